package audit_test

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/services/audit"
	"lateral/services/people"
)

// texts are the subjects and sentences of entries, the latest first.
func texts(all []audit.Entry) []string {
	var said []string
	for _, e := range all {
		said = append(said, e.Subject+": "+e.Text)
	}
	return said
}

// threeDays is a kitchen in which both schools bake for themselves and for each other, from Mon 12 to Wed 14 Jan 2026.
func threeDays(t *testing.T) (*kitchen, people.Account) {
	t.Helper()
	k := newKitchen(t)
	k.Schools(ours, theirs)
	baker := k.Person(people.Held{Role: people.Senior, Place: people.School(ours)})
	for range 3 {
		k.bake(2, baker.ID, []string{ours}, baked, ours)
		k.Clock.Advance(time.Minute)
		k.bake(1, "acct_head", []string{ours}, baked, ours, theirs)
		k.Clock.Advance(time.Minute)
		k.bake(1, "acct_x", []string{theirs}, baked, theirs)
		k.Clock.Advance(24*time.Hour - 2*time.Minute)
	}
	return k, baker
}

// Each filter finds what it names, on pages of any length, and an export has the same rows.
func TestWhatEachFilterFinds(t *testing.T) {
	t.Parallel()
	k, baker := threeDays(t)
	const day2 = "2026-01-13"
	school := people.School(ours)
	for name, tt := range map[string]struct {
		actor people.Actor
		f     audit.Filter
		want  int
	}{
		"a school":                          {k.head(), audit.Filter{Place: school}, 9},
		"the other school":                  {k.operator(), audit.Filter{Place: people.School(theirs)}, 6},
		"everywhere":                        {k.operator(), audit.Filter{}, 12},
		"a kind of thing":                   {k.head(), audit.Filter{Place: school, Thing: "cake"}, 9},
		"another kind of thing":             {k.head(), audit.Filter{Place: school, Thing: "need"}, 0},
		"one thing":                         {k.head(), audit.Filter{Place: school, Subject: "cake_1"}, 3},
		"a thing that is not there":         {k.head(), audit.Filter{Place: school, Subject: "cake_9"}, 0},
		"a person by their id":              {k.head(), audit.Filter{Place: school, Person: baker.ID}, 6},
		"a person by their address":         {k.head(), audit.Filter{Place: school, Person: baker.Email}, 6},
		"oneself":                           {k.head(), audit.Filter{Place: school, Person: "acct_head"}, 3},
		"an address of nobody, for a head":  {k.head(), audit.Filter{Place: school, Person: "ghost@example.org"}, 0},
		"from a day":                        {k.head(), audit.Filter{Place: school, From: day2}, 6},
		"to a day":                          {k.head(), audit.Filter{Place: school, To: "2026-01-12"}, 3},
		"one day":                           {k.head(), audit.Filter{Place: school, From: day2, To: day2}, 3},
		"a person on a day":                 {k.head(), audit.Filter{Place: school, Person: baker.ID, From: "2026-01-14"}, 2},
		"one thing on a day":                {k.head(), audit.Filter{Place: school, Subject: "cake_0", To: "2026-01-12"}, 2},
		"a kind of thing by one, by a day":  {k.operator(), audit.Filter{Thing: "cake", Person: "acct_x", To: day2}, 2},
		"what somebody does elsewhere only": {k.operator(), audit.Filter{Place: people.School(theirs), Person: baker.ID}, 0},
		"before anything":                   {k.head(), audit.Filter{Place: school, To: "2026-01-11"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tt.f.Limit = 100
			whole := cakes(k.read(tt.actor, tt.f))
			if len(whole) != tt.want {
				t.Errorf("found %d, want %d: %q", len(whole), tt.want, texts(whole))
			}
			tt.f.Limit = 2
			if diff := cmp.Diff(texts(whole), texts(cakes(k.read(tt.actor, tt.f)))); diff != "" {
				t.Errorf("on pages of two (-whole +pages)\n%s", diff)
			}
			for i := 1; i < len(whole); i++ {
				if whole[i].At.After(whole[i-1].At) {
					t.Errorf("%s comes before %s", whole[i-1].At, whole[i].At)
				}
			}
			if diff := cmp.Diff(rowsOf(whole), k.exported(tt.actor, tt.f)); diff != "" {
				t.Errorf("exported (-listed +exported)\n%s", diff)
			}
		})
	}
}

// cakes are the entries of the kitchen, without those of the schools and people that it needs.
func cakes(all []audit.Entry) []audit.Entry {
	var some []audit.Entry
	for _, e := range all {
		if e.Thing == "cake" {
			some = append(some, e)
		}
	}
	return some
}

