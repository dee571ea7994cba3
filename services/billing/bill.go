package billing

import (
	"context"

	"lateral/pkg/docdb"
)

// bills are the ids of the self-bills of the invoice: one for each school of its leaders.
func (i Invoice) bills() []string {
	if i.SelfBillID == "" {
		return nil
	}
	return append([]string{i.SelfBillID}, i.MoreBills...)
}

// addBill notes a self-bill of the invoice.
func (i *Invoice) addBill(id string) {
	if i.SelfBillID == "" {
		i.SelfBillID = id
		return
	}
	i.MoreBills = append(i.MoreBills, id)
}

// selfBill is the self-bill of the invoice, the first of several; the zero SelfBill where it has none.
func (i Invoice) selfBill(ctx context.Context, r docdb.Reader) (SelfBill, error) {
	if i.SelfBillID == "" {
		return SelfBill{}, nil
	}
	return selfBills.Get(ctx, r, i.SelfBillID)
}

// selfBillsOf are all self-bills of the invoice.
func (i Invoice) selfBillsOf(ctx context.Context, r docdb.Reader) ([]SelfBill, error) {
	var all []SelfBill
	for _, id := range i.bills() {
		b, err := selfBills.Get(ctx, r, id)
		if err != nil {
			return nil, err
		}
		all = append(all, b)
	}
	return all, nil
}
