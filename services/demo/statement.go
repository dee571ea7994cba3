package demo

import (
	"context"
	"slices"
	"strings"

	"lateral/pkg/docdb"
)

// Statements are the lines of the month of the trust that waits to be closed, as its bank has them, by day, and the
// remittance advices of those who paid for several. They are written from its invoices, whatever was paid since.
// A demonstration of an earlier program has none.
func Statements(ctx context.Context, r docdb.Reader) ([]Line, error) {
	l, err := readLedger(ctx, r)
	if err != nil || len(l.earlier) == 0 {
		return nil, err
	}
	l.paidOnce()
	l.paidOtherwise()
	l.paidTogether()
	l.ownDocuments()
	l.ofTheBank()
	slices.SortStableFunc(l.lines, func(a, b Line) int { return strings.Compare(string(a.On), string(b.On)) })
	return l.lines, nil
}
