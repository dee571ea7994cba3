package ledger

import (
	"context"

	"lateral/pkg/docdb"
)

// Since is a page of a book's entries that were posted after the one of a number, in the order in
// which they were posted, and the cursor of the next, "" at the end. Together with [Book.Entries] it
// tells what is new to somebody who knows a book up to a number.
func Since(ctx context.Context, r docdb.Reader, book string, number int64, cursor string) ([]Entry, string, error) {
	return entries.Find(ctx, r, docdb.Query{Index: "by_number", Equal: []any{book}, From: number + 1, After: cursor,
		Limit: docdb.MaxLimit})
}
