package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// IssueDraft issues a self-bill that waited, for who handles its customer's money. NotFound to others;
// Conflict "self_bill_held" where it still may not be.
func (s *Service) IssueDraft(ctx context.Context, actor people.Actor, id string) (SelfBill, error) {
	var bill SelfBill
	err := s.update(ctx, func(tx docdb.Tx) error {
		d, holds, err := s.heldIn(ctx, tx, id, func(d Draft) bool { return issues(actor, d.Customer) })
		if err != nil {
			return err
		}
		if len(holds) > 0 {
			return apperr.Conflict("self_bill_held", isHeld(d.HomeName, holds))
		}
		bill, err = s.issueDraft(ctx, tx, d)
		return err
	})
	return bill, err
}

// heldIn is a draft, and why it may not be issued now; NotFound where it is none any more, or not for whoever asks.
func (s *Service) heldIn(ctx context.Context, tx docdb.Tx, id string, may func(Draft) bool) (Draft, []Hold, error) {
	d, err := drafts.Get(ctx, tx, id)
	if err == nil && !may(d) {
		err = docdb.ErrNotFound
	}
	if err != nil {
		return d, nil, apperr.NotFoundIf(err, docdb.ErrNotFound, "draft")
	}
	holds, err := s.holdsOn(ctx, tx, s.tables(tx), d.Customer, d.HomeURN, d.Lines)
	return d, holds, err
}

// IssueHeld consumes parties' events that a school consented to self-billing or decided its VAT: its
// self-bills that waited for that are issued. It may run again.
func (s *Service) IssueHeld(ctx context.Context, e events.Event) error {
	home := register.URN(e.Subject) // of events about a school itself
	if e.Type == parties.SelfBillingAccepted {
		var data parties.SelfBillingData
		if err := e.Decode(&data); err != nil {
			return err
		}
		home = register.URN(data.Supplier.ID())
	}
	return s.issueAll(ctx, home)
}

// issueAll issues the drafts of a home school that may be issued, each by itself.
func (s *Service) issueAll(ctx context.Context, home register.URN) error {
	waiting, err := drafts.All(ctx, s.db, docdb.Query{Index: "by_home", Equal: []any{home}})
	for _, each := range waiting {
		if err != nil {
			return err
		}
		err = s.db.Update(ctx, func(tx docdb.Tx) error {
			d, holds, err := s.heldIn(ctx, tx, each.ID, func(Draft) bool { return true })
			if err != nil || len(holds) > 0 {
				return err
			}
			_, err = s.issueDraft(ctx, tx, d)
			return err
		})
		if apperr.Is(err, apperr.KindNotFound) {
			err = nil // somebody issued it meanwhile
		}
	}
	return err
}

// issueDraft makes the self-bill of a draft. What was credited of its invoice meanwhile is taken back
// from it at once.
func (s *Service) issueDraft(ctx context.Context, tx docdb.Tx, d Draft) (SelfBill, error) {
	i, err := invoices.Get(ctx, tx, d.InvoiceID)
	if err != nil {
		return SelfBill{}, err
	}
	bill, err := s.newSelfBill(ctx, tx, s.tables(tx), d)
	if err != nil {
		return bill, err
	}
	if err := insertSelfBill(ctx, tx, &bill); err != nil {
		return bill, err
	}
	if err := drafts.Delete(ctx, tx, &d); err != nil {
		return bill, err
	}
	i.addBill(bill.ID)
	if err := invoices.Replace(ctx, tx, &i); err != nil {
		return bill, err
	}
	entry, err := selfBilled(bill)
	if err == nil {
		err = Post(ctx, tx, s.ledger, entry)
	}
	if err != nil {
		return bill, err
	}
	if err := s.tellSelfBill(ctx, tx, i, bill); err != nil {
		return bill, err
	}
	return bill, s.creditLate(ctx, tx, i, bill)
}

// creditLate takes from a self-bill that came late what was credited of its invoice before.
func (s *Service) creditLate(ctx context.Context, tx docdb.Tx, i Invoice, bill SelfBill) error {
	notes, err := i.credits(ctx, tx)
	if err != nil || len(notes) == 0 {
		return err
	}
	gone, err := takenFrom(ctx, tx, i)
	if err != nil {
		return err
	}
	last := notes[len(notes)-1]
	by := crediting{Service: s, tx: tx, reason: last.Reason,
		actor: people.Actor{AccountID: last.IssuedBy, Name: last.IssuedByName}}
	_, err = by.selfBill(ctx, i, bill, nothingTaken(i.Lines), gone.net)
	return err
}
