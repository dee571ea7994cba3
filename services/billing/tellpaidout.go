package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
)

// tellPaidOut tells of money that was paid for a self-bill, or that was not.
func (s *Service) tellPaidOut(ctx context.Context, tx docdb.Tx, what events.Type, b SelfBill, p PaidOut,
	reference string) error {
	i, err := invoices.Get(ctx, tx, b.InvoiceID)
	if err != nil {
		return err
	}
	moved := i.movedBill(b, reference)
	moved.Amount = p.Amount
	moved.Owed, moved.PaidOn = b.Owed(), p.PaidOn
	return s.events.Append(ctx, tx, what, i.ID, moved)
}
