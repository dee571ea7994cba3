package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/text"
	"lateral/services/agreements"
	"lateral/services/people"
)

// CreditInput says which invoice is taken back, and why.
type CreditInput struct {
	InvoiceID      string
	Reason         string
	IdempotencyKey string
}

// Credit takes a whole invoice back: its credit note is the invoice with every
// sign turned, so nothing is rounded again. Its self-bill is taken back too, and
// its visits can be invoiced again. A repeat with the same key returns the same
// note. Conflict where something was paid already.
func (s *Service) Credit(ctx context.Context, actor people.Actor, in CreditInput) (CreditNote, error) {
	var c apperr.Check
	reason, err := text.Clean(in.Reason, text.Short)
	c.Add("reason", err)
	c.That(err != nil || reason != "", "reason", sayWhyForBoth)
	if err := c.Err(); err != nil {
		return CreditNote{}, err
	}
	in.Reason = reason
	var note CreditNote
	err = s.update(ctx, func(tx docdb.Tx) error {
		i, err := invoices.Get(ctx, tx, in.InvoiceID)
		if err != nil {
			return apperr.NotFoundIf(err, docdb.ErrNotFound, "invoice")
		}
		if err := i.forIssuer(actor); err != nil {
			return err
		}
		scope := actor.AccountID + " credit-invoice"
		id, _, err := idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			return s.credit(ctx, tx, actor, i, in.Reason)
		})
		if err != nil {
			return err
		}
		note, err = creditNotes.Get(ctx, tx, id)
		return err
	})
	return note, err
}

// credit takes an invoice back, and with it the invoice of its brokerage.
func (s *Service) credit(ctx context.Context, tx docdb.Tx, actor people.Actor, i Invoice,
	reason string) (string, error) {
	if i.BrokerageOf != "" {
		return "", apperr.Conflict("brokerage_follows", theBrokerageIsTakenBack(i))
	}
	id, err := s.creditOne(ctx, tx, actor, i, reason)
	if err != nil || i.BrokerageID == "" {
		return id, err
	}
	of, err := invoices.Get(ctx, tx, i.BrokerageID)
	if err != nil {
		return "", err
	}
	_, err = s.creditOne(ctx, tx, actor, of, reason)
	return id, err
}

// creditOne takes one invoice back, with its self-bill, and frees its visits.
func (s *Service) creditOne(ctx context.Context, tx docdb.Tx, actor people.Actor, i Invoice,
	reason string) (string, error) {
	if err := i.isUntouched(); err != nil {
		return "", err
	}
	note, err := s.note(ctx, tx, actor, i, reason)
	if err != nil {
		return "", err
	}
	if i.State, err = InvoiceSteps.After(i.State, "credit"); err != nil {
		return "", err
	}
	i.Unpaid, i.CreditNoteID = false, note.ID
	if err := invoices.Replace(ctx, tx, &i); err != nil {
		return "", err
	}
	bill, err := i.selfBill(ctx, tx)
	if err != nil {
		return "", err
	}
	if bill.ID != "" {
		bill.Credited = true
		if err := selfBills.Replace(ctx, tx, &bill); err != nil {
			return "", err
		}
	}
	if err := i.freeVisits(ctx, tx); err != nil {
		return "", err
	}
	if err := takeBack(ctx, tx, s.ledger, i, note); err != nil {
		return "", err
	}
	moved := i.moved(note.Total, reason)
	moved.CreditNoteID, moved.CreditNoteNumber = note.ID, note.Number
	moved.SelfBillNumber, moved.SelfBillTotal = bill.Number, bill.Total
	return note.ID, s.events.Append(ctx, tx, InvoiceCredited, i.ID, moved)
}

// freeVisits says that the visits of the invoice can be invoiced again.
func (i Invoice) freeVisits(ctx context.Context, tx docdb.Tx) error {
	for _, l := range i.Lines {
		if l.VisitID == "" {
			continue
		}
		if err := agreements.MarkCredited(ctx, tx, l.VisitID, i.ID); err != nil {
			return err
		}
	}
	return nil
}

// note writes the credit note, numbered.
func (s *Service) note(ctx context.Context, tx docdb.Tx, actor people.Actor, i Invoice,
	reason string) (CreditNote, error) {
	var e errs
	note := CreditNote{
		Meta: docdb.Meta{ID: s.ids.New("creditnote")}, Issuer: i.Issuer, Payer: i.Payer, InvoiceID: i.ID,
		Reason: reason, Sums: Sums{Net: e.neg(i.Net), VAT: e.neg(i.VAT), Total: e.neg(i.Total)},
		IssuedAt: s.now(), IssuedBy: actor.AccountID, IssuedByName: actor.Name,
	}
	if e.err != nil {
		return note, e.err
	}
	var err error
	if note.Number, err = number(ctx, tx, "CN", i.Issuer); err != nil {
		return note, err
	}
	err = creditNotes.Insert(ctx, tx, &note)
	return note, err
}
