package partieshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
)

// Numbering is how a seller numbers its documents.
type Numbering struct {
	Prefix string `json:"prefix" maxLength:"20" doc:"Stands before the numbers of new documents; up to six letters and digits, or nothing"`
}

type numberingOutput struct{ Body Numbering }

type numberingInput struct {
	PartyInput
	Body Numbering
}

// GetNumbering answers with how a seller numbers its documents.
func GetNumbering(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *PartyInput) (*numberingOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		prefix, err := s.Prefix(ctx, caller, in.Ref())
		return &numberingOutput{Numbering{prefix}}, err
	})
}

// SetNumbering says what stands before the numbers of a seller's new documents.
func SetNumbering(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *numberingInput) (*numberingOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		prefix, err := s.SetPrefix(ctx, caller, in.Ref(), in.Body.Prefix)
		return &numberingOutput{Numbering{prefix}}, err
	})
}
