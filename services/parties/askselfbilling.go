package parties

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// SelfBillingAsk is what one side asks of the other.
type SelfBillingAsk struct {
	Side, Other Ref // in whose name somebody asks, and whom
	From, Until date.Day
}

// AskSelfBilling asks the other side for its consent to self-billing, for at most twelve months. Without
// days it is for twelve months from today. Those who handle the money of their side may ask, to
// others it looks absent. NotFound if there is no such other side; Invalid if the two are not a
// partnership and a school, or the days are wrong; Conflict if one already waits for an answer.
func (s *Service) AskSelfBilling(ctx context.Context, actor people.Actor, ask SelfBillingAsk) (SelfBillingView, error) {
	if !ask.Side.Handles(actor) {
		return SelfBillingView{}, notOfTheirs(ask.Side)
	}
	a, err := s.askedSelfBilling(actor, ask)
	if err != nil {
		return SelfBillingView{}, err
	}
	var v SelfBillingView
	err = s.db.Update(ctx, func(tx docdb.Tx) error {
		for _, side := range []Ref{a.Customer, a.Supplier} {
			if _, err := partyOf(ctx, tx, side); err != nil {
				return err
			}
		}
		waits, err := waitingSelfBilling(ctx, tx, a.Customer, a.Supplier)
		if err != nil {
			return err
		}
		if waits {
			return apperr.Conflict("self_billing_asked", selfBillingWaits)
		}
		if err := selfBillings.Insert(ctx, tx, &a); err != nil {
			return err
		}
		if err := s.events.Append(ctx, tx, SelfBillingAskedFor, a.Customer.ID(), a.data()); err != nil {
			return err
		}
		v, err = s.viewSelfBilling(ctx, tx, actor, a)
		return err
	})
	return v, err
}

// askedSelfBilling is the agreement that is asked for, checked.
func (s *Service) askedSelfBilling(actor people.Actor, ask SelfBillingAsk) (SelfBillingAgreement, error) {
	now := s.now()
	today := date.On(now)
	a := SelfBillingAgreement{
		Meta: docdb.Meta{ID: s.ids.New("selfbilling")}, From: ask.From, Until: ask.Until, State: SelfBillingAsked, Live: true,
		AskedFor: ask.Side, AskedBy: actor.AccountID, AskedAt: now,
	}
	if a.From == "" {
		a.From = today
	}
	most := a.From.AddYears(1).AddDays(-1)
	if a.Until == "" {
		a.Until = most
	}
	for _, side := range []Ref{ask.Side, ask.Other} {
		switch side.Kind() {
		case OfPartnership:
			a.Customer = side
		case OfSchool:
			a.Supplier = side
		case OfPayer:
		}
	}
	var c apperr.Check
	c.That(a.Customer != "" && a.Supplier != "", "other", aPartnershipAndASchool)
	c.That(a.From.Meant() && a.From >= today, "from", beginsTodayOrLater)
	c.That(a.Until.Meant() && a.Until >= a.From, "until", endsBeforeItBegins)
	c.That(a.Until <= most, "until", atMostTwelveMonths)
	return a, c.Err()
}

// waitingSelfBilling says whether one between the two waits for an answer.
func waitingSelfBilling(ctx context.Context, r docdb.Reader, customer, supplier Ref) (bool, error) {
	_, err := selfBillings.First(ctx, r,
		docdb.Query{Index: "one_live", Equal: []any{string(customer), string(supplier)}})
	if errors.Is(err, docdb.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}
