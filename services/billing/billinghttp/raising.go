package billinghttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/billing"
	"lateral/services/partnerships"
)

type raisingInput struct {
	IDInput
	httpx.IfMatch
	Body struct {
		Raising partnerships.Raising `json:"raising" enum:"advance,visit,month,milestone,completion"`
	}
}

type raisingOutput struct {
	ETag string `header:"ETag"`
	Body struct {
		AgreementID string               `json:"agreementId"`
		Raising     partnerships.Raising `json:"raising" enum:"advance,visit,month,milestone,completion"`
	}
}

// ChooseRaising records when what an agreement brings is drafted.
func ChooseRaising(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *raisingInput) (*raisingOutput, error) {
		actor, seen, err := draftSeen(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		a, err := s.ChooseRaising(ctx, actor, in.ID, seen, in.Body.Raising)
		if err != nil {
			return nil, err
		}
		out := &raisingOutput{ETag: httpx.ETag(a.Version)}
		out.Body.AgreementID, out.Body.Raising = a.ID, a.Raised()
		return out, nil
	})
}
