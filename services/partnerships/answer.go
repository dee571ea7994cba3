package partnerships

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/register"
)

// Accept makes the school of a request a member. Its head says yes, or an operator if no
// head has an account. NotFound if the request does not concern the caller, Forbidden if
// they may only see it, Conflict if it no longer waits.
func (s *Service) Accept(ctx context.Context, c Caller, id string) (Request, error) {
	return s.endRequest(ctx, id, "accept", "", c, s.mayAnswer)
}

// Decline turns a request down. The same people may do it as Accept, with the same errors.
func (s *Service) Decline(ctx context.Context, c Caller, id string) (Request, error) {
	return s.endRequest(ctx, id, "decline", JoinDeclined, c, s.mayAnswer)
}

// WithdrawRequest takes a request back, for brokers of the partnership and operators. The
// errors are those of Accept.
func (s *Service) WithdrawRequest(ctx context.Context, c Caller, id string) (Request, error) {
	return s.endRequest(ctx, id, "withdraw", JoinWithdrawn, c, mayWithdraw)
}

func (s *Service) endRequest(
	ctx context.Context, id, verb string, told events.Type, c Caller, may permission,
) (Request, error) {
	var q Request
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if q, err = GetRequest(ctx, tx, id); err != nil {
			return err
		}
		if err := may(ctx, tx, c, q); err != nil {
			return err
		}
		if !RequestSteps.Allows(q.State, verb) || !s.now().Before(q.ExpiresAt) {
			return apperr.Conflict("request_ended", q.over())
		}
		if err := q.end(verb, c.Account(), s.now()); err != nil {
			return err
		}
		if err := requests.Replace(ctx, tx, &q); err != nil {
			return err
		}
		if q.State != RequestJoined {
			return s.events.Append(ctx, tx, told, q.ID, q)
		}
		return s.admit(ctx, tx, q)
	})
	return q, err
}

// admit makes the school of a request a member, unless it has closed meanwhile.
func (s *Service) admit(ctx context.Context, tx docdb.Tx, q Request) error {
	school, err := register.GetSchool(ctx, tx, q.URN)
	if err != nil {
		return err
	}
	if school.Status != register.Open {
		return apperr.Conflict("school_not_open", notOpen(school))
	}
	_, err = s.join(ctx, tx, q.PartnershipID, q.URN, q.EndedBy)
	return err
}
