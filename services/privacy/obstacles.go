package privacy

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/enquiries"
	"lateral/services/people"
	"lateral/services/register"
)

// obstacles say in sentences what must be finished before somebody is erased, since it
// would else stop in the middle for others.
func obstacles(ctx context.Context, r docdb.Reader, accountID string, they whom) ([]string, error) {
	all := []string{}
	open, err := enquiries.OpenOf(ctx, r, accountID)
	if err != nil {
		return nil, err
	}
	for _, ref := range open {
		all = append(all, leaderIn(they, ref))
	}
	lastOperator, schools, err := people.LastIn(ctx, r, accountID)
	if err != nil {
		return nil, err
	}
	if lastOperator {
		all = append(all, lastOperatorHere(they))
	}
	for _, urn := range schools {
		more, err := obstaclesAt(ctx, r, register.URN(urn), they)
		if err != nil {
			return nil, err
		}
		all = append(all, more...)
	}
	return all, nil
}

// obstaclesAt are the obstacles of the only head of a school.
func obstaclesAt(ctx context.Context, r docdb.Reader, urn register.URN, they whom) ([]string, error) {
	open, err := enquiries.OpenAt(ctx, r, urn)
	if err != nil {
		return nil, err
	}
	unpaid, err := billing.UnpaidBy(ctx, r, urn)
	if err != nil {
		return nil, err
	}
	school, err := register.GetSchool(ctx, r, urn)
	if err != nil {
		return nil, err
	}
	var all []string
	for _, ref := range append(open, unpaid...) {
		all = append(all, onlyHeadOf(they, school, ref))
	}
	return all, nil
}
