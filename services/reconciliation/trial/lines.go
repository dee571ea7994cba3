package trial

import (
	"cmp"
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/reconciliation"
)

// linesOf are the lines of an account, the earliest first.
func (s *store) linesOf(ctx context.Context, account string) ([]reconciliation.Line, error) {
	var all []reconciliation.Line
	for cursor := ""; ; {
		page, next, err := s.desk.Lines(ctx, s.one, reconciliation.LinesInput{
			Account: account, Cursor: cursor, Limit: docdb.MaxLimit,
		})
		if err != nil {
			return nil, err
		}
		all = append(all, page...)
		if cursor = next; cursor == "" {
			return inOrder(all), nil
		}
	}
}

func inOrder(all []reconciliation.Line) []reconciliation.Line {
	slices.SortFunc(all, func(x, y reconciliation.Line) int {
		return cmp.Or(cmp.Compare(x.On, y.On), cmp.Compare(x.ID, y.ID))
	})
	return all
}
