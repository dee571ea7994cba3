package partnershipshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// PayeeAsk is the whole account and VAT number that are to stand.
type PayeeAsk struct {
	Payee
	Remove bool `json:"remove,omitempty" doc:"Take away what is left out, the account too, after it has waited like any other change. Without this, the API refuses a body that would take the account away"`
}

type partnershipPayeeInput struct {
	PartnershipInput
	httpx.IfMatch
	Body PayeeAsk
}

// ChangePartnershipPayee asks for another payee of a partnership.
func ChangePartnershipPayee(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partnershipPayeeInput) (*payeeOutput, error) {
		return changePayee(ctx, s, partnerships.Holder{PartnershipID: in.ID}, in.IfMatch, in.Body)
	})
}

type schoolPayeeInput struct {
	URN register.URN `path:"urn" pattern:"^[1-9][0-9]{4,6}$"`
	httpx.IfMatch
	Body PayeeAsk
}

// ChangeSchoolPayee asks for another payee of a school.
func ChangeSchoolPayee(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *schoolPayeeInput) (*payeeOutput, error) {
		return changePayee(ctx, s, partnerships.Holder{URN: in.URN}, in.IfMatch, in.Body)
	})
}

func changePayee(ctx context.Context, s *partnerships.Service, h partnerships.Holder, on httpx.IfMatch,
	ask PayeeAsk) (*payeeOutput, error) {
	caller, err := s.Caller(ctx)
	if err != nil {
		return nil, err
	}
	seen, err := on.SeenAhead()
	if err != nil {
		return nil, err
	}
	return answerPayee(s.ChangePayee(ctx, caller, h, seen,
		partnerships.PayeeAsk{Payee: partnerships.Payee(ask.Payee), Remove: ask.Remove}))
}
