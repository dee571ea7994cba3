package partnershipshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
)

// GetSchoolPayee answers with how a school is paid, as its self-bills say.
func GetSchoolPayee(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *schoolInput) (*payeeOutput, error) {
		return getPayee(ctx, s, partnerships.Holder{URN: in.URN})
	})
}

// GetPartnershipPayee answers with how a partnership is paid.
func GetPartnershipPayee(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *PartnershipInput) (*payeeOutput, error) {
		return getPayee(ctx, s, partnerships.Holder{PartnershipID: in.ID})
	})
}

func answerPayee(now partnerships.PayeeStanding, err error) (*payeeOutput, error) {
	if err != nil {
		return nil, err
	}
	out := &payeeOutput{ETag: httpx.ETag(now.Version + httpx.Ahead), Body: PayeeStanding{
		Payee: PayeeOf(now.Payee), MaySee: now.MaySee,
	}}
	if now.Waiting != nil {
		waiting := payeeChangeOf(*now.Waiting)
		out.Body.Waiting = &waiting
	}
	return out, nil
}

// payeeOutput has no Whole: the change that waits can change while the document stays the
// same.
type payeeOutput struct {
	ETag string `header:"ETag"`
	Body PayeeStanding
}

func getPayee(ctx context.Context, s *partnerships.Service, h partnerships.Holder) (*payeeOutput, error) {
	caller, err := s.Caller(ctx)
	if err != nil {
		return nil, err
	}
	return answerPayee(s.PayeeOf(ctx, caller, h))
}
