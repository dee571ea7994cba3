package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/register"
)

// Wanting is an agreement whose invoices would have no order number.
type Wanting struct {
	Agreement agreements.Agreement
	Required  bool // nothing is issued without it
}

// WantingOrder are the active agreements by which a school is supported and to which it gave no order number,
// as of a day.
func WantingOrder(ctx context.Context, r docdb.Reader, buyer register.URN, on date.Day) ([]Wanting, error) {
	active, err := agreements.ActiveFor(ctx, r, buyer)
	if err != nil {
		return nil, err
	}
	tables := parties.TablesOn(r, on)
	var all []Wanting
	for _, a := range active {
		if a.Total.IsZero() || a.PurchaseOrder != "" {
			continue
		}
		lacks, err := MissingFor(ctx, tables, a)
		if err != nil {
			return nil, err
		}
		all = append(all, Wanting{a, lacks.OrderRequired})
	}
	return all, nil
}
