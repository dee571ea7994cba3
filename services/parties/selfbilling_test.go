package parties_test

import (
	"errors"
	"testing"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/states/statestest"
	"lateral/services/parties"
	"lateral/services/people"
)

// deal is a partnership and a school that may agree about self-billing.
type deal struct {
	*purse
	supplier     parties.Ref
	head, bursar people.Actor
}

func newDeal(t *testing.T) *deal {
	t.Helper()
	p := newPurse(t, parties.OfPartnership)
	return &deal{purse: p, supplier: parties.School(school), head: p.In(school, people.Head),
		bursar: p.In(school, people.Finance)}
}

// asked is an agreement for which the partnership asked.
func (d *deal) asked() parties.SelfBillingView {
	d.t.Helper()
	v, err := d.AskSelfBilling(d.Ctx, d.one, parties.SelfBillingAsk{Side: d.of, Other: d.supplier})
	if err != nil {
		d.t.Fatal(err)
	}
	return v
}

// inForce is the id of the agreement that is in force on a day; "" if none is.
func (d *deal) inForce(on date.Day) string {
	d.t.Helper()
	a, err := parties.SelfBilling(d.Ctx, d.DB, d.of, d.supplier, on)
	if err != nil && !apperr.Is(err, apperr.KindNotFound) {
		d.t.Fatal(err)
	}
	return a.ID
}

func TestAgreementsAboutSelfBillingKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, parties.SelfBillingSteps, parties.SelfBillingAsked,
		func(t *testing.T) statestest.Subject[parties.SelfBillingState] {
			d := newDeal(t)
			id := d.asked().ID
			return statestest.Subject[parties.SelfBillingState]{
				State: func() parties.SelfBillingState {
					v, err := d.SelfBillingByID(d.Ctx, d.one, id)
					if err != nil {
						t.Fatal(err)
					}
					return v.State
				},
				Do: map[string]func() error{
					"accept":   func() error { return second(d.AcceptSelfBilling(d.Ctx, d.head, id)) },
					"decline":  func() error { return second(d.DeclineSelfBilling(d.Ctx, d.bursar, id)) },
					"withdraw": func() error { return second(d.WithdrawSelfBilling(d.Ctx, d.two, id)) },
					"end":      func() error { return second(d.EndSelfBilling(d.Ctx, d.head, id)) },
				},
			}
		})
}

// An agreement holds once both sides agreed, for twelve months, until one of them ends it.
func TestSelfBillingHoldsFromBothConsentsToItsEnd(t *testing.T) {
	d := newDeal(t)
	asked := d.asked()
	if asked.From != d.today() || asked.Until != d.today().AddYears(1).AddDays(-1) || d.inForce(d.today()) != "" {
		t.Errorf("asked: %+v", asked)
	}
	d.Clock.Advance(48 * time.Hour)
	agreed, err := d.AcceptSelfBilling(d.Ctx, d.head, asked.ID)
	if err != nil || agreed.From != d.today() || !agreed.InForce || agreed.AnsweredByName != d.head.Name {
		t.Errorf("agreed: %+v, %v", agreed, err)
	}
	for days, want := range map[int]string{-1: "", 0: agreed.ID, 362: agreed.ID, 363: ""} {
		if got := d.inForce(d.today().AddDays(days)); got != want {
			t.Errorf("after %d days: %q", days, got)
		}
	}
	renewed := d.renewed(agreed.Until)
	if got := d.inForce(agreed.Until.AddDays(1)); got != renewed {
		t.Errorf("renewed: %q", got)
	}
	d.Clock.Advance(24 * time.Hour)
	if _, err := d.EndSelfBilling(d.Ctx, d.two, agreed.ID); err != nil {
		t.Fatal(err)
	}
	if d.inForce(d.today()) != "" || d.inForce(d.today().AddDays(-1)) != agreed.ID {
		t.Error("it is not ended from today on")
	}
	for _, place := range []string{d.of.ID()} {
		all, err := events.Of(d.Ctx, d.DB, place)
		var told int
		for _, e := range all {
			if e.Type == parties.SelfBillingAskedFor || e.Type == parties.SelfBillingAccepted ||
				e.Type == parties.SelfBillingStopped {
				told++
			}
		}
		if told != 5 || err != nil {
			t.Errorf("%d events, %v", told, err)
		}
	}
}

// renewed is the id of an agreement that begins after a day, for which the school asked.
func (d *deal) renewed(after date.Day) string {
	d.t.Helper()
	ask := parties.SelfBillingAsk{Side: d.supplier, Other: d.of, From: after.AddDays(1)}
	v, err := d.AskSelfBilling(d.Ctx, d.head, ask)
	if err != nil {
		d.t.Fatal(err)
	}
	if _, err := d.AcceptSelfBilling(d.Ctx, d.two, v.ID); err != nil {
		d.t.Fatal(err)
	}
	return v.ID
}

