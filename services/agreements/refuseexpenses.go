package agreements

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/text"
	"lateral/services/people"
)

// RefuseExpenses says no, for the school, to the expenses of a recorded visit, still at the version seen. The record
// stays; the leader claims anew, or records the visit without expenses. Conflict "visit_not_recorded", or
// "no_expenses" where none are claimed.
func (s *Service) RefuseExpenses(ctx context.Context, actor people.Actor, id string, seen int64,
	why string) (Visit, error) {
	reason, err := text.Reason("reason", why, sayWhyNotTheExpenses)
	if err != nil {
		return Visit{}, err
	}
	return s.sendBack(ctx, actor, id, seen, ExpensesRefused, reason, func(v *Visit) error {
		if v.Claimed().IsZero() {
			return apperr.Conflict("no_expenses", noExpensesAreClaimed)
		}
		refused := *v.Expenses
		refused.Refused = reason
		v.Expenses, v.Query = &refused, ""
		return nil
	})
}
