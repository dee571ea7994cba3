package enquiries

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/register"
)

// OpenOf returns the numbers of a leader's open business: enquiries that wait
// and agreements that are not over.
func OpenOf(ctx context.Context, r docdb.Reader, accountID string) ([]string, error) {
	return openBy(ctx, r, "by_leader", accountID, func(a agreements.Agreement) bool { return a.AccountID == accountID })
}

// OpenAt returns the numbers of a school's open business, on either side.
func OpenAt(ctx context.Context, r docdb.Reader, urn register.URN) ([]string, error) {
	asked, err := openBy(ctx, r, "by_school", urn, nil)
	if err != nil {
		return nil, err
	}
	active, err := agreements.ActiveAt(ctx, r, urn)
	return append(asked, active...), err
}

// openBy returns the live enquiries that an index finds, and the active
// agreements, of the threads that keep accepts.
func openBy(ctx context.Context, r docdb.Reader, index string, key any,
	keep func(agreements.Agreement) bool) ([]string, error) {
	var refs []string
	for _, live := range []bool{true, false} {
		err := enquiries.Each(ctx, r, docdb.Query{Index: index, Equal: []any{key, live}}, func(e Enquiry) error {
			if e.Live {
				refs = append(refs, e.Ref)
				return nil
			}
			if e.AgreementID == "" || keep == nil {
				return nil
			}
			a, err := agreements.GetAgreement(ctx, r, e.AgreementID)
			if err == nil && a.State == agreements.ActiveAgreement && keep(a) {
				refs = append(refs, a.Ref)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return refs, nil
}
