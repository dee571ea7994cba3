package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// BillStanding is what came of a self-bill.
type BillStanding struct {
	LastPaid date.Day // when money last went out for it; "" where none did
	Waits    string   // a sentence: where what is owed is held, and why; "" where nothing is owed
}

// Standings are what came of self-bills, by id. For those who may read them.
func (s *Service) Standings(ctx context.Context, bills []SelfBill) (map[string]BillStanding, error) {
	ids, behind := make([]any, len(bills)), make([]string, len(bills))
	for i, b := range bills {
		ids[i], behind[i] = b.ID, b.InvoiceID
	}
	all := map[string]BillStanding{}
	if len(bills) == 0 {
		return all, nil
	}
	found, err := invoices.GetMany(ctx, s.db, behind)
	if err != nil {
		return nil, err
	}
	today := date.On(s.now())
	for _, b := range bills {
		all[b.ID] = BillStanding{Waits: whereItIsHeld(b, found[b.InvoiceID], today)}
	}
	q := docdb.Query{Index: "by_self_bill", In: ids, Limit: docdb.MaxLimit}
	return all, paidOuts.Each(ctx, s.db, q, func(p PaidOut) error {
		if b := all[p.SelfBillID]; p.Stands() && !p.Amount.IsNegative() {
			b.LastPaid = max(b.LastPaid, p.PaidOn)
			all[p.SelfBillID] = b
		}
		return nil
	})
}
