package reconciliation

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/people"
)

// gapNow is what the bank has more at the end of a statement than the lines of its account make by now: statements
// that came later may have brought what was missing, or a part of it.
func (a BankAccount) gapNow(ctx context.Context, r docdb.Reader, st Statement) (money.Amount, error) {
	return a.gap(ctx, r, st.Summary, money.Pence(0))
}

// AcceptGap notes that a person takes a statement as it is once more, whose gap later statements have changed since
// it was taken, with the gap that the person saw. A repeat does nothing, and so does one whose gap has closed. NotFound
// to those who do not handle the book's money; Conflict where the gap is another by now.
func (s *Service) AcceptGap(ctx context.Context, actor people.Actor, id string, seen money.Amount) (Statement, error) {
	var st Statement
	err := s.update(ctx, func(tx docdb.Tx) error {
		var a BankAccount
		var err error
		if st, a, err = statementFor(ctx, tx, actor, id); err != nil {
			return err
		}
		now, err := a.gapNow(ctx, tx, st)
		switch {
		case err != nil:
			return err
		case now.Pence != seen.Pence:
			return apperr.Conflict("gap_changed", gapIsAnother)
		case !st.Accepted || now.IsZero() || now == st.Gap:
			return nil
		}
		at := s.now()
		st.Gap, st.GapSays, st.AcceptedBy, st.AcceptedAt = now, gapWords(now), actor.AccountID, &at
		if err := statements.Replace(ctx, tx, &st); err != nil {
			return err
		}
		d := a.data()
		d.Amount = now
		return s.events.Append(ctx, tx, StatementAccepted, a.ID, d)
	})
	return st, err
}

// statementFor is a statement that is there, with its account, for those who handle its book's money.
func statementFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Statement, BankAccount, error) {
	st, err := statements.Get(ctx, r, id)
	if err != nil {
		return st, BankAccount{}, apperr.NotFoundIf(err, docdb.ErrNotFound, "bank statement")
	}
	a, err := accounts.Get(ctx, r, st.Account)
	if err == nil && (!handles(actor, a.Book) || st.State != Imported) {
		err = docdb.ErrNotFound
	}
	return st, a, apperr.NotFoundIf(err, docdb.ErrNotFound, "bank statement")
}
