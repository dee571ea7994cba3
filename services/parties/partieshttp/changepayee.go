package partieshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
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
func ChangePartnershipPayee(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partnershipPayeeInput) (*payeeOutput, error) {
		return changePayee(ctx, s, parties.Partnership(in.ID), in.IfMatch, in.Body)
	})
}

type schoolPayeeInput struct {
	SchoolInput
	httpx.IfMatch
	Body PayeeAsk
}

// ChangeSchoolPayee asks for another payee of a school.
func ChangeSchoolPayee(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *schoolPayeeInput) (*payeeOutput, error) {
		return changePayee(ctx, s, parties.School(in.URN), in.IfMatch, in.Body)
	})
}

func changePayee(ctx context.Context, s *parties.Service, of parties.Ref, on httpx.IfMatch,
	ask PayeeAsk) (*payeeOutput, error) {
	caller, err := people.ActorFrom(ctx)
	if err != nil {
		return nil, err
	}
	seen, err := on.SeenAhead()
	if err != nil {
		return nil, err
	}
	return answerPayee(s.ChangePayee(ctx, caller, of, seen,
		parties.PayeeAsk{Payee: parties.Payee(ask.Payee), Remove: ask.Remove}))
}
