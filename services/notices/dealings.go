package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/billing"
)

func invoiceQueried(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHolders(ctx, r, queryToIssuer(m), m.IssuedBy(), m.IssuedBy().Treasurers()...)
}

// queryAnswered tells the payer; who pays without an account here gets no answer by us.
func queryAnswered(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHolders(ctx, r, answerToPayer(m), m.PaidBy(), m.PaidBy().Treasurers()...)
}

// invoiceReminded tells whoever got the invoice.
func invoiceReminded(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	what, err := sold(ctx, r, m)
	if err != nil {
		return nil, err
	}
	payer, err := toHolders(ctx, r, reminderToPayer(m, what), m.PaidBy(), m.PaidBy().Treasurers()...)
	if err != nil {
		return nil, err
	}
	return copied(ctx, r, m, copyOfReminder(m, what), payer)
}

// writeOffWanted tells those who may decide about it: the one who asked is told nothing of their own act.
func writeOffWanted(ctx context.Context, r docdb.Reader, m billing.Moved) ([]telling, error) {
	return toHolders(ctx, r, writeOffToIssuer(m), m.IssuedBy(), m.IssuedBy().Treasurers()...)
}
