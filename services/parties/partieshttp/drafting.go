package partieshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// Drafting is when invoices of a school are drafted.
type Drafting struct {
	Raising partnerships.Raising `json:"raising" enum:"advance,visit,month,milestone,completion" doc:"Of agreements to come that nobody brokers"`
}

type draftingOutput struct{ Body Drafting }

type draftingInput struct {
	PartyInput
	Body Drafting
}

// GetDrafting answers with when invoices of a school are drafted.
func GetDrafting(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *PartyInput) (*draftingOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		raising, err := s.Drafting(ctx, caller, in.Ref())
		return &draftingOutput{Drafting{raising}}, err
	})
}

// SetDrafting says when invoices of a school are drafted.
func SetDrafting(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *draftingInput) (*draftingOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		raising, err := s.SetDrafting(ctx, caller, in.Ref(), in.Body.Raising)
		return &draftingOutput{Drafting{raising}}, err
	})
}
