package billing

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// Post writes an entry to the book of a seller, which it opens if it is the first. An entry that
// moves nothing, as that of a self-bill of nothing, is left out. Conflict "period_closed" where the
// book is closed on its day.
func Post(ctx context.Context, tx docdb.Tx, l *ledger.Ledger, e ledger.Entry) error {
	_, err := l.Post(ctx, tx, e)
	if errors.Is(err, docdb.ErrNotFound) { // it is the first of the book
		if err := l.Open(ctx, tx, e.Book, money.GBP); err != nil {
			return err
		}
		_, err = l.Post(ctx, tx, e)
	}
	switch {
	case errors.Is(err, ledger.ErrEmpty):
		return nil
	case errors.Is(err, ledger.ErrClosed):
		through, readErr := ledger.ClosedThrough(ctx, tx, e.Book)
		if readErr != nil {
			return readErr
		}
		return apperr.Conflict("period_closed", BooksAreClosed(through)).Because(err)
	}
	return err
}

// postedOn is the day on which money counts in a book where that is not the day on which it moved: today where the book
// is closed on that, and never before the earliest; else "".
func (s *Service) postedOn(ctx context.Context, r docdb.Reader, book parties.Ref,
	moved, earliest date.Day) (date.Day, error) {
	through, err := ledger.ClosedThrough(ctx, r, string(book))
	on := moved
	if moved <= through {
		on = date.On(s.now())
	}
	if on = max(on, earliest); on == moved {
		on = ""
	}
	return on, err
}

// postIssued posts the documents of a delivery.
func postIssued(ctx context.Context, tx docdb.Tx, l *ledger.Ledger, m made) error {
	for _, i := range []Invoice{m.invoice, m.brokerage} {
		if i.ID == "" {
			continue
		}
		sold, err := invoiced(i)
		if err != nil {
			return err
		}
		if err := Post(ctx, tx, l, sold); err != nil {
			return err
		}
	}
	for _, b := range m.bills {
		if b.selfBill.ID == "" {
			continue
		}
		bought, err := selfBilled(b.selfBill)
		if err != nil {
			return err
		}
		if err := Post(ctx, tx, l, bought); err != nil {
			return err
		}
	}
	return nil
}

// takeBack posts a credit note of an earlier program: what its whole invoice and the self-bill posted,
// turned.
func takeBack(ctx context.Context, tx docdb.Tx, l *ledger.Ledger, i Invoice, n CreditNote) error {
	var err error
	if n.Lines, err = turned(i.Lines); err != nil {
		return err
	}
	entry, err := creditedEntry(i, n)
	if err != nil {
		return err
	}
	if err := Post(ctx, tx, l, entry); err != nil {
		return err
	}
	bill, err := i.selfBill(ctx, tx)
	if err != nil {
		return err
	}
	if n.Lines, err = turned(bill.Lines); err != nil {
		return err
	}
	if n.Sums, err = bill.Sums.turned(); err != nil {
		return err
	}
	if entry, err = selfBillCredited(bill, n); err != nil {
		return err
	}
	return Post(ctx, tx, l, entry)
}
