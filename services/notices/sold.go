package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/needs"
)

// sold names the support on an invoice: "Phonics by Priya Raman (A-4001)".
func sold(ctx context.Context, r docdb.Reader, m billing.Moved) (string, error) {
	a, err := agreements.GetAgreement(ctx, r, m.AgreementID)
	if err != nil {
		return "", err
	}
	n, err := needs.GetNeed(ctx, r, a.NeedID)
	return themeNames(n.Themes) + " by " + a.LeaderName + " (" + a.Ref + ")", err
}
