package agreements_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/people"
)

// dates are the days of coming visits.
func dates(all []agreements.Coming) []date.Day {
	var on []date.Day
	for _, c := range all {
		on = append(on, c.Visit.Date)
	}
	return on
}

func TestComing(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	leader, home := expert, agreementstest.Cedar
	all, more, err := w.Agreements.Coming(w.Ctx, leader, home, 5)
	must(t, err)
	if diff := cmp.Diff([]date.Day{"2026-02-03", "2026-02-05"}, dates(all)); diff != "" || more {
		t.Error(diff, more)
	}
	if c := all[0]; c.School.Name != "Ash Primary School" || c.Ref != a.Ref || c.Title != a.Title || len(c.Lacking) != 2 {
		t.Errorf("%+v", c)
	}
	if some, more, err := w.Agreements.Coming(w.Ctx, leader, home, 1); err != nil || len(some) != 1 || !more {
		t.Errorf("%v, %v, %v", dates(some), more, err)
	}
	for name, who := range map[string]people.Actor{
		"another leader": agreementstest.LeaderAt(agreementstest.Elm), "the head": homeHead,
		"an ex-leader": {AccountID: leader.AccountID}, "nobody": {},
	} {
		if all, _, err := w.Agreements.Coming(w.Ctx, who, home, 5); err != nil || len(all) > 0 {
			t.Errorf("%s: %v, %v", name, dates(all), err)
		}
	}
	if all, _, err := w.Agreements.Coming(w.Ctx, leader, agreementstest.Elm, 5); err != nil || len(all) > 0 {
		t.Errorf("for another home school: %v, %v", dates(all), err)
	}
	w.Until("2026-02-04")
	all, _, err = w.Agreements.Coming(w.Ctx, leader, home, 5)
	if diff := cmp.Diff([]date.Day{"2026-02-05"}, dates(all)); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

// The visits are read with their agreements and schools; a further school costs the read of who
// leads it.
func TestComingVisitsAreReadTogether(t *testing.T) {
	w := agreementstest.New(t)
	w.Agreed(w.AshNeed, agreementstest.Terms())
	in := agreementstest.Terms()
	in.Slots = agreementstest.Slots("2026-02-10.am", "2026-02-11.am", "2026-02-12.am")
	w.Agreed(w.BirchNeed, in)
	costs := func(most, want int) int64 {
		return w.Reads(func() {
			all, _, err := w.Agreements.Coming(w.Ctx, expert, agreementstest.Cedar, most)
			if err != nil || len(all) != want {
				t.Errorf("%v, %v", dates(all), err)
			}
		})
	}
	if some, all := costs(2, 2), costs(5, 5); all > some+1 {
		t.Errorf("2 visits to one school take %d reads, 5 to two take %d", some, all)
	}
}

func TestDays(t *testing.T) {
	for want, texts := range map[string][]string{
		"":                                  nil,
		"Tue 3 Feb 2026":                    {"2026-02-03.am", "2026-02-03.pm"},
		"Tue 3 Feb 2026 and Thu 5 Feb 2026": {"2026-02-03.am", "2026-02-03.pm", "2026-02-05.am"},
		"Tue 3 Feb 2026, Thu 5 Feb 2026 and Fri 6 Feb 2026": {"2026-02-03.am", "2026-02-05.am", "2026-02-06.am"},
		"4 dates from Mon 2 Feb 2026 to Fri 6 Feb 2026": {"2026-02-02.am", "2026-02-03.am", "2026-02-05.am",
			"2026-02-06.am"},
	} {
		if diff := cmp.Diff(want, agreements.Days(agreementstest.Slots(texts...))); diff != "" {
			t.Error(diff)
		}
	}
}
