package partnershipshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
)

type changeInput struct {
	PartnershipInput
	httpx.IfMatch
	Body PartnershipBody
}

// ChangePartnership changes a partnership.
func ChangePartnership(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *changeInput) (*partnershipOutput, error) {
		seen, err := in.Seen()
		if err != nil {
			return nil, err
		}
		p, err := s.Change(ctx, in.ID, seen, in.Body.input())
		return answer(ctx, s, p, err)
	})
}
