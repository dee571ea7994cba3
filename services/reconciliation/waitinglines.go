package reconciliation

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// askedOf are lines with what is left of each, as matching reads them.
func askedOf(waiting []Line) ([]matching.Line, error) {
	asked := make([]matching.Line, len(waiting))
	for i, l := range waiting {
		rest, err := l.Rest()
		if err != nil {
			return nil, err
		}
		asked[i] = l.asked(rest)
	}
	return asked, nil
}

// waitingIn are the lines of all accounts of a book that are not explained whole, but for those that arrive.
func waitingIn(ctx context.Context, r docdb.Reader, book parties.Ref) ([]Line, error) {
	all, err := accountsOf(ctx, r, book)
	if err != nil {
		return nil, err
	}
	var waiting []Line
	for _, a := range all {
		some, err := waitingOf(ctx, r, a)
		if err != nil {
			return nil, err
		}
		waiting = append(waiting, some...)
	}
	return waiting, nil
}

// waitingOf are the lines of an account that are not explained whole, but for those that arrive.
func waitingOf(ctx context.Context, r docdb.Reader, a BankAccount) ([]Line, error) {
	var all []Line
	q := docdb.Query{Index: "by_state", Equal: []any{a.ID}, In: []any{Unexplained, InPart}, Limit: docdb.MaxLimit}
	err := lines.Each(ctx, r, q, func(l Line) error {
		if l.Statement != a.Arriving {
			all = append(all, l)
		}
		return nil
	})
	return all, err
}
