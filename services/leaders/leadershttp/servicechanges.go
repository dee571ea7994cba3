package leadershttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/leaders"
	"lateral/services/people"
)

type offerInput struct {
	LeaderPath
	httpx.IdempotencyKey
	Body ServiceBody
}

// OfferService makes a draft of a service.
func OfferService(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *offerInput) (*serviceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		offer := in.Body.input()
		if offer.Key, err = in.Sent(); err != nil {
			return nil, err
		}
		s, err := d.Offer(ctx, actor, in.ID, offer)
		return answerService(ctx, d, actor, s, err)
	})
}

type changeServiceInput struct {
	ServicePath
	httpx.IfMatch
	Body ServiceBody
}

// ChangeService changes a service.
func ChangeService(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *changeServiceInput) (*serviceOutput, error) {
		actor, seen, err := caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		s, err := d.ChangeService(ctx, actor, in.ID, seen, in.Body.input())
		return answerService(ctx, d, actor, s, err)
	})
}

// PublishService shows a service to other schools.
func PublishService(d *leaders.Directory) httpx.Endpoint { return moveService(d, d.Publish) }

// WithdrawService takes a service back.
func WithdrawService(d *leaders.Directory) httpx.Endpoint { return moveService(d, d.WithdrawService) }

type moveServiceInput struct {
	ServicePath
	httpx.IfMatch
}

func moveService(d *leaders.Directory,
	move func(context.Context, people.Actor, string, int64) (leaders.Service, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *moveServiceInput) (*serviceOutput, error) {
		actor, seen, err := caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		s, err := move(ctx, actor, in.ID, seen)
		return answerService(ctx, d, actor, s, err)
	})
}
