package partnerships_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/services/partnerships"
	"lateral/services/register"
)

// pages reads all pages of a list, and calls between after each of the first. No page is longer than the limit.
func pages[T any](t testing.TB, limit int, read func(cursor string, limit int) ([]T, string, error),
	between func()) (all []T) {
	t.Helper()
	const disturbed = 3
	cursor := ""
	for n := 0; ; n++ {
		page, next, err := read(cursor, limit)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) > limit {
			t.Fatalf("a page of %d, limit %d", len(page), limit)
		}
		all = append(all, page...)
		if cursor = next; next == "" {
			return all
		}
		if n < disturbed {
			between()
		}
	}
}

// covers says what of was is not in got exactly once.
func covers(was, got []string) (wrong []string) {
	for _, id := range was {
		n := len(slices.DeleteFunc(slices.Clone(got), func(other string) bool { return other != id }))
		if n != 1 {
			wrong = append(wrong, fmt.Sprintf("%s is there %d times", id, n))
		}
	}
	return wrong
}

// All that was there when one began to read is read once, whatever is founded and joins meanwhile.
func TestPagesCoverEverythingOnce(t *testing.T) {
	t.Parallel()
	o := newWorld(t)
	var file strings.Builder
	file.WriteString("URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name)," +
		"PhaseOfEducation (name),Postcode,Town\n")
	const many = 40
	for i := range many {
		fmt.Fprintf(&file, "%d,School %d,Open,Community school,Primary,CB1 1AA,Ely\n", 200000+i, i)
	}
	o.importFile(file.String())
	founded, p := 0, o.found(alliance("First"))
	found := func(t *rapid.T) {
		if founded++; founded > many {
			return
		}
		name := fmt.Sprintf("%s %d", rapid.SampledFrom([]string{"Alder", "Mere", "Zeal", "mere"}).Draw(t, "name"), founded)
		o.found(alliance(name))
	}
	joins := func(t *rapid.T) {
		urn := register.URN(fmt.Sprint(200000 + rapid.IntRange(0, many-1).Draw(t, "school")))
		if _, err := o.Join(o.t.Context(), p.ID, urn); err != nil {
			t.Fatal(err)
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		for range rapid.IntRange(0, 3).Draw(r, "more") {
			found(r)
			joins(r)
		}
		limit := rapid.IntRange(1, 7).Draw(r, "limit")
		ids := func(all []partnerships.Partnership) (ids []string) {
			for _, one := range all {
				ids = append(ids, one.ID)
			}
			return ids
		}
		list := func(cursor string, limit int) ([]partnerships.Partnership, string, error) {
			return o.List(o.t.Context(), cursor, limit)
		}
		was := ids(pages(o.t, 200, list, func() {}))
		if wrong := covers(was, ids(pages(o.t, limit, list, func() { found(r) }))); len(wrong) > 0 {
			r.Fatal(wrong)
		}
		urns := func(all []register.School) (ids []string) {
			for _, one := range all {
				ids = append(ids, one.ID)
			}
			return ids
		}
		members := func(cursor string, limit int) ([]register.School, string, error) {
			return o.Members(o.t.Context(), p.ID, cursor, limit)
		}
		was = urns(pages(o.t, 200, members, func() {}))
		got := urns(pages(o.t, limit, members, func() { joins(r) }))
		if wrong := covers(was, got); len(wrong) > 0 {
			r.Fatal(wrong)
		}
		whole, err := partnerships.MemberURNs(o.t.Context(), o.db, p.ID)
		if err != nil || len(whole) < len(got) {
			r.Fatalf("%d members, %d on pages, %v", len(whole), len(got), err)
		}
	})
}

// Requests are listed latest first, for the partnership, for the school and for operators, whether they wait or ended.
func TestRequestsAreListedForEachSide(t *testing.T) {
	t.Parallel()
	o, p, b, h := newVillage(t)
	o.led["100000"] = true
	first, last := o.asks(b, p, "100010").ID, o.asks(b, p, "100000").ID
	ended := o.asks(b, p, "100031").ID
	if _, err := o.WithdrawRequest(t.Context(), b, ended); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		who  caller
		in   partnerships.RequestsInput
		want []string
	}{
		"the partnership's that wait": {b, partnerships.RequestsInput{PartnershipID: p.ID, Live: true},
			[]string{last, first}},
		"the partnership's that ended": {b, partnerships.RequestsInput{PartnershipID: p.ID}, []string{ended}},
		"the school's":                 {h, partnerships.RequestsInput{URN: "100010", Live: true}, []string{first}},
		"all, for an operator":         {operator, partnerships.RequestsInput{Live: true}, []string{last, first}},
	} {
		for _, limit := range []int{1, 2, 50} {
			got := pages(t, limit, func(cursor string, limit int) ([]partnerships.Asked, string, error) {
				in := tt.in
				in.Cursor, in.Limit = cursor, limit
				return o.Requests(t.Context(), tt.who, in)
			}, func() {})
			var ids []string
			for _, one := range got {
				ids = append(ids, one.ID)
				if one.School.ID != string(one.URN) || one.Partnership.ID != p.ID {
					t.Errorf("%s: named %s and %s", name, one.School.Name, one.Partnership.Name)
				}
			}
			if diff := cmp.Diff(tt.want, ids); diff != "" {
				t.Errorf("%s, pages of %d: %s", name, limit, diff)
			}
		}
	}
	for name, in := range map[string]partnerships.RequestsInput{
		"another's partnership": {PartnershipID: p.ID}, "another's school": {URN: "100000"}, "all": {},
	} {
		_, _, err := o.Requests(t.Context(), caller{name: "x", leads: "100006"}, in)
		if err == nil {
			t.Errorf("%s is listed for a stranger", name)
		}
	}
}
