package agreements_test

import (
	"strings"
	"testing"

	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// late is a world in which half is due for a visit that the school cancels less than seven days before it.
func late(t *testing.T) *agreementstest.World {
	t.Helper()
	w := agreementstest.New(t)
	p := got(w.Partnerships.Get(w.Ctx, w.Partnership.ID))(t)
	_, err := w.Partnerships.Change(w.Ctx, p.ID, p.Version, partnerships.Input{
		Name: p.Name, Kind: p.Kind, WidenDays: p.WidenDays, PaymentDays: p.PaymentDays, Brokerage: p.Brokerage,
		Cancellation: partnerships.Cancellation{Days: 7, Share: 5000},
	})
	must(t, err)
	return w
}

// A visit of a day at £350 on Tue 3 Feb 2026, cancelled on a day by somebody.
func TestWhatALateCancellationCosts(t *testing.T) {
	for _, tt := range []struct {
		name string
		by   people.Actor
		on   string
		due  string // "" where nothing is
		warn string // what the person reads before
	}{
		{"three days before", ashHead, "2026-01-31", "£175.00",
			"This visit is in 3 days. £175.00 before VAT, half of its price, is due."},
		{"the day before", ashSenior, "2026-02-02", "£175.00",
			"This visit is tomorrow. £175.00 before VAT, half of its price, is due."},
		{"on its day", ashHead, "2026-02-03", "£175.00",
			"This visit is today. £175.00 before VAT, half of its price, is due."},
		{"six days before", ashHead, "2026-01-28", "£175.00", "This visit is in 6 days."},
		{"seven days before", ashHead, "2026-01-27", "", ""},
		{"by the leader", expert, "2026-02-02", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w := late(t)
			a := w.Agreed(w.AshNeed, agreementstest.Terms())
			w.Until(date.Day(tt.on))
			v := w.Visits(a.ID)[0]
			warning := ""
			for _, next := range got(w.Agreements.Get(w.Ctx, tt.by, a.ID))(t).Next {
				if next.On == v.ID && next.Do == agreements.ToCancelVisit {
					warning = next.Warning
				}
			}
			if !strings.HasPrefix(warning, tt.warn) || (tt.warn == "") != (warning == "") {
				t.Errorf("warned: %q", warning)
			}
			v = got(w.Agreements.CancelVisit(w.Ctx, tt.by, v.ID, v.Version, "Snow."))(t)
			if v.Billable != (tt.due != "") {
				t.Errorf("to be paid for: %t", v.Billable)
			}
			if q := got(a.Quote(agreements.Counted([]agreements.Visit{v})...))(t); tt.due != "" && (q.Pays.String() != tt.due ||
				q.Receives.String() != "£148.75" || q.Brokerage.String() != "£26.25" || q.HalfDays != 0) ||
				tt.due == "" && !q.Pays.IsZero() {
				t.Errorf("due: %+v", q)
			}
			w.Sound()
		})
	}
}

// Cancelling the whole agreement, the school owes for each visit that is near; the home school owes nothing, nor is
// anything due where nobody pays, or by the terms of an earlier program.
func TestACancelledAgreementOwesForWhatWasNear(t *testing.T) {
	free := agreementstest.Terms()
	free.DayRate.Pence = 0
	for _, tt := range []struct {
		name  string
		world func(*testing.T) *agreementstest.World
		terms agreements.Terms
		by    people.Actor
		late  int
	}{
		{"by the school", late, agreementstest.Terms(), ashHead, 1},
		{"by the home school", late, agreementstest.Terms(), homeHead, 0},
		{"free", late, free, ashHead, 0},
		{"nothing was agreed", func(t *testing.T) *agreementstest.World { t.Helper(); return agreementstest.New(t) },
			agreementstest.Terms(), ashHead, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w := tt.world(t)
			a := w.Agreed(w.AshNeed, tt.terms)
			w.Until("2026-01-29") // five days before the first visit, seven before the second
			a = got(w.Agreements.Cancel(w.Ctx, tt.by, a.ID, a.Version, "No money."))(t)
			if a.CancelledLate != tt.late || a.State != agreements.CancelledAgreement {
				t.Errorf("%s with %d cancelled late", a.State, a.CancelledLate)
			}
			w.Sound()
		})
	}
}
