package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/billing"
)

// selfBillPaid tells the home school that money is on its way, or that what it paid back came.
func selfBillPaid(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHome(ctx, r, m, selfBillPaidToHome(m))
}

func selfBillPaymentUndone(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHome(ctx, r, m, selfBillPaymentUndoneToHome(m))
}
