package partnershipshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
)

// ConfirmPayeeChange makes a change take effect now.
func ConfirmPayeeChange(s *partnerships.Service) httpx.Endpoint {
	return endPayeeChange(s, s.ConfirmPayee)
}

// StopPayeeChange ends a change that waits.
func StopPayeeChange(s *partnerships.Service) httpx.Endpoint { return endPayeeChange(s, s.StopPayee) }

func endPayeeChange(s *partnerships.Service,
	how func(context.Context, partnerships.Caller, string) (partnerships.PayeeChange, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *requestInput) (*payeeChangeOutput, error) {
		caller, err := s.Caller(ctx)
		if err != nil {
			return nil, err
		}
		ch, err := how(ctx, caller, in.ID)
		if err != nil {
			return nil, err
		}
		v, err := s.ViewPayeeChange(ctx, caller, ch)
		return &payeeChangeOutput{payeeChangeOf(v)}, err
	})
}
