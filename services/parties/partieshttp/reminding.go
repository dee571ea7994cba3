package partieshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
)

// Reminding is when a seller reminds its payers.
type Reminding struct {
	Steps []int `json:"steps" nullable:"false" maxItems:"20" doc:"Days after the due day of an invoice, rising; below 0 is before it. None are no reminders"`
}

type remindingOutput struct{ Body Reminding }

type remindingInput struct {
	PartyInput
	Body Reminding
}

// GetReminding answers with when a seller reminds its payers.
func GetReminding(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *PartyInput) (*remindingOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		steps, err := s.Reminding(ctx, caller, in.Ref())
		return answerReminding(steps), err
	})
}

// SetReminding says when a seller reminds its payers.
func SetReminding(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *remindingInput) (*remindingOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		steps, err := s.SetReminding(ctx, caller, in.Ref(), in.Body.Steps)
		return answerReminding(steps), err
	})
}

func answerReminding(steps []int) *remindingOutput {
	return &remindingOutput{Reminding{append([]int{}, steps...)}}
}