func rowsOf(all []audit.Entry) []string {
	var rows []string
	for _, e := range all {
		rows = append(rows, fmt.Sprint(e.At.Format("2006-01-02 15:04"), "|", e.Who, "|", e.Text, "|", e.Ref, "|",
			strings.Join(e.Places, "; "), "|", e.Origin.Device, "|", e.Origin.Address))
	}
	return rows
}

// exported are the rows of an export about cakes, without the kind of thing.
func (k *kitchen) exported(actor people.Actor, f audit.Filter) []string {
	k.T.Helper()
	text, err := k.Export(k.Ctx, actor, f)
	if err != nil {
		k.T.Fatal(err)
	}
	all, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
	if err != nil {
		k.T.Fatal(err)
	}
	heads := []string{"When (London)", "Who", "What happened", "About", "Number", "Where", "Device", "Network address"}
	all[0][0] = strings.TrimPrefix(all[0][0], "\ufeff")
	if diff := cmp.Diff(heads, all[0]); diff != "" {
		k.T.Error(diff)
	}
	var rows []string
	for _, row := range all[1:] {
		if row[3] == "cake" {
			rows = append(rows, strings.Join(append(row[:3:3], row[4:]...), "|"))
		}
	}
	return rows
}

// Days that are none, or the wrong way round, are pointed at; that nobody has an address only operators learn.
func TestFiltersThatAreRefused(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	k.Schools(ours)
	for name, tt := range map[string]struct {
		actor people.Actor
		f     audit.Filter
		field string
	}{
		"no day":                  {k.head(), audit.Filter{From: "yesterday"}, "from"},
		"a day that is not there": {k.head(), audit.Filter{To: "2026-02-30"}, "to"},
		"the last of all days":    {k.head(), audit.Filter{To: "9999-12-31"}, "to"},
		"a last before the first": {k.head(), audit.Filter{From: "2026-02-03", To: "2026-02-02"}, "to"},
		"an address of nobody's":  {k.operator(), audit.Filter{Person: "ghost@example.org"}, "person"},
	} {
		if tt.actor.AccountID == "acct_head" {
			tt.f.Place = people.School(ours)
		}
		_, _, err := k.List(t.Context(), tt.actor, tt.f)
		_, exported := k.Export(t.Context(), tt.actor, tt.f)
		for _, err := range []error{err, exported} {
			if !apperr.Is(err, apperr.KindInvalid) || !strings.Contains(fmt.Sprint(err), tt.field+": ") {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// Days are London's: a cake of 23:30 UTC in summer belongs to the next day, in the list and in the export.
func TestDaysOfTheRecordAreLondons(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	k.Schools(ours)
	k.Clock.Advance(time.Date(2026, 7, 1, 23, 30, 0, 0, time.UTC).Sub(k.Clock.Now()))
	k.bake(1, "acct_head", []string{ours}, baked, ours)
	f := audit.Filter{Place: people.School(ours), Thing: "cake"}
	for day, want := range map[string]int{"2026-07-01": 0, "2026-07-02": 1} {
		f.From, f.To = date.Day(day), date.Day(day)
		if got := k.read(k.head(), f); len(got) != want {
			t.Errorf("%s has %d", day, len(got))
		}
	}
	f.From, f.To = "", ""
	if rows := k.exported(k.head(), f); len(rows) != 1 || !strings.HasPrefix(rows[0], "2026-07-02 00:30|") {
		t.Errorf("exported as %q", rows)
	}
}

// What only operators and oneself may know stands in nobody else's columns: from where it was done, and whose it is.
func TestWhichColumnsEachReaderHas(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	k.Schools(ours, theirs)
	k.bake(1, "acct_head", []string{ours}, baked, ours, theirs)
	type columns struct{ Who, Ref, Device, Address, Places string }
	for name, tt := range map[string]struct {
		actor people.Actor
		place people.Place
		want  columns
	}{
		"oneself": {k.head(), people.School(ours),
			columns{"Somebody", "C-1", "Firefox on Windows", "192.0.2.7", ""}},
		"another head": {as("acct_2", people.Head, people.School(ours)), people.School(ours),
			columns{"Somebody", "C-1", "", "", ""}},
		"the head of the other school": {as("acct_3", people.Head, people.School(theirs)), people.School(theirs),
			columns{"Somebody at another school", "C-1", "", "", ""}},
		"an operator": {k.operator(), people.School(ours),
			columns{"Somebody", "C-1", "Firefox on Windows", "192.0.2.7", "School 100001; School 100002"}},
	} {
		e := cakes(k.read(tt.actor, audit.Filter{Place: tt.place}))[0]
		got := columns{e.Who, e.Ref, e.Origin.Device, e.Origin.Address, strings.Join(e.Places, "; ")}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
