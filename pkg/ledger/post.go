package ledger

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/docdb"
)

// Post adds an entry to its book, within tx, and returns it with its number. Postings of nothing
// are left out. Errors: docdb.ErrNotFound without such a book; ErrClosed, ErrDay, ErrAccount,
// ErrEmpty, ErrUnbalanced; ErrPosted where the book has an entry of that kind about that subject;
// money.ErrCurrency, money.ErrOverflow.
func (l *Ledger) Post(ctx context.Context, tx docdb.Tx, e Entry) (Entry, error) {
	b, err := books.Get(ctx, tx, e.Book)
	if err != nil {
		return Entry{}, fmt.Errorf("ledger: book %q: %w", e.Book, err)
	}
	e.Postings = moving(e.Postings)
	if err := e.validate(b); err != nil {
		return Entry{}, err
	}
	b.Entries++
	if err := books.Replace(ctx, tx, &b); err != nil {
		return Entry{}, err
	}
	e.ID, e.Number, e.At = l.ids.New("entry"), b.Entries, l.now()
	if err := entries.Insert(ctx, tx, &e); err != nil {
		return Entry{}, orPosted(err, e)
	}
	for i, p := range e.Postings {
		if err := write(ctx, tx, movementOf(e, i)); err != nil {
			return Entry{}, err
		}
		if err := move(ctx, tx, e.Book, monthOf(e.On), p); err != nil {
			return Entry{}, err
		}
	}
	return e, nil
}

// orPosted is ErrPosted where the book has an entry of that kind about that subject: the index says so.
func orPosted(err error, e Entry) error {
	var twice *docdb.DuplicateError
	if errors.As(err, &twice) && twice.Index == "by_subject" {
		return fmt.Errorf("%w: %s of %s", ErrPosted, e.Kind, e.Subject)
	}
	return err
}

func write(ctx context.Context, tx docdb.Tx, m Movement) error { return movements.Insert(ctx, tx, &m) }

// move adds a posting to the sum of its account for the month.
func move(ctx context.Context, tx docdb.Tx, book, month string, p Posting) error {
	s := sumOf{Meta: docdb.Meta{ID: sumID(book, p.Account, month)}, Book: book, Account: p.Account, Month: month}
	before, err := sums.Get(ctx, tx, s.ID)
	switch {
	case errors.Is(err, docdb.ErrNotFound):
		s.Amount = p.Amount
		return sums.Insert(ctx, tx, &s)
	case err != nil:
		return err
	}
	if before.Amount, err = before.Amount.Add(p.Amount); err != nil {
		return err
	}
	return sums.Replace(ctx, tx, &before)
}
