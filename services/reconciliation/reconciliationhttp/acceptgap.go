package reconciliationhttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing/billinghttp"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

type acceptGapInput struct {
	billinghttp.IDInput
	Body struct {
		Gap money.Amount `json:"gap" doc:"As it was seen"`
	}
}

// AcceptedGap is the gap with which a statement is taken.
type AcceptedGap struct {
	Gap     money.Amount `json:"gap"`
	GapSays string       `json:"gapSays,omitempty"`
}

type acceptGapOutput struct{ Body AcceptedGap }

// AcceptGap takes a statement as it is once more.
func AcceptGap(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *acceptGapInput) (*acceptGapOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		st, err := s.AcceptGap(ctx, actor, in.ID, in.Body.Gap)
		return &acceptGapOutput{AcceptedGap{st.Gap, st.GapSays}}, err
	})
}
