package partieshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
)

type pairInput struct {
	PartyInput
	PayerKind string `path:"payerKind" enum:"school,partnership,payer"`
	PayerID   string `path:"payerId" maxLength:"100"`
}

func (in pairInput) payer() parties.Ref { return parties.Ref(in.PayerKind + ":" + in.PayerID) }

// Pair is what is known of a seller and a payer.
type Pair struct {
	Name     string `json:"name" doc:"Of the payer"`
	Warning  string `json:"warning,omitempty" doc:"Why both may be one legal person; none if nothing says so"`
	Internal bool   `json:"internal" doc:"Bills between them are internal charges, without VAT"`
}

type pairOutput struct{ Body Pair }

// GetPair answers with what is known of a seller and a payer.
func GetPair(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *pairInput) (*pairOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		v, err := s.Pair(ctx, caller, in.Ref(), in.payer())
		return &pairOutput{Pair{Name: v.PayerName, Warning: string(v.Warning), Internal: v.Internal}}, err
	})
}

// ConfirmInternal keeps that a seller and a payer are one legal person.
func ConfirmInternal(s *parties.Service) httpx.Endpoint { return chargeInternally(s, true) }

// EndInternal keeps that they no longer are.
func EndInternal(s *parties.Service) httpx.Endpoint { return chargeInternally(s, false) }

func chargeInternally(s *parties.Service, confirmed bool) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *pairInput) (*vatOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerVAT(s.ChargeInternally(ctx, caller, in.Ref(), in.payer(), confirmed))
	})
}
