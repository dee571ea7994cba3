package billing

import (
	"context"

	"lateral/pkg/docdb"
)

// selfBill is the self-bill of the invoice; the zero SelfBill where it has none.
func (i Invoice) selfBill(ctx context.Context, r docdb.Reader) (SelfBill, error) {
	if i.SelfBillID == "" {
		return SelfBill{}, nil
	}
	return selfBills.Get(ctx, r, i.SelfBillID)
}
