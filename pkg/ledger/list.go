package ledger

import (
	"context"
	"errors"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// OfSubject are a book's entries about a subject, in the order of their kinds. kinds leaves
// others out; without one, all are found.
func OfSubject(ctx context.Context, r docdb.Reader, book, subject string, kinds ...string) ([]Entry, error) {
	q := docdb.Query{Index: "by_subject", Equal: []any{book, subject}, Limit: docdb.MaxLimit}
	for _, kind := range kinds {
		q.In = append(q.In, kind)
	}
	return entries.All(ctx, r, q)
}

// Span are the days from one to another, both with it; "" leaves an end open.
type Span struct{ From, To date.Day }

func (s Span) in(q docdb.Query) docdb.Query {
	if s.From != "" {
		q.From = s.From
	}
	if s.To != "" {
		q.To = s.To.AddDays(1)
	}
	return q
}

// Entries is a page of a book's entries by the day on which they count, and the cursor of the
// next, "" at the end.
func Entries(ctx context.Context, r docdb.Reader, book string, of Span, cursor string,
	limit int) ([]Entry, string, error) {
	return entries.Find(ctx, r, of.in(docdb.Query{Index: "by_day", Equal: []any{book}, After: cursor, Limit: limit}))
}

// Count is how many entries of a book count on the days.
func Count(ctx context.Context, r docdb.Reader, book string, of Span) (int64, error) {
	return entries.Count(ctx, r, of.in(docdb.Query{Index: "by_day", Equal: []any{book}}))
}

// First is the day on which the earliest entry of a book counts; "" where it has none.
func First(ctx context.Context, r docdb.Reader, book string) (date.Day, error) {
	e, err := entries.First(ctx, r, docdb.Query{Index: "by_day", Equal: []any{book}})
	if errors.Is(err, docdb.ErrNotFound) {
		return "", nil
	}
	return e.On, err
}

// Movements is a page of the movements of an account, the earliest first, and the cursor of the
// next, "" at the end.
func Movements(ctx context.Context, r docdb.Reader, book string, a Account, of Span, cursor string,
	limit int) ([]Movement, string, error) {
	return movements.Find(ctx, r,
		of.in(docdb.Query{Index: "by_account", Equal: []any{book, a}, After: cursor, Limit: limit}))
}
