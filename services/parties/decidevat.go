package parties

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// VATAsk is a decision as somebody makes it. Without a first day it holds from today.
type VATAsk struct {
	Supply      Supply
	Reason      Reason
	Ground      string
	From, Until date.Day
}

// DecideVAT decides the VAT of what a seller sells. Earlier decisions stay in the history. Those who
// handle the seller's money may decide; to others it looks absent. Invalid if something is missing,
// or if the seller has no VAT number and the reason needs one. The same decision again does nothing.
func (s *Service) DecideVAT(ctx context.Context, actor people.Actor, seller Ref, ask VATAsk) (VATTable, error) {
	if !seller.Handles(actor) {
		return VATTable{}, notOfTheirs(seller)
	}
	d, err := s.decision(actor, seller, ask)
	if err != nil {
		return VATTable{}, err
	}
	var table VATTable
	err = s.db.Update(ctx, func(tx docdb.Tx) error {
		p, err := partyOf(ctx, tx, seller)
		if err != nil {
			return err
		}
		if d.Reason.NeedsNumber() && p.VATNumber == "" {
			return apperr.Invalid(apperr.Field{Path: "reason", Message: needsAVATNumber})
		}
		if err := s.decide(ctx, tx, d); err != nil {
			return err
		}
		table, err = s.vatTable(ctx, tx, seller)
		return err
	})
	return table, err
}

// decision is what is asked, read and checked.
func (s *Service) decision(actor people.Actor, seller Ref, ask VATAsk) (VATDecision, error) {
	var c apperr.Check
	c.That(slices.Contains(Supplies(), ask.Supply), "supply", chooseASupply)
	treatment := clean(ask.Reason, ask.Ground, &c)
	if ask.From == "" {
		ask.From = date.On(s.now())
	}
	c.That(ask.From.Meant(), "from", enterADay)
	c.That(ask.Until == "" || ask.Until.Meant(), "until", enterADay)
	c.That(ask.Until == "" || !ask.Until.Meant() || ask.Until >= ask.From, "until", endsBeforeItBegins)
	return VATDecision{
		Seller: seller, Supply: ask.Supply, Treatment: treatment, From: ask.From, Until: ask.Until,
		DecidedBy: actor.AccountID, DecidedAt: s.now(),
	}, c.Err()
}

func (s *Service) decide(ctx context.Context, tx docdb.Tx, d VATDecision) error {
	all, err := decisionsOf(ctx, tx, d.Seller)
	if err != nil {
		return err
	}
	if now := latestFor(all, d.Supply, d.From); now != nil && now.Treatment == d.Treatment && now.From == d.From &&
		now.Until == d.Until {
		return nil
	}
	d.ID = s.ids.New("vat")
	if err := vatDecisions.Insert(ctx, tx, &d); err != nil {
		return err
	}
	data := VATData{Seller: d.Seller, Supply: d.Supply, Reason: d.Reason}
	return s.events.Append(ctx, tx, VATDecided, d.Seller.ID(), data)
}