// Two sides and two people: whoever asked does not answer, not even with a role on both sides.
func TestTheOtherSideAnswers(t *testing.T) {
	d := newDeal(t)
	both := d.one
	both.Held = append(both.Held, people.Held{Role: people.Finance, Place: people.School(school)})
	v, err := d.AskSelfBilling(d.Ctx, both, parties.SelfBillingAsk{Side: d.of, Other: d.supplier})
	if err != nil || v.MayAnswer || !v.MayWithdraw {
		t.Fatalf("%+v, %v", v, err)
	}
	for name, tt := range map[string]struct {
		who  people.Actor
		want apperr.Kind
	}{
		"who asked": {both, apperr.KindForbidden}, "a colleague": {d.two, apperr.KindForbidden},
		"another place": {d.elsewhere, apperr.KindNotFound}, "an operator": {d.operator, apperr.KindNotFound},
		"a stranger": {d.In(stranger, people.Head), apperr.KindNotFound},
	} {
		if _, err := d.AcceptSelfBilling(d.Ctx, tt.who, v.ID); !apperr.Is(err, tt.want) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := d.DeclineSelfBilling(d.Ctx, tt.who, v.ID); !apperr.Is(err, tt.want) {
			t.Errorf("%s declines: %v", name, err)
		}
	}
	if _, err := d.WithdrawSelfBilling(d.Ctx, d.head, v.ID); !apperr.Is(err, apperr.KindForbidden) {
		t.Errorf("the other side takes it back: %v", err)
	}
	for who, want := range map[*people.Actor]int{&d.head: 1, &d.bursar: 1, &d.two: 0} {
		waits, err := d.SelfBillingsToAnswer(d.Ctx, *who, d.supplier)
		if len(waits) != want || err != nil {
			t.Errorf("%s is asked for %d answers, %v", who.Name, len(waits), err)
		}
	}
	if _, err := d.AskSelfBilling(d.Ctx, d.head, parties.SelfBillingAsk{Side: d.supplier, Other: d.of}); !isConflict(err,
		"self_billing_asked") {
		t.Errorf("asked again: %v", err)
	}
	list, err := d.SelfBillings(d.Ctx, d.bursar, d.supplier)
	if err != nil || len(list) != 1 || !list[0].MayAnswer {
		t.Errorf("%+v, %v", list, err)
	}
	if _, err := d.SelfBillings(d.Ctx, d.two, d.supplier); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("the list of another: %v", err)
	}
}

func TestAnAskForSelfBillingIsChecked(t *testing.T) {
	d := newDeal(t)
	for name, tt := range map[string]struct {
		ask parties.SelfBillingAsk
		bad string
	}{
		"two partnerships": {parties.SelfBillingAsk{Side: d.of, Other: d.of}, "other"},
		"yesterday":        {parties.SelfBillingAsk{Side: d.of, Other: d.supplier, From: d.today().AddDays(-1)}, "from"},
		"no day":           {parties.SelfBillingAsk{Side: d.of, Other: d.supplier, Until: "soon"}, "until"},
		"more than a year": {parties.SelfBillingAsk{Side: d.of, Other: d.supplier, Until: d.today().AddYears(1)}, "until"},
	} {
		_, err := d.AskSelfBilling(d.Ctx, d.one, tt.ask)
		var problem *apperr.Error
		if !errors.As(err, &problem) || len(problem.Fields) == 0 || problem.Fields[0].Path != tt.bad {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := d.AskSelfBilling(d.Ctx, d.one, parties.SelfBillingAsk{Side: d.of, Other: parties.School("199999")})
	if !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("nobody: %v", err)
	}
	late, err := d.AskSelfBilling(d.Ctx, d.one, parties.SelfBillingAsk{Side: d.of, Other: d.supplier, Until: d.today()})
	if err != nil {
		t.Fatal(err)
	}
	d.Clock.Advance(48 * time.Hour)
	if _, err := d.AcceptSelfBilling(d.Ctx, d.head, late.ID); !isConflict(err, "self_billing_over") {
		t.Errorf("too late: %v", err)
	}
}

// The notice asks for a new agreement when the supplier has another VAT number.
func TestSelfBillingEndsWithTheVATNumber(t *testing.T) {
	d := newDeal(t)
	number := func(vat string) {
		t.Helper()
		if err := d.SetPayee(d.Ctx, d.supplier, parties.Payee{VATNumber: vat}); err != nil {
			t.Fatal(err)
		}
	}
	number("GB123456782")
	id := d.asked().ID
	if _, err := d.AcceptSelfBilling(d.Ctx, d.head, id); err != nil {
		t.Fatal(err)
	}
	number("GB999999973")
	v, err := d.SelfBillingByID(d.Ctx, d.one, id)
	if err != nil || v.InForce || !v.OtherNumber || d.inForce(d.today()) != "" {
		t.Errorf("%+v, %v", v, err)
	}
	number("GB123456782")
	if d.inForce(d.today()) != id {
		t.Error("the number is as it was, and it does not hold")
	}
}
