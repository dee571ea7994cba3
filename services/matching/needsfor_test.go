package matching_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/matching"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
)

// needsFor are the needs that fit the leader of the school 100002.
func (w *world) needsFor(actor people.Actor, in matching.NeedsInput) matching.Fits {
	w.T.Helper()
	in.HomeURN = "100002"
	if in.Limit == 0 {
		in.Limit = 10
	}
	return must(w.matching.NeedsFor(w.Ctx, actor, in))(w.T)
}

func refs(f matching.Fits) []string {
	var all []string
	for _, n := range f.Needs {
		all = append(all, n.Seen.Need.Ref)
	}
	return all
}

// A leader sees the needs that fit, the best first, with from when, and how far once the school
// is named.
func TestNeedsThatFitALeader(t *testing.T) {
	w := newWorld(t)
	_, leader := w.lists("100002", offer())
	hidden := w.Post("100001", w.ask())
	named := w.ask()
	named.Named, named.HalfDays = true, 20
	long := w.Post("100003", named) // 100 km away: too far
	near := w.ask()
	near.Named, near.HalfDays = true, 20
	w.Import(needstest.School{URN: "100005", Easting: "470000", Northing: "100000"})
	near.PartnershipID, near.MostReach = "", needs.ToRegion
	close := w.Post("100005", near)
	other := w.ask()
	other.Phase = "secondary"
	w.Post("100001", other)

	got := w.needsFor(leader, matching.NeedsInput{})
	found := map[string]matching.Fit{}
	for i, n := range got.Needs {
		found[n.Seen.Need.ID] = n
		if i > 0 && n.Score > got.Needs[i-1].Score {
			t.Errorf("%s comes after a need that fits less", n.Seen.Need.Ref)
		}
	}
	first, second := found[hidden.ID], found[close.ID]
	if len(found) != 2 || first.Score == 0 || second.Score == 0 {
		t.Fatalf("%v fit; %s is too far", refs(got), long.Ref)
	}
	if got.Fitting != 2 || got.NotFitting != 2 || got.Services != 1 || got.More {
		t.Errorf("%d fit, %d do not, of %d services", got.Fitting, got.NotFitting, got.Services)
	}
	if first.KM != nil || first.Away != "" || first.Seen.School != nil {
		t.Errorf("a hidden school is %q away", first.Away)
	}
	if second.Away != "1 mile" || second.FirstFree.String() != "2026-02-03.am" || second.FreeHalfDays != 7 {
		t.Errorf("%q away, from %v, %d half-days", second.Away, second.FirstFree, second.FreeHalfDays)
	}
	nearest := w.needsFor(leader, matching.NeedsInput{Order: matching.NearestFirst, Within: 30})
	if diff := cmp.Diff([]string{close.Ref}, refs(nearest)); diff != "" {
		t.Error(diff) // the middle of the South East is farther than 30 km
	}
	if nearest.Farther != 1 || nearest.Unnamed != 1 || nearest.Fitting != 1 {
		t.Errorf("%d are said to be farther, %d of them unnamed", nearest.Farther, nearest.Unnamed)
	}
	for _, e := range first.Evidence {
		if strings.Contains(strings.ToLower(e.Sentence), "the leader") {
			t.Errorf("the leader reads of herself: %q", e.Sentence)
		}
	}
}

