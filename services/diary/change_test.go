package diary_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/people"
)

func TestChangeDiarySaysWhatChanged(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	w.open(mary, l.ID, "2026-02-03.am", "2026-02-03.pm")
	in := diary.Input{
		Open:  slots(t, "2026-02-04.pm", "2026-02-03.am", "2026-02-04.am", "2026-02-04.pm"),
		Close: slots(t, "2026-02-03.pm", "2026-02-09.am"),
	}
	got := must(w.Change(t.Context(), mary, l.ID, in))(t)
	want := diary.Data{
		LeaderData: leaders.LeaderData{LeaderID: l.ID, AccountID: "mary", HomeURN: oak, Name: "Mary"},
		Opened:     slots(t, "2026-02-04.am", "2026-02-04.pm"), Closed: slots(t, "2026-02-03.pm"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	before := len(w.happened(l.ID))
	must(w.Change(t.Context(), mary, l.ID, in))(t)
	if after := len(w.happened(l.ID)); after != before {
		t.Errorf("%d events for no change", after-before)
	}
}

func TestChangeDiaryRefuses(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	tests := map[string]struct {
		in   diary.Input
		want string
	}{
		"a Saturday": {diary.Input{Open: slots(t, "2026-02-07.am")},
			"open[0]: This is at a weekend: a diary has Mondays to Fridays."},
		"a Sunday": {diary.Input{Open: slots(t, "2026-02-06.am", "2026-02-08.am")},
			"open[1]: This is at a weekend: a diary has Mondays to Fridays."},
		"yesterday":     {diary.Input{Open: slots(t, "2025-11-03.pm")}, "open[0]: This day has passed."},
		"too far ahead": {diary.Input{Open: slots(t, "2027-05-05.am")}, "open[0]: This is more than 18 months ahead."},
		"no date": {diary.Input{Open: []calendar.Slot{{Date: "soon", Half: "am"}}},
			"open[0]: Enter a date and am or pm."},
		"no half": {diary.Input{Close: []calendar.Slot{{Date: "2026-02-03", Half: "noon"}}},
			"close[0]: Enter a date and am or pm."},
		"open and closed": {diary.Input{Open: slots(t, "2026-02-03.am"), Close: slots(t, "2026-02-03.am")},
			"open[0]: Open or close this half-day, not both."},
		"more than a page": {diary.Input{Open: make([]calendar.Slot, 801)}, "open: Change at most 800 half-days at once."},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := w.Change(t.Context(), mary, l.ID, tt.in)
			if diff := cmp.Diff("invalid invalid\n"+tt.want, problem(err)); diff != "" {
				t.Error(diff)
			}
		})
	}
	must(w.Change(t.Context(), mary, l.ID, diary.Input{Open: slots(t, "2025-11-04.am", "2027-05-04.pm")}))(t)
}

