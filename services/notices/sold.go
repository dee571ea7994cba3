package notices

import (
	"context"
	"strings"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/needs"
)

// sold names the support on an invoice: "Phonics by Priya Raman (A-4001)", and where agreements share it, each.
func sold(ctx context.Context, r docdb.Reader, m billing.Moved) (string, error) {
	all := m.Agreements()
	names := make([]string, len(all))
	for n, id := range all {
		var err error
		if names[n], err = soldBy(ctx, r, id); err != nil {
			return "", err
		}
	}
	return strings.Join(names, "; "), nil
}

func soldBy(ctx context.Context, r docdb.Reader, agreementID string) (string, error) {
	a, err := agreements.GetAgreement(ctx, r, agreementID)
	if err != nil {
		return "", err
	}
	n, err := needs.GetNeed(ctx, r, a.NeedID)
	return themeNames(n.Themes) + " by " + a.LeaderName + " (" + a.Ref + ")", err
}
