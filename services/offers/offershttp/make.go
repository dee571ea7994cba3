package offershttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/offers"
	"lateral/services/people"
)

// NeedPath names a need. It is exported because Huma ignores unexported embedded structs.
type NeedPath struct {
	ID string `path:"id" maxLength:"100" doc:"The need"`
}

type makeInput struct {
	NeedPath
	httpx.IdempotencyKey
	Body struct {
		ServiceID string   `json:"serviceId" maxLength:"100" doc:"One of your listed services"`
		Message   string   `json:"message" maxLength:"20000" doc:"How you could help: at most 1,000 characters"`
		FromOn    date.Day `json:"fromOn" format:"date" doc:"The earliest day on which you could begin"`
	}
}

type offerOutput struct {
	ETag string `header:"ETag"`
	Body Offer
}

func answer(o offers.Offer, err error) (*offerOutput, error) {
	if err != nil {
		return nil, err
	}
	return &offerOutput{ETag: httpx.ETag(o.Version), Body: offerOf(o)}, nil
}

// MakeOffer offers a service of one's own for a need.
func MakeOffer(s *offers.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *makeInput) (*offerOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		return answer(s.Make(ctx, actor, offers.MakeInput{
			NeedID: in.ID, ServiceID: in.Body.ServiceID, Message: in.Body.Message, FromOn: in.Body.FromOn, Key: key,
		}))
	})
}
