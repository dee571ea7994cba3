package partieshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
)

// Statements is whether a seller sends statements of account by itself.
type Statements struct {
	Monthly bool `json:"monthly" doc:"Each payer that owes something, or whose account moved in the month, gets one on the first school day of the next"`
}

type statementsOutput struct{ Body Statements }

type statementsInput struct {
	PartyInput
	Body Statements
}

// GetStatements answers with whether a seller sends statements of account each month.
func GetStatements(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *PartyInput) (*statementsOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		monthly, err := s.Statements(ctx, caller, in.Ref())
		return &statementsOutput{Statements{monthly}}, err
	})
}

// SetStatements says whether a seller sends statements of account each month.
func SetStatements(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *statementsInput) (*statementsOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		monthly, err := s.SetStatements(ctx, caller, in.Ref(), in.Body.Monthly)
		return &statementsOutput{Statements{monthly}}, err
	})
}
