package partieshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
)

// ConfirmPayeeChange makes a change take effect now.
func ConfirmPayeeChange(s *parties.Service) httpx.Endpoint {
	return endPayeeChange(s, s.ConfirmPayee)
}

// StopPayeeChange ends a change that waits.
func StopPayeeChange(s *parties.Service) httpx.Endpoint { return endPayeeChange(s, s.StopPayee) }

func endPayeeChange(s *parties.Service,
	how func(context.Context, people.Actor, string) (parties.PayeeChange, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *changeInput) (*payeeChangeOutput, error) {
		caller, err := people.ActorFrom(ctx)
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
