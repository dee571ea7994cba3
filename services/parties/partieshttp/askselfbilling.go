package partieshttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
)

// SelfBillingAsk is what one side asks of the other.
type SelfBillingAsk struct {
	Other string   `json:"other" maxLength:"100" doc:"The URN of the school, or the id of the partnership"`
	From  date.Day `json:"from,omitempty" maxLength:"10" doc:"The first day; today if it is left out"`
	Until date.Day `json:"until,omitempty" maxLength:"10" doc:"The last day, within twelve months; twelve months if it is left out"`
}

type askSelfBillingInput struct {
	PartyInput
	Body SelfBillingAsk
}

// AskSelfBilling asks the other side for its consent.
func AskSelfBilling(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *askSelfBillingInput) (*selfBillingOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		ask := parties.SelfBillingAsk{Side: in.Ref(), From: in.Body.From, Until: in.Body.Until}
		ask.Other = parties.Ref(string(parties.OfSchool) + ":" + in.Body.Other)
		if ask.Side.Kind() == parties.OfSchool {
			ask.Other = parties.Partnership(in.Body.Other)
		}
		v, err := s.AskSelfBilling(ctx, caller, ask)
		return &selfBillingOutput{selfBillingOf(v)}, err
	})
}
