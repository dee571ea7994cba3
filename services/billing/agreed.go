package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
)

// agreement is what the invoice comes from; one that was brought in comes from none.
func (i Invoice) agreement(ctx context.Context, r docdb.Reader) (agreements.Agreement, error) {
	if i.BroughtIn {
		return agreements.Agreement{}, nil
	}
	return agreements.GetAgreement(ctx, r, i.AgreementID)
}

// agreements are all that the invoice is for, as agreement says.
func (i Invoice) agreements(ctx context.Context, r docdb.Reader) ([]agreements.Agreement, error) {
	if i.BroughtIn {
		return []agreements.Agreement{{}}, nil
	}
	return agreementsOf(ctx, r, i.Of())
}