func TestAHalfDayThatIsKeptIsNotClosed(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	all := w.open(mary, l.ID, "2026-02-03.am", "2026-02-03.pm", "2026-02-04.am")
	err := w.update(func(tx docdb.Tx) error {
		if err := diary.Hold(t.Context(), tx, l.ID, all[1:2], "proposal_1"); err != nil {
			return err
		}
		return diary.Take(t.Context(), tx, l.ID, all[2:], "agreement_1")
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Change(t.Context(), mary, l.ID, diary.Input{Close: all})
	want := "conflict half_day_kept\nclose[1]: Tue 3 Feb 2026, afternoon is held for a possible agreement.\n" +
		"close[2]: Wed 4 Feb 2026, morning is booked for an agreement."
	if diff := cmp.Diff(want, problem(err)); diff != "" {
		t.Error(diff)
	}
	if got := w.cells(l.ID); len(got) != 3 {
		t.Errorf("left: %v", got)
	}
}

func TestDiaryOfATerm(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	all := w.open(mary, l.ID, "2025-12-19.pm", "2025-12-22.am", "2026-02-03.am", "2026-02-17.pm", "2026-03-27.pm",
		"2026-03-30.am")
	err := w.update(func(tx docdb.Tx) error { return diary.Take(t.Context(), tx, l.ID, all[2:3], "agreement_1") })
	if err != nil {
		t.Fatal(err)
	}
	spring := must(calendar.ParseTerm("2025-26-spring"))(t)
	shown := must(w.Get(t.Context(), oakHead, l.ID, spring))(t)
	if got := [4]int{len(shown.Weeks), shown.Free, shown.Held, shown.Booked}; got != [4]int{14, 3, 0, 1} {
		t.Errorf("weeks, free, held and booked are %v", got)
	}
	var sum diary.Counts
	for _, week := range shown.Weeks {
		sum = diary.Counts{Free: sum.Free + week.Free, Held: sum.Held + week.Held, Booked: sum.Booked + week.Booked}
	}
	if diff := cmp.Diff(shown.Counts, sum); diff != "" {
		t.Errorf("the weeks come to another sum: %s", diff)
	}
	if first, last := shown.Weeks[0].Monday, shown.Weeks[13].Monday; first != "2025-12-22" || last != "2026-03-23" {
		t.Errorf("weeks from %s to %s", first, last)
	}
	want := diary.Week{Monday: "2026-02-16", Days: []diary.Day{
		{Date: "2026-02-16", Closure: "Half-term"},
		{Date: "2026-02-17", Closure: "Half-term", PM: diary.Cell{State: diary.Free}},
		{Date: "2026-02-18", Closure: "Half-term"}, {Date: "2026-02-19", Closure: "Half-term"},
		{Date: "2026-02-20", Closure: "Half-term"},
	}, Counts: diary.Counts{Free: 1}}
	if diff := cmp.Diff(want, shown.Weeks[8]); diff != "" {
		t.Error(diff)
	}
	if got := w.Today().ID(); got != "2025-26-autumn" {
		t.Error(got)
	}
}

func TestStrangersSeeWhatIsFree(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	all := w.open(mary, l.ID, "2026-02-03.am", "2026-02-03.pm")
	if err := w.do("take", l.ID, all[:1], "agreement_1"); err != nil {
		t.Fatal(err)
	}
	spring := must(calendar.ParseTerm("2025-26-spring"))(t)
	for _, actor := range []people.Actor{ashHead, tom, elmHead} {
		shown := must(w.Get(t.Context(), actor, l.ID, spring))(t)
		if diff := cmp.Diff(map[string]diary.Cell{"2026-02-03.pm": {State: diary.Free}}, cellsOf(shown)); diff != "" {
			t.Errorf("%s: %s", actor.AccountID, diff)
		}
		if shown.Booked != 0 {
			t.Errorf("%s learns of %d booked half-days", actor.AccountID, shown.Booked)
		}
	}
}

// Every half-day that can be opened is in the diary of exactly one term.
func TestNoHalfDayIsLostBetweenTerms(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	var open []string
	for day := start; day.Before(start.AddDate(0, 18, 0)); day = day.AddDate(0, 0, 1) {
		if weekday := day.Weekday(); weekday != time.Saturday && weekday != time.Sunday {
			open = append(open, day.Format(time.DateOnly)+".am", day.Format(time.DateOnly)+".pm")
		}
	}
	all := w.open(mary, l.ID, open...)
	free := must(diary.FreeSlots(t.Context(), w.db, l.ID, "2025-11-04", "2027-05-04"))(t)
	if diff := cmp.Diff(all, free); diff != "" {
		t.Error(diff)
	}
	found := map[string]int{}
	for term := w.Today(); term.From < "2027-09-02"; term = term.Next() {
		for at := range cellsOf(must(w.Get(t.Context(), mary, l.ID, term))(t)) {
			found[at]++
		}
	}
	for _, at := range open {
		if found[at] != 1 {
			t.Errorf("%s is in %d diaries", at, found[at])
		}
	}
}

func TestOpeningAtOnceIsHarmless(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	errs := make(chan error, 10)
	for range 10 {
		go func() {
			_, err := w.Change(t.Context(), mary, l.ID, diary.Input{Open: slots(t, "2026-02-03.am")})
			errs <- err
		}()
	}
	for range 10 {
		if err := <-errs; err != nil && !strings.HasPrefix(problem(err), "stale") {
			t.Error(err)
		}
	}
	if diff := cmp.Diff(map[string]diary.Cell{"2026-02-03.am": {State: diary.Free}}, w.cells(l.ID)); diff != "" {
		t.Error(diff)
	}
	opened := 0
	for _, e := range w.happened(l.ID) {
		if e == diary.DiaryChanged {
			opened++
		}
	}
	if opened != 1 {
		t.Errorf("opened %d times", opened)
	}
}

// What is past and what is left follow London's day.
func TestADiaryKnowsItsToday(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	w.open(mary, l.ID, "2026-02-03.am", "2026-02-04.am", "2026-02-04.pm", "2026-02-10.am")
	spring := must(calendar.ParseTerm("2025-26-spring"))(t)
	for _, tt := range []struct {
		at                string
		left              int
		past, now, coming string // Mondays of weeks
	}{
		{"2026-02-02T09:00:00Z", 4, "2026-01-26", "2026-02-02", "2026-02-09"},
		{"2026-02-04T23:59:00Z", 3, "2026-01-26", "2026-02-02", "2026-02-09"},
		{"2026-02-07T09:00:00Z", 1, "2026-02-02", "", "2026-02-09"}, // a Saturday
		{"2026-02-11T09:00:00Z", 0, "2026-02-02", "2026-02-09", "2026-02-16"},
	} {
		t.Run(tt.at, func(t *testing.T) {
			w.clock.Advance(must(time.Parse(time.RFC3339, tt.at))(t).Sub(w.clock.Now()))
			d := must(w.Get(t.Context(), oakHead, l.ID, spring))(t)
			if d.Left != tt.left || d.Free != 4 {
				t.Errorf("%d of %d are left", d.Left, d.Free)
			}
			for _, week := range d.Weeks {
				now, past := string(week.Monday) == tt.now, string(week.Monday) <= tt.past
				if d.IsNow(week) != now || d.IsOver(week) != past {
					t.Errorf("the week of %s: now %t, over %t", week.Monday, d.IsNow(week), d.IsOver(week))
				}
				if string(week.Monday) >= tt.coming && d.IsPast(week.Days[0]) {
					t.Errorf("%s is past", week.Days[0].Date)
				}
			}
		})
	}
}
