package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// UnpaidBy returns the numbers of the invoices that a school has not fully paid.
func UnpaidBy(ctx context.Context, r docdb.Reader, urn register.URN) ([]string, error) {
	var numbers []string
	for _, state := range []State{Issued, PartPaid} {
		err := invoices.Each(ctx, r, docdb.Query{Index: "by_buyer_state", Equal: []any{urn, state}}, func(i Invoice) error {
			numbers = append(numbers, i.Number)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return numbers, nil
}
