package agreements_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/leaders"
)

// checked lets the home head confirm all checks of the leader, with insurance
// until the day; "" means none.
func checked(t *testing.T, w *agreementstest.World, until string) {
	t.Helper()
	in := leaders.ConfirmInput{Identity: &leaders.Sighting{On: "2026-01-05"}, DBS: &leaders.Sighting{On: "2026-01-05"}}
	if until != "" {
		in.Insurance = &leaders.Insurance{With: "Zurich", Until: date.Day(until)}
	}
	before := got(w.Leaders.Checks(w.Ctx, homeHead, w.Leader.ID))(t)
	got(w.Leaders.Confirm(w.Ctx, homeHead, w.Leader.ID, before.Record.Version, in))(t)
}

// An agreement keeps the checks of its day, and shows today's.
func TestAnAgreementKeepsWhatWasSeen(t *testing.T) {
	w := agreementstest.New(t)
	checked(t, w, "2026-02-04")
	a := w.Agreed(w.AshNeed, agreementstest.Terms()) // on 3 and 5 February
	buyer := ashHead
	shown := got(w.Agreements.Get(w.Ctx, buyer, a.ID))(t).Checking
	runsOut := "The insurance of Leader of 100003 runs out on Wed 4 Feb 2026, before the visit on Thu 5 Feb 2026."
	visits := w.Visits(a.ID)
	if diff := cmp.Diff(map[string][]string{visits[0].ID: nil, visits[1].ID: {runsOut}}, shown.Visits); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{runsOut}, shown.Lacking); diff != "" || shown.Mend == "" {
		t.Error(diff, shown.Mend)
	}
	checked(t, w, "2026-08-31")
	for who, c := range map[string]agreements.Checking{
		"the agreement": got(w.Agreements.Get(w.Ctx, buyer, a.ID))(t).Checking,
		"the paper":     got(w.Agreements.Paper(w.Ctx, buyer, a.ID))(t).Checking,
	} {
		if !strings.Contains(c.Today.Words(), "until Mon 31 Aug 2026") ||
			!strings.Contains(c.Agreed.Words(), "until Wed 4 Feb 2026") {
			t.Errorf("%s: today %q, agreed %q", who, c.Today.Words(), c.Agreed.Words())
		}
		if len(c.Lacking) > 0 || c.Mend != "" {
			t.Errorf("%s lacks %q", who, c.Lacking)
		}
	}
}

// told are the notes of the warnings before a visit, oldest first.
func told(t *testing.T, w *agreementstest.World, v agreements.Visit) []string {
	t.Helper()
	var notes []string
	for _, e := range got(events.Of(w.Ctx, w.DB, v.ID))(t) {
		var h agreements.Happened
		if e.Type == agreements.ChecksFoundLacking {
			must(t, e.Decode(&h))
			notes = append(notes, h.Note)
		}
	}
	return notes
}

// Missing checks are reported from two weeks before a visit, once for each visit
// and check. A renewed insurance that runs out again is reported again.
func TestWhatLacksIsToldBeforeAVisitOnce(t *testing.T) {
	w := agreementstest.New(t)
	checked(t, w, "2026-02-03")
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	visits := w.Visits(a.ID)
	run := func() {
		for range 2 { // a job can run twice
			must(t, w.Agreements.CheckBefore(w.Ctx, jobs.Job{}))
		}
	}
	counts := func() []int { return []int{len(told(t, w, visits[0])), len(told(t, w, visits[1]))} }
	steps := []struct {
		name string
		do   func()
		want []int
	}{
		{"three weeks before", func() {}, []int{0, 0}},
		{"two weeks before", func() { w.Until("2026-01-22") }, []int{0, 1}},
		{"renewed, but for too short", func() { checked(t, w, "2026-02-04") }, []int{0, 2}},
		{"taken away", func() { checked(t, w, "") }, []int{1, 3}},
		{"renewed", func() { checked(t, w, "2026-08-31") }, []int{1, 3}},
	}
	for _, step := range steps {
		step.do()
		run()
		if diff := cmp.Diff(step.want, counts()); diff != "" {
			t.Errorf("%s: %s", step.name, diff)
		}
	}
	first := told(t, w, visits[1])[0]
	runsOut := "The insurance of Leader of 100003 runs out on Tue 3 Feb 2026, before the visit on Thu 5 Feb 2026. "
	if !strings.HasPrefix(first, runsOut) {
		t.Errorf("told %q", first)
	}
	if slices.Contains(told(t, w, visits[0]), first) {
		t.Error("told of a visit that is covered")
	}
	w.Sound()
}

// Nobody is warned of a cancelled visit.
func TestOfACancelledVisitNothingLacks(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	v := w.Visits(a.ID)[1]
	got(w.Agreements.CancelVisit(w.Ctx, ashHead, v.ID, v.Version, "We cannot."))(t)
	w.Until("2026-01-26")
	must(t, w.Agreements.CheckBefore(w.Ctx, jobs.Job{}))
	if notes := told(t, w, v); len(notes) > 0 {
		t.Errorf("told %q", notes)
	}
	if notes := told(t, w, w.Visits(a.ID)[0]); len(notes) != 1 || !strings.Contains(notes[0], "Nobody has confirmed") {
		t.Errorf("of the other: %q", notes)
	}
}
