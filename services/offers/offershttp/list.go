package offershttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/offers"
	"lateral/services/people"
)

type receivedInput struct {
	NeedPath
	httpx.Listing
}

type receivedOutput struct{ Body httpx.Page[ReceivedOffer] }

// ListReceivedOffers answers with a page of the offers for a need, live ones first.
func ListReceivedOffers(s *offers.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *receivedInput) (*receivedOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.Received(ctx, actor, in.ID, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		return &receivedOutput{httpx.PageOf(httpx.Each(found, receivedOf), next)}, nil
	})
}

type mineInput struct{ httpx.Listing }

type mineOutput struct{ Body httpx.Page[OwnOffer] }

// ListOffers answers with a page of the caller's own offers, live ones first.
func ListOffers(s *offers.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *mineInput) (*mineOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.Mine(ctx, actor, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		return &mineOutput{httpx.PageOf(httpx.Each(found, ownOf), next)}, nil
	})
}
