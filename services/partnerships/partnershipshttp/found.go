package partnershipshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
)

type foundInput struct {
	httpx.IdempotencyKey
	Body PartnershipBody
}

// FoundPartnership creates a partnership.
func FoundPartnership(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *foundInput) (*partnershipOutput, error) {
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		terms := in.Body.input()
		terms.Key = key
		p, err := s.Found(ctx, terms)
		return answer(ctx, s, p, err)
	})
}