// What is hidden of a need changes nothing of the answer: not where in its region the school is,
// nor its type, its size within the band, its head, its budget, who pays, or its partnership.
func TestAHiddenSchoolChangesNothing(t *testing.T) {
	w := newWorld(t)
	_, leader := w.lists("100002", offer())
	paid := w.ask()
	paid.PartnershipID, paid.MostReach = "", needs.ToRegion
	n := w.Post("100001", paid)
	answers := func() string {
		var b strings.Builder
		for _, order := range append(matching.Orders(), "") {
			for _, within := range []int{0, 1, 20, 60, 100, 400} {
				f := w.needsFor(leader, matching.NeedsInput{Order: order, Within: within})
				fmt.Fprintf(&b, "%s %d: %s\n", order, within, text(f))
			}
		}
		options := must(w.matching.ServicesFor(w.Ctx, leader, "100002", n.ID))(t)
		for _, o := range options {
			if o.Fit == nil {
				t.Fatalf("%s does not fit: %s", o.Service.Ref, o.Sentence)
			}
			fmt.Fprintf(&b, "%s %s\n", o.Sentence, text(matching.Fits{Needs: []matching.Fit{*o.Fit}}))
		}
		return b.String()
	}
	want := answers()
	change := func(fn func(n map[string]any)) {
		w.T.Helper()
		doc := must(w.DB.Get(w.Ctx, "needs", n.ID))(t)
		var fields map[string]any
		if err := json.Unmarshal(doc.Body, &fields); err != nil {
			t.Fatal(err)
		}
		fn(fields)
		body := must(json.Marshal(fields))(t)
		err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
			return tx.Replace(w.Ctx, "needs", docdb.Document{ID: n.ID, Version: doc.Version, Body: body})
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, vary := range map[string]func(){
		"next door": func() {
			w.Import(needstest.School{URN: "100001", Easting: "472100", Northing: "100000"})
		},
		"at the other end": func() {
			w.Import(needstest.School{URN: "100001", Easting: "640000", Northing: "170000"})
		},
		"nowhere":         func() { w.Import(needstest.School{URN: "100001"}) },
		"of another type": func() { w.Import(needstest.School{URN: "100001", Type: "Academy converter"}) },
		"poor":            func() { change(func(n map[string]any) { n["budget"] = money.Pounds(1) }) },
		"giving days":     func() { change(func(n map[string]any) { delete(n, "funding") }) },
		"with a deadline": func() { change(func(n map[string]any) { n["replyDays"] = 3 }) },
		"of the leader's head": func() {
			head := func(urn register.URN) people.Held {
				return people.Held{Role: people.Head, Place: people.School(urn)}
			}
			w.Person(head("100001"), head("100002"))
		},
	} {
		vary()
		if diff := cmp.Diff(want, answers()); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

// text is all that the answer holds of needs, but for what their own documents are.
func text(f matching.Fits) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %d %d %t", f.Fitting, f.NotFitting, f.Services, f.More)
	for _, n := range f.Needs {
		for i := range n.Evidence {
			n.Evidence[i].Exact = 0 // nobody is shown it
		}
		km := "unknown"
		if n.KM != nil {
			km = fmt.Sprint(*n.KM)
		}
		fmt.Fprintf(&b, "\n  %s %s %v %v %d %v %s %q %+v %v", n.Seen.Need.Ref, n.Service.ID, n.Score, n.Evidence,
			n.FreeHalfDays, n.FirstFree, km, n.Away, n.Seen.Need.Ask, n.Seen.School)
	}
	return b.String()
}

// A reading costs the same for every hidden school, so its time says nothing either.
func TestNeedsForReadsTheSameWhereverTheSchoolIs(t *testing.T) {
	w := newWorld(t)
	_, leader := w.lists("100002", offer())
	ask := w.ask()
	ask.PartnershipID, ask.MostReach = "", needs.ToRegion
	w.Post("100001", ask)
	reads := func() int64 {
		counted := docdb.CountReads(w.DB)
		m := matching.New(counted, w.engine, w.Clock.Now)
		must(m.NeedsFor(w.Ctx, leader, matching.NeedsInput{HomeURN: "100002", Limit: 10}))(t)
		return counted.Reads()
	}
	before := reads()
	w.Import(needstest.School{URN: "100001", Easting: "640000", Northing: "170000"})
	if after := reads(); before == 0 || after != before {
		t.Errorf("%d reads, and %d", before, after)
	}
}

func TestWhoAskWhichNeedsFit(t *testing.T) {
	w := newWorld(t)
	s, leader := w.lists("100002", offer())
	w.Post("100001", w.ask())
	in := matching.NeedsInput{HomeURN: "100002", Limit: 10}
	for name, actor := range map[string]people.Actor{
		"nobody": {}, "a leader elsewhere": w.In("100003", people.Leader), "the head": w.In("100002", people.Head),
	} {
		if _, err := w.matching.NeedsFor(w.Ctx, actor, in); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	must(w.leaders.WithdrawService(w.Ctx, leader, s.ID, s.Version))(t)
	if got := w.needsFor(leader, in); got.Services != 0 || len(got.Needs) != 0 || got.NotFitting != 1 {
		t.Errorf("without a service: %+v", got)
	}
}

// What reaches a leader is judged up to a limit, and the answer says that there is more.
func TestNeedsForIsBounded(t *testing.T) {
	w := newWorld(t)
	_, leader := w.lists("100002", offer())
	ask := w.ask()
	ask.PartnershipID, ask.MostReach = "", needs.ToRegion
	for range matching.MostLooked + 1 {
		w.Post("100001", ask)
	}
	got := w.needsFor(leader, matching.NeedsInput{Limit: 1000})
	if !got.More || got.Fitting != matching.MostLooked || len(got.Needs) != matching.MaxLimit {
		t.Errorf("%d of %d needs, more: %t", len(got.Needs), got.Fitting, got.More)
	}
	first := must(w.matching.NeedsFor(w.Ctx, leader, matching.NeedsInput{HomeURN: "100002", Limit: 5}))(t)
	if !slices.Equal(refs(first), refs(got)[:5]) {
		t.Error("a shorter answer begins otherwise")
	}
}

// Judge says of single services what Find says of all.
func TestJudgeAgreesWithFind(t *testing.T) {
	w := newWorld(t)
	s, _ := w.lists("100002", offer())
	free := offer()
	free.DayRate = money.Pounds(2000)
	dear, _ := w.lists("100004", free)
	n := w.Post("100001", w.ask())
	found := w.find(n)
	judged := must(w.matching.Judge(w.Ctx, w.head, n.ID, []string{s.ID, dear.ID, "service_none"}))(t)
	if len(judged) != 2 {
		t.Fatalf("%d judged", len(judged))
	}
	if diff := cmp.Diff(sentences(found.Matches[0]), sentences(*judged[s.ID].Match)); diff != "" {
		t.Error(diff)
	}
	if got := judged[dear.ID]; got.Rule != found.Excluded[0].Rule || got.Sentence != found.Excluded[0].Sentence {
		t.Errorf("%+v, and Find says %+v", got, found.Excluded[0])
	}
	if _, err := w.matching.Judge(w.Ctx, w.In("100003", people.Head), n.ID, nil); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("a stranger: %v", err)
	}
}
