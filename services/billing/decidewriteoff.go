package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/people"
)

// ApproveWriteOff gives up what is owed on an invoice, as another person of the issuer asked: the sum is a
// cost, and nothing is owed any more. Conflict where nobody asked, Forbidden to who did.
func (s *Service) ApproveWriteOff(ctx context.Context, actor people.Actor, id string, seen int64) (Invoice, error) {
	return s.decide(ctx, actor, id, seen, func(tx docdb.Tx, i *Invoice, w *WriteOff) error {
		owed, err := i.Owed()
		if err != nil {
			return err
		}
		if w.State, err = WriteOffSteps.After(w.State, "approve"); err != nil {
			return err
		}
		w.Amount = owed
		if i.State, err = InvoiceSteps.After(i.State, "write off"); err != nil {
			return err
		}
		i.Forgone, i.Unpaid, i.WriteOffAt = owed, false, w.DecidedAt
		if err := Post(ctx, tx, s.ledger, writtenOff(*i, *w, date.On(s.now()))); err != nil {
			return err
		}
		return s.tellOfWriteOff(ctx, tx, InvoiceWrittenOff, *i, w.Reason)
	})
}

// RefuseWriteOff leaves an invoice owed that somebody else wants to write off. The errors are those
// of ApproveWriteOff.
func (s *Service) RefuseWriteOff(ctx context.Context, actor people.Actor, id string, seen int64,
	why string) (Invoice, error) {
	why, err := text.Reason("reason", why, sayWhyItIsRefused)
	if err != nil {
		return Invoice{}, err
	}
	return s.decide(ctx, actor, id, seen, func(tx docdb.Tx, i *Invoice, w *WriteOff) error {
		var err error
		w.State, err = WriteOffSteps.After(w.State, "refuse")
		if err != nil {
			return err
		}
		w.Why = why
		return s.tellOfWriteOff(ctx, tx, WriteOffDenied, *i, why)
	})
}

// decide lets a second person decide about the write-off that is asked.
func (s *Service) decide(ctx context.Context, actor people.Actor, id string, seen int64,
	fn func(docdb.Tx, *Invoice, *WriteOff) error) (Invoice, error) {
	return s.change(ctx, id, seen, forIssuer(actor), func(tx docdb.Tx, i *Invoice) error {
		w := i.LastWriteOff(WriteOffAsked)
		switch {
		case w == nil:
			return apperr.Conflict("no_write_off", noWriteOffIsAsked(*i))
		case w.By == actor.AccountID:
			return apperr.Forbidden(anotherPersonDecides)
		}
		now := s.now()
		w.DecidedBy, w.DecidedByName, w.DecidedAt = actor.AccountID, actor.Name, &now
		return fn(tx, i, w)
	})
}
