package partnershipshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
)

type requestInput struct {
	ID string `path:"id" maxLength:"100"`
}

type requestOutput struct{ Body JoinRequest }

// AcceptRequest makes the school a member.
func AcceptRequest(s *partnerships.Service) httpx.Endpoint { return endRequest(s, s.Accept) }

// DeclineRequest says no for the school.
func DeclineRequest(s *partnerships.Service) httpx.Endpoint { return endRequest(s, s.Decline) }

// WithdrawRequest takes a request back.
func WithdrawRequest(s *partnerships.Service) httpx.Endpoint { return endRequest(s, s.WithdrawRequest) }

func endRequest(s *partnerships.Service,
	how func(context.Context, partnerships.Caller, string) (partnerships.Request, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *requestInput) (*requestOutput, error) {
		caller, err := s.Caller(ctx)
		if err != nil {
			return nil, err
		}
		q, err := how(ctx, caller, in.ID)
		if err != nil {
			return nil, err
		}
		asked, err := s.AskedOf(ctx, caller, q)
		return &requestOutput{requestOf(asked)}, err
	})
}
