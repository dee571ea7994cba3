package partnerships

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/register"
)

// Accept makes the school of a request a member. Its head says yes, or an operator if no
// head has an account. NotFound if the request does not concern the caller, Forbidden if
// they may only see it, Conflict if it no longer waits.
func (s *Service) Accept(ctx context.Context, c Caller, id string) (Request, error) {
	return s.endRequest(ctx, id, RequestJoined, "", c, s.mayAnswer)
}

// Decline turns a request down. The same people may do it as Accept, with the same errors.
func (s *Service) Decline(ctx context.Context, c Caller, id string) (Request, error) {
	return s.endRequest(ctx, id, RequestDeclined, JoinDeclined, c, s.mayAnswer)
}

// WithdrawRequest takes a request back, for brokers of the partnership and operators. The
// errors are those of Accept.
func (s *Service) WithdrawRequest(ctx context.Context, c Caller, id string) (Request, error) {
	return s.endRequest(ctx, id, RequestWithdrawn, JoinWithdrawn, c, mayWithdraw)
}

// permission says whether the caller may end a request.
type permission func(ctx context.Context, r docdb.Reader, c Caller, q Request) error

func (s *Service) mayAnswer(ctx context.Context, r docdb.Reader, c Caller, q Request) error {
	led, err := s.people.HasHead(ctx, r, q.URN)
	switch {
	case err != nil:
		return err
	case led && c.Leads(q.URN), !led && c.IsOperator():
		return nil
	case led && runs(c, q.PartnershipID):
		return apperr.Forbidden("Only the head of the school can answer this.")
	case runs(c, q.PartnershipID):
		return apperr.Forbidden("The school has no head here: an operator answers this.")
	}
	return apperr.NotFound("request")
}

func mayWithdraw(_ context.Context, _ docdb.Reader, c Caller, q Request) error {
	switch {
	case runs(c, q.PartnershipID):
		return nil
	case c.Leads(q.URN):
		return apperr.Forbidden("Only the partnership can take this back. You can say no.")
	}
	return apperr.NotFound("request")
}

func (s *Service) endRequest(ctx context.Context, id string, to RequestState, told events.Type, c Caller, may permission) (Request, error) {
	var q Request
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if q, err = GetRequest(ctx, tx, id); err != nil {
			return err
		}
		if err := may(ctx, tx, c, q); err != nil {
			return err
		}
		if !q.Live || !s.now().Before(q.ExpiresAt) {
			return apperr.Conflict("request_ended", q.over())
		}
		q.end(to, c.Account(), s.now())
		if err := requests.Replace(ctx, tx, &q); err != nil {
			return err
		}
		if to != RequestJoined {
			return s.events.Append(ctx, tx, told, q.ID, q)
		}
		return s.takeIn(ctx, tx, q)
	})
	return q, err
}

// over says why a request cannot be answered any more.
func (q Request) over() string {
	switch q.State {
	case RequestJoined:
		return "The school has joined already."
	case RequestDeclined:
		return "The school declined already."
	case RequestWithdrawn:
		return "The partnership took this back."
	case RequestAsked, RequestExpired:
	}
	return "Nobody answered this in time. The partnership can ask again."
}

// takeIn makes the school of a request a member, unless it has closed meanwhile.
func (s *Service) takeIn(ctx context.Context, tx docdb.Tx, q Request) error {
	school, err := register.GetSchool(ctx, tx, q.URN)
	if err != nil {
		return err
	}
	if school.Status != register.Open {
		return apperr.Conflict("school_not_open", school.Name+" is not open.")
	}
	_, err = s.join(ctx, tx, q.PartnershipID, q.URN, q.EndedBy)
	return err
}

// ExpireRequests is a job: it ends the requests that nobody answered in time.
func (s *Service) ExpireRequests(ctx context.Context, _ jobs.Job) error {
	for {
		due, _, err := requests.Find(ctx, s.db, docdb.Query{Index: "due", To: s.now().Add(time.Second)})
		if err != nil || len(due) == 0 {
			return err
		}
		for _, q := range due {
			if err := s.expire(ctx, q.ID); err != nil {
				return err
			}
		}
	}
}

func (s *Service) expire(ctx context.Context, id string) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		q, err := requests.Get(ctx, tx, id)
		if err != nil || !q.Live || s.now().Before(q.ExpiresAt) {
			return err
		}
		q.end(RequestExpired, "", s.now())
		if err := requests.Replace(ctx, tx, &q); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, JoinExpired, q.ID, q)
	})
}
