package matching_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/jobs"
	"lateral/pkg/money"
	"lateral/services/leaders"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/register"
)

// grid is what the head reads of each service about each need, in short: its points of the rule, or "-".
func (w *world) grid(rule rules.Rule, services []leaders.ServiceInput, asks []needs.Ask) []string {
	w.T.Helper()
	ids := make([]string, len(services))
	for i, in := range services {
		s, _ := w.lists("100002", in)
		ids[i] = s.ID
	}
	rows := make([]string, len(asks))
	for row, ask := range asks {
		result := w.find(w.Post("100001", ask))
		cells := map[string]string{}
		for _, m := range result.Matches {
			for _, e := range m.Evidence {
				if e.Rule == rule {
					cells[m.Service.ID] = fmt.Sprint(e.Points)
				}
			}
			if cells[m.Service.ID] == "" {
				cells[m.Service.ID] = "+"
			}
		}
		for _, x := range result.Excluded {
			if x.Rule != rule {
				w.T.Errorf("a service is left out by %s: %s", x.Rule, x.Sentence)
			}
			cells[x.Service.ID] = "-"
		}
		for _, id := range ids {
			rows[row] += fmt.Sprintf("%3s", cells[id])
		}
	}
	return rows
}

// Who works with the very phase has all points if their own school has it (the home school is a primary school), else
// two thirds; a third is for a phase that shares some ages.
func TestWhichPhasesSupportWhich(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var services []leaders.ServiceInput
	var asks []needs.Ask
	for _, p := range register.Phases() {
		in, ask := offer(), w.ask()
		in.Phases, ask.Phase = []register.Phase{p}, p
		services, asks = append(services, in), append(asks, ask)
	}
	want := []string{ // a row for each need, a column for each service
		// nur pri mid sec all p16 spe alt oth
		"  5  1  -  -  1  -  1  -  -",
		"  1  8  1  -  1  -  1  -  -",
		"  -  1  5  1  1  -  1  -  -",
		"  -  -  1  5  1  1  1  -  -",
		"  1  1  1  1  5  1  1  -  -",
		"  -  -  -  1  1  5  -  -  -",
		"  1  1  1  1  1  -  5  1  -",
		"  -  -  -  1  -  -  1  5  -",
		"  -  -  -  -  -  -  -  -  5",
	}
	if diff := cmp.Diff(want, w.grid(rules.Phase, services, asks)); diff != "" {
		t.Error(diff)
	}
}

// In person or remote: both sides must want the same one.
func TestWhichWaysOfSupportMeet(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var services []leaders.ServiceInput
	var asks []needs.Ask
	for _, way := range []struct{ inPerson, remote bool }{{true, false}, {false, true}, {true, true}} {
		in, ask := offer(), w.ask()
		in.InPerson, in.Remote, ask.InPerson, ask.Remote = way.inPerson, way.remote, way.inPerson, way.remote
		if !way.inPerson {
			in.TravelKM = 0
		}
		services, asks = append(services, in), append(asks, ask)
	}
	want := []string{"  +  -  +", "  -  +  +", "  +  +  +"} // in person, remote, both; so are the columns
	if diff := cmp.Diff(want, w.grid(rules.Mode, services, asks)); diff != "" {
		t.Error(diff)
	}
}

// What a school would give, and what a leader takes: money, days in return, or nothing.
func TestWhichPaymentsMeet(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	free, paid, either := offer(), offer(), offer()
	free.DayRate = money.Amount{}
	either.Mutual = true
	pays, gives, either2, poor := w.ask(), w.ask(), w.ask(), w.ask()
	gives.Funding, gives.Mutual, gives.Budget = "", true, money.Amount{}
	either2.Mutual = true
	poor.Budget = money.Pounds(1)
	poorer := poor
	poorer.Mutual = true
	want := []string{ // free, for money, for money or days in return
		"  5  2  2", // money
		"  5  -  5", // days in return only
		"  5  2  5", // money or days
		"  5  -  -", // too little money
		"  5  -  5", // too little money, or days
	}
	services := []leaders.ServiceInput{free, paid, either}
	got := w.grid(rules.Price, services, []needs.Ask{pays, gives, either2, poor, poorer})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A need is shown to the partnership, then to the region, then to the nation, and never further than its school says.
func TestWhomANeedReachesAtEachStep(t *testing.T) {
	t.Parallel()
	const (
		near  = "no: Your need is not shown to the leader's school yet. It is shown further from "
		never = "no: Your need is not shown to the leader's school: you keep it to your "
	)
	homes := []register.URN{"100002", "100005", "100006"} // of the partnership, of the region, of the nation
	for most, steps := range map[needs.Reach][][]string{
		needs.ToPartnership: {{"", never + "partnership.", never + "partnership."}},
		needs.ToRegion:      {{"", near + "Mon 19 Jan 2026 on.", near + "Mon 19 Jan 2026 on."}, {"", "", never + "region."}},
		needs.ToNation: {{"", near + "Mon 19 Jan 2026 on.", near + "Mon 19 Jan 2026 on."},
			{"", "", near + "Mon 26 Jan 2026 on."}, {"", "", ""}},
	} {
		t.Run(string(most), func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.Import(needstest.School{URN: "100005", Easting: "472000", Northing: "100000"},
				needstest.School{URN: "100006", Region: "London", Easting: "472000", Northing: "100000"})
			w.lists(homes[0], offer())
			for _, urn := range homes[1:] { // their partnership verifies a leader, and then they leave it
				must(w.Partnerships.Join(w.Ctx, w.partnership.ID, urn))(t)
				w.lists(urn, offer())
				w.leave(urn)
			}
			ask := w.ask()
			ask.MostReach, ask.ReplyDays = most, 7
			n := w.Post("100001", ask)
			for step, want := range steps {
				if diff := cmp.Diff(want, w.refusals(n, homes)); diff != "" {
					t.Errorf("after %d steps: %s", step, diff)
				}
				w.Clock.Advance(7 * 24 * time.Hour)
				if err := w.Needs.WidenDue(w.Ctx, jobs.Job{}); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// refusals are what the head reads of the services of each home school, "" where they fit.
func (w *world) refusals(n needs.Need, homes []register.URN) []string {
	w.T.Helper()
	by := map[string]string{}
	for _, x := range w.find(n).Excluded {
		by[x.Home.ID] = "no: " + x.Sentence
	}
	all := make([]string, len(homes))
	for i, urn := range homes {
		all[i] = by[string(urn)]
	}
	return all
}
