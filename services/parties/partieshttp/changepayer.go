package partieshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
)

// PayerAsk is what a seller says about an outside payer.
type PayerAsk struct {
	Name    string   `json:"name" maxLength:"500"`
	Address []string `json:"address" nullable:"false" maxItems:"20" doc:"At most six lines, without the name"`
	Email   string   `json:"email" maxLength:"300"`
}

type addPayerInput struct {
	PartyInput
	Body PayerAsk
}

// AddPayer adds an outside payer of a seller.
func AddPayer(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *addPayerInput) (*payerOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		p, err := s.AddPayer(ctx, caller, in.Ref(), parties.PayerAsk(in.Body))
		if err != nil {
			return nil, err
		}
		return showPayer(ctx, s, caller, p.ID)
	})
}

type changePayerInput struct {
	PayerInput
	httpx.IfMatch
	Body PayerAsk
}

// ChangePayer says something else about an outside payer.
func ChangePayer(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *changePayerInput) (*payerOutput, error) {
		return movePayer(ctx, s, in.PayerInput, in.IfMatch,
			func(caller people.Actor, seen int64) (parties.OutsidePayer, error) {
				return s.ChangePayer(ctx, caller, in.ID, seen, parties.PayerAsk(in.Body))
			})
	})
}

type endPayerInput struct {
	PayerInput
	httpx.IfMatch
}

// EndPayer ends an outside payer.
func EndPayer(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *endPayerInput) (*payerOutput, error) {
		return movePayer(ctx, s, in.PayerInput, in.IfMatch,
			func(caller people.Actor, seen int64) (parties.OutsidePayer, error) {
				return s.EndPayer(ctx, caller, in.ID, seen)
			})
	})
}

func movePayer(ctx context.Context, s *parties.Service, in PayerInput, on httpx.IfMatch,
	move func(people.Actor, int64) (parties.OutsidePayer, error)) (*payerOutput, error) {
	caller, err := people.ActorFrom(ctx)
	if err != nil {
		return nil, err
	}
	seen, err := on.Seen()
	if err != nil {
		return nil, err
	}
	if _, err := move(caller, seen); err != nil {
		return nil, err
	}
	return showPayer(ctx, s, caller, in.ID)
}
