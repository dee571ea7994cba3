package enquiries_test

import (
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// When support is drafted is as the partnership's terms say on the day of the proposal, unless the proposal says it; an
// agreement keeps it, also when the terms change. Support that nobody pays for has none.
func TestWhenItIsDraftedIsAgreed(t *testing.T) {
	for name, tt := range map[string]struct {
		terms, proposed partnerships.Raising
		free            bool
		agreed          partnerships.Raising
		raised          partnerships.Raising
	}{
		"terms that say nothing": {"", "", false, partnerships.ByVisit, partnerships.ByVisit},
		"as the terms say":       {partnerships.ByMonth, "", false, partnerships.ByMonth, partnerships.ByMonth},
		"as proposed": {partnerships.ByMonth, partnerships.ByMilestone, false, partnerships.ByMilestone,
			partnerships.ByMilestone},
		"free": {partnerships.ByMonth, partnerships.ByMilestone, true, "", partnerships.ByVisit},
	} {
		t.Run(name, func(t *testing.T) {
			w := enquiriestest.New(t)
			saysWhen(t, w, tt.terms)
			in := enquiriestest.Terms()
			in.Invoiced = tt.proposed
			if tt.free {
				in.DayRate = money.Pence(0)
			}
			p := w.Ready(w.AshNeed, in)
			saysWhen(t, w, partnerships.AtCompletion)
			a, err := w.Enquiries.Accept(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.ID, p.Version)
			must(t, err)
			if p.Invoiced != tt.agreed || a.Invoiced != tt.agreed || a.Raised() != tt.raised {
				t.Errorf("proposed %q, agreed %q, drafted %q", p.Invoiced, a.Invoiced, a.Raised())
			}
		})
	}
	if got := (agreements.Agreement{}).Raised(); got != partnerships.ByVisit {
		t.Errorf("the oldest agreements are drafted %q", got)
	}
}

// A wrong word is refused by the field.
func TestNoOtherWayToDraftIsProposed(t *testing.T) {
	w := enquiriestest.New(t)
	e := w.Sent(w.AshNeed)
	in := enquiriestest.Terms()
	in.Invoiced = "yearly"
	_, err := w.Enquiries.Propose(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), e.ID, w.Enquiry(e.ID).Version, in)
	apperrtest.BadFields(t, err, "invoiced")
}

// Where nobody brokers, the home school says it.
func TestASchoolThatSellsAloneSaysWhenItIsDrafted(t *testing.T) {
	w := enquiriestest.New(t)
	must(t, w.Partnerships.Leave(w.Ctx, w.Broker(), w.Partnership.ID, enquiriestest.Cedar))
	home := parties.School(enquiriestest.Cedar)
	_, err := w.Parties.SetDrafting(w.Ctx, enquiriestest.Finance(enquiriestest.Cedar), home, partnerships.ByMonth)
	must(t, err)
	a := w.Agreed(w.BirchNeed, enquiriestest.Terms())
	if a.PartnershipID != "" || a.Invoiced != partnerships.ByMonth {
		t.Errorf("%q, drafted %q", a.PartnershipID, a.Invoiced)
	}
}

// saysWhen changes when the partnership's terms let it be drafted.
func saysWhen(t *testing.T, w *enquiriestest.World, r partnerships.Raising) {
	t.Helper()
	p, err := w.Partnerships.Get(w.Ctx, w.Partnership.ID)
	must(t, err)
	_, err = w.Partnerships.Change(w.Ctx, p.ID, p.Version, partnerships.Input{
		Name: p.Name, Kind: p.Kind, WidenDays: p.WidenDays, PaymentDays: p.PaymentDays, Brokerage: p.Brokerage, Raising: r,
	})
	must(t, err)
}
