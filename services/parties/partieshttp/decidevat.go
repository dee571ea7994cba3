package partieshttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
)

// VATAsk is a decision as somebody makes it.
type VATAsk struct {
	Supply parties.Supply `json:"supply" enum:"training,consultancy,release,brokerage,travel,cancelling"`
	Reason parties.Reason `json:"reason" enum:"standard,reduced,zero,exempt,outside,reverse_charge"`
	Ground string         `json:"ground,omitempty" maxLength:"1000" doc:"Why it is exempt or outside the scope, in words"`
	From   date.Day       `json:"from,omitempty" maxLength:"10" doc:"The first day; today if it is left out"`
	Until  date.Day       `json:"until,omitempty" maxLength:"10" doc:"The last day; without end if it is left out"`
}

type decideVATInput struct {
	PartyInput
	Body VATAsk
}

// DecideVAT decides the VAT of one thing that is sold.
func DecideVAT(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *decideVATInput) (*vatOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerVAT(s.DecideVAT(ctx, caller, in.Ref(), parties.VATAsk(in.Body)))
	})
}
