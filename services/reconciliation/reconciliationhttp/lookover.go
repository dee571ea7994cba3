package reconciliationhttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/billing/billinghttp"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

type lookOverInput struct {
	billinghttp.IDInput
	Body struct {
		Lines []string `json:"lines" maxItems:"1000" doc:"Those that were looked over"`
	}
}

// LookedOver says how many lines were looked over.
type LookedOver struct {
	Lines int `json:"lines"`
}

type lookOverOutput struct{ Body LookedOver }

// LookOver notes that a person has looked over what was linked without asking.
func LookOver(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *lookOverInput) (*lookOverOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		n, err := s.LookOver(ctx, actor, in.ID, in.Body.Lines)
		return &lookOverOutput{LookedOver{n}}, err
	})
}
