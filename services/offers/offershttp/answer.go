package offershttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/agreements/agreementshttp"
	"lateral/services/offers"
)

// Change names an offer to change, and the version that the caller saw.
type Change struct {
	ID string `path:"id" maxLength:"100"`
	httpx.IfMatch
}

type acceptInput struct {
	Change
	Body struct {
		Message string `json:"message,omitempty" maxLength:"20000" doc:"To the leader; a thank you when left out"`
		Known   bool   `json:"known" doc:"You know that this tells the leader and their home school, for good, which school you are"`
	}
}

// AcceptOffer makes an enquiry of an offer.
func AcceptOffer(s *offers.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *acceptInput) (*offerOutput, error) {
		actor, seen, err := agreementshttp.Caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		return answer(s.Accept(ctx, actor, in.ID, seen, offers.AcceptInput{Message: in.Body.Message, Known: in.Body.Known}))
	})
}

type declineInput struct {
	Change
	Body struct {
		Reason string `json:"reason,omitempty" maxLength:"20000" doc:"For the leader: at most 1,000 characters"`
	}
}

// DeclineOffer records the school's no.
func DeclineOffer(s *offers.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *declineInput) (*offerOutput, error) {
		actor, seen, err := agreementshttp.Caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		return answer(s.Decline(ctx, actor, in.ID, seen, in.Body.Reason))
	})
}

// TakeBackOffer ends one's own offer.
func TakeBackOffer(s *offers.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *Change) (*offerOutput, error) {
		actor, seen, err := agreementshttp.Caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		return answer(s.TakeBack(ctx, actor, in.ID, seen))
	})
}
