package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/agreements"
	"lateral/services/people"
)

// Credit takes an invoice back, in part or whole, by a credit note. Its self-bill, or the invoice of
// its brokerage, is credited in the same proportion. What was paid already and is not owed any more
// goes to the payer's account. A repeat with the same key returns the same note. Invalid where more
// would be taken than is left; Conflict where nothing is left.
func (s *Service) Credit(ctx context.Context, actor people.Actor, in CreditInput) (CreditNote, error) {
	var c apperr.Check
	in.Reason = text.Required(&c, "reason", in.Reason, text.Short, sayWhyForBoth)
	c.That(len(in.Lines) == 0 || in.Net == nil, "net", nameLinesOrASum)
	if err := c.Err(); err != nil {
		return CreditNote{}, err
	}
	var note CreditNote
	err := s.update(ctx, func(tx docdb.Tx) error {
		i, err := invoices.Get(ctx, tx, in.InvoiceID)
		if err != nil {
			return apperr.NotFoundIf(err, docdb.ErrNotFound, "invoice")
		}
		if err := i.forIssuer(actor); err != nil {
			return err
		}
		scope := actor.AccountID + " credit-invoice"
		id, _, err := idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			return s.credit(ctx, tx, actor, i, in)
		})
		if err != nil {
			return err
		}
		note, err = creditNotes.Get(ctx, tx, id)
		return err
	})
	return note, err
}

// credit takes an invoice back, and in the same proportion the invoice of its brokerage.
func (s *Service) credit(ctx context.Context, tx docdb.Tx, actor people.Actor, i Invoice,
	in CreditInput) (string, error) {
	if err := i.mayBeCredited(); err != nil {
		return "", err
	}
	before, err := takenFrom(ctx, tx, i)
	if err != nil {
		return "", err
	}
	left, err := before.left(i.Lines)
	if err != nil {
		return "", err
	}
	net, err := in.wanted(left)
	if err != nil {
		return "", err
	}
	by := crediting{Service: s, tx: tx, actor: actor, reason: in.Reason}
	note, err := by.invoice(ctx, &i, before, net, in.Keep)
	if err != nil || i.BrokerageID == "" {
		return note.ID, err
	}
	return note.ID, by.brokerage(ctx, i, before, net)
}

// invoice takes net sums from the lines of an invoice, and the same part of its self-bill.
func (by crediting) invoice(ctx context.Context, i *Invoice, before taken, net []money.Amount,
	keep bool) (CreditNote, error) {
	lines, sums, err := before.back(i.Lines, i.Sums, net)
	if err != nil {
		return CreditNote{}, err
	}
	note := by.newNote(CreditNote{Issuer: i.Issuer, Payer: i.Payer, InvoiceID: i.ID, Lines: lines, Sums: sums})
	if err := i.takeBack(&note, by.now()); err != nil {
		return note, err
	}
	if err := by.insert(ctx, &note, "CN"); err != nil {
		return note, err
	}
	if err := invoices.Replace(ctx, by.tx, i); err != nil {
		return note, err
	}
	if err := by.freeVisits(ctx, *i, before, net, !keep); err != nil {
		return note, err
	}
	entry, err := creditedEntry(*i, note)
	if err == nil {
		err = Post(ctx, by.tx, by.ledger, entry)
	}
	if err != nil {
		return note, err
	}
	back, err := by.selfBills(ctx, *i, before, net)
	if err != nil {
		return note, err
	}
	return note, by.tell(ctx, *i, note, back)
}

// brokerage takes from the invoice of the brokerage what stands to it as the part to the invoice.
func (by crediting) brokerage(ctx context.Context, i Invoice, before taken, net []money.Amount) error {
	fee, err := invoices.Get(ctx, by.tx, i.BrokerageID)
	if err != nil {
		return err
	}
	was, err := takenFrom(ctx, by.tx, fee)
	if err != nil {
		return err
	}
	var e errs
	all := make([]share, len(fee.Lines))
	for n, l := range fee.Lines {
		all[n] = share{net: l.Net, before: was.net[n], part: money.Pence(0), whole: money.Pence(0), moves: true}
		for k, of := range i.Lines {
			if of.Expenses || of.AgreementID != l.AgreementID { // no brokerage is taken of expenses
				continue
			}
			all[n].part = e.add(all[n].part, e.add(before.net[k], net[k]))
			all[n].whole = e.add(all[n].whole, of.Net)
		}
	}
	if e.err != nil {
		return e.err
	}
	more, moves := taking(all)
	if !moves {
		return nil
	}
	_, err = by.invoice(ctx, &fee, was, more, false)
	return err
}

// freeVisits says that the parts of visits whose lines are taken back whole are credited, and whether they can be
// invoiced again.
func (by crediting) freeVisits(ctx context.Context, i Invoice, before taken, net []money.Amount,
	again bool) error {
	for n, l := range i.Lines {
		all, err := before.net[n].Add(net[n])
		if err != nil {
			return err
		}
		if l.VisitID == "" || all != l.Net || before.net[n] == l.Net && !l.Net.IsZero() {
			continue
		}
		if err := agreements.MarkCredited(ctx, by.tx, l.VisitID, i.ID, l.part(), again); err != nil {
			return err
		}
	}
	return nil
}
