package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/people"
)

// toHome tells those of the home school who may read its self-bills.
func toHome(ctx context.Context, r docdb.Reader, m billing.Moved, t telling) ([]telling, error) {
	if m.SelfBillID == "" && m.Payer != "" {
		return nil, nil // what the home school gets, it invoices itself
	}
	return toHolders(ctx, r, t, people.School(m.HomeURN), people.Finance, people.Head)
}
