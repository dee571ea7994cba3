package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/people"
)

// UndoWriteOff lets an invoice be owed again that was written off, as when the money came after all.
// Conflict where it is not written off.
func (s *Service) UndoWriteOff(ctx context.Context, actor people.Actor, id string, seen int64,
	why string) (Invoice, error) {
	why, err := text.Reason("reason", why, sayWhyItIsOwedAgain)
	if err != nil {
		return Invoice{}, err
	}
	return s.change(ctx, id, seen, forIssuer(actor), func(tx docdb.Tx, i *Invoice) error {
		w := i.LastWriteOff(WriteOffMade)
		if w == nil {
			return apperr.Conflict("not_written_off", isNotWrittenOff(*i))
		}
		now := s.now()
		w.EndedBy, w.EndedByName, w.EndedAt, w.Why = actor.AccountID, actor.Name, &now, why
		return s.undoWriteOff(ctx, tx, i, w)
	})
}

func (s *Service) undoWriteOff(ctx context.Context, tx docdb.Tx, i *Invoice, w *WriteOff) error {
	verb := "owe again"
	if !i.Paid.IsZero() {
		verb = "owe again in part"
	}
	var err error
	if i.State, err = InvoiceSteps.After(i.State, verb); err != nil {
		return err
	}
	if w.State, err = WriteOffSteps.After(w.State, "undo"); err != nil {
		return err
	}
	i.Forgone, i.Unpaid, i.WriteOffAt = money.Amount{}, true, w.EndedAt
	entry := writtenOff(*i, *w, date.On(s.now()))
	if entry.Postings, err = ledger.Turned(entry.Postings); err != nil {
		return err
	}
	entry.Kind = WriteOffTurned
	if err := Post(ctx, tx, s.ledger, entry); err != nil {
		return err
	}
	return s.tellOfWriteOff(ctx, tx, WriteOffTakenBack, *i, w.Why)
}
