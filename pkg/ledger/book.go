package ledger

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
)

// Book is a set of accounts in one currency.
type Book struct {
	docdb.Meta
	Currency string `json:"currency"` // ISO 4217
	Entries  int64  `json:"entries"`  // how many there are, and the number of the last
	Closed   Closed `json:"closed,omitzero"`
}

// Closed says up to which day a book takes no entries.
type Closed struct {
	Through date.Day `json:"through"` // the last day that is closed; "" while all are open
	Entries int64    `json:"entries"` // how many entries there were then
}

var books = docdb.Of[Book]("books")

// Errors of this package; test for them with [errors.Is].
var (
	ErrUnbalanced = errors.New("ledger: the postings do not sum to nothing")
	ErrEmpty      = errors.New("ledger: the entry moves nothing")
	ErrAccount    = errors.New("ledger: the account has no name that can be kept")
	ErrDay        = errors.New("ledger: the day is not one that is meant")
	ErrClosed     = errors.New("ledger: the book is closed on that day")
	ErrPosted     = errors.New("ledger: such an entry about that subject is there already")
	ErrBackwards  = errors.New("ledger: the book is closed further than that")
	ErrOpen       = errors.New("ledger: the book is open on that day")
)

// Open makes a book. A book that is there stays as it is; money.ErrCurrency if it is in another
// currency.
func (l *Ledger) Open(ctx context.Context, tx docdb.Tx, id, currency string) error {
	if err := (money.Amount{Currency: currency}).Validate(); err != nil {
		return err
	}
	b, err := books.Get(ctx, tx, id)
	switch {
	case errors.Is(err, docdb.ErrNotFound):
		return books.Insert(ctx, tx, &Book{Meta: docdb.Meta{ID: id}, Currency: currency})
	case err == nil && b.Currency != currency:
		return fmt.Errorf("%w: the book %s is in %s", money.ErrCurrency, id, b.Currency)
	}
	return err
}

// Get returns a book, or docdb.ErrNotFound.
func Get(ctx context.Context, r docdb.Reader, id string) (Book, error) { return books.Get(ctx, r, id) }

// ClosedThrough is the last day on which a book takes no entries; "" while all days are open, and where
// there is no such book yet.
func ClosedThrough(ctx context.Context, r docdb.Reader, id string) (date.Day, error) {
	b, err := books.Get(ctx, r, id)
	if errors.Is(err, docdb.ErrNotFound) {
		return "", nil
	}
	return b.Closed.Through, err
}

// EachBook calls fn for each book.
func EachBook(ctx context.Context, r docdb.Reader, fn func(Book) error) error {
	return books.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, fn)
}

// Close closes a book up to a day and all before it. ErrBackwards if it is closed so far already.
func (l *Ledger) Close(ctx context.Context, tx docdb.Tx, id string, through date.Day) error {
	if !through.Meant() {
		return fmt.Errorf("%w: %q", ErrDay, through)
	}
	b, err := books.Get(ctx, tx, id)
	if err != nil {
		return err
	}
	if through <= b.Closed.Through {
		return fmt.Errorf("%w: up to %s", ErrBackwards, b.Closed.Through)
	}
	b.Closed = Closed{Through: through, Entries: b.Entries}
	return books.Replace(ctx, tx, &b)
}

// Reopen opens a book again from a day on; earlier days stay closed. ErrOpen if it is open then.
func (l *Ledger) Reopen(ctx context.Context, tx docdb.Tx, id string, from date.Day) error {
	if !from.Meant() {
		return fmt.Errorf("%w: %q", ErrDay, from)
	}
	b, err := books.Get(ctx, tx, id)
	if err != nil {
		return err
	}
	if from > b.Closed.Through {
		return fmt.Errorf("%w: closed up to %s", ErrOpen, b.Closed.Through)
	}
	b.Closed.Through = from.AddDays(-1)
	return books.Replace(ctx, tx, &b)
}
