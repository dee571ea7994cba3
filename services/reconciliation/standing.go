package reconciliation

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// Standing is how a bank account stands at the end of a day, by the ledger and by its statements.
type Standing struct {
	Account     string // id
	Name        string
	Ends        string        // last digits of its number
	Ledger      money.Amount  // what the ledger has in it
	Bank        *money.Amount // what the bank has, by a statement that reaches that day; nil where none says so
	Reaches     date.Day      // the last day of the last statement until then; "" where there is none
	Unexplained money.Amount  // what of its lines is not explained; negative where more went out
	Waiting     int64         // how many of its lines were not explained whole then, and are not now
	Undone      int64         // how many were explained whole then, and are not now
	Arriving    bool          // a statement is being imported
}

// StandingOf are the bank accounts of a book at the end of a day: those that had started, but for those
// that were closed by then with nothing in them.
func StandingOf(ctx context.Context, r docdb.Reader, book parties.Ref, on date.Day) ([]Standing, error) {
	all, err := AccountsOf(ctx, r, book)
	if err != nil {
		return nil, err
	}
	var found []Standing
	for _, a := range all {
		if a.From > on {
			continue
		}
		s, err := a.standing(ctx, r, on)
		if err != nil {
			return nil, err
		}
		if a.ClosedAt != nil && date.On(*a.ClosedAt) <= on && s.Ledger.IsZero() && s.Unexplained.IsZero() {
			continue
		}
		found = append(found, s)
	}
	return found, nil
}

func (a BankAccount) standing(ctx context.Context, r docdb.Reader, on date.Day) (Standing, error) {
	s := Standing{Account: a.ID, Name: a.Name, Ends: a.data().Ends, Arriving: a.Arriving != ""}
	var err error
	if s.Ledger, err = ledger.BalanceOf(ctx, r, string(a.Book), bankOf(a.ID), on); err != nil {
		return s, err
	}
	waits, err := ledger.BalanceOf(ctx, r, string(a.Book), unexplainedOf(a.ID), on)
	if err != nil {
		return s, err
	}
	if s.Unexplained, err = waits.Neg(); err != nil {
		return s, err
	}
	if s.Waiting, s.Undone, err = a.waiting(ctx, r, on); err != nil {
		return s, err
	}
	s.Bank, s.Reaches, err = a.byStatements(ctx, r, on, s.Ledger)
	return s, err
}

// waiting is how many lines until the end of a day are not explained whole now: those that were not then either, and
// those that were.
func (a BankAccount) waiting(ctx context.Context, r docdb.Reader, on date.Day) (waiting, undone int64, err error) {
	for _, state := range []LineState{Unexplained, InPart} {
		q := docdb.Query{Index: "by_state", Equal: []any{a.ID, state}, To: on.AddDays(1), Limit: docdb.MaxLimit}
		err := lines.Each(ctx, r, q, func(l Line) error {
			if l.Statement == a.Arriving {
				return nil
			}
			by, err := explainedOn(ctx, r, l, on)
			if by == l.Amount {
				undone++
			} else {
				waiting++
			}
			return err
		})
		if err != nil {
			return waiting, undone, err
		}
	}
	return waiting, undone, nil
}

// explainedOn is what links explained of a line at the end of a day. Of those that earlier programs made nobody kept
// the day on which they count: it is taken for that of the line.
func explainedOn(ctx context.Context, r docdb.Reader, l Line, on date.Day) (money.Amount, error) {
	sum := money.Pence(0)
	q := docdb.Query{Index: "by_line", Equal: []any{l.ID}, Limit: docdb.MaxLimit}
	err := links.Each(ctx, r, q, func(k Link) error {
		if k.CountsOn > on || k.UndoneAt != nil && date.On(*k.UndoneAt) <= on {
			return nil
		}
		var err error
		sum, err = sum.Add(k.Amount)
		return err
	})
	return sum, err
}
