package needshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

type draftInput struct {
	httpx.IdempotencyKey
	Body struct {
		URN register.URN `json:"urn" pattern:"^[1-9][0-9]{4,6}$" doc:"The school that has the need"`
		Ask
	}
}

// DraftNeed begins a need.
func DraftNeed(s *needs.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *draftInput) (*needOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		n, err := s.Draft(ctx, actor, needs.DraftInput{URN: in.Body.URN, Ask: in.Body.ask(), Key: key})
		if err != nil {
			return nil, err
		}
		return answer(s.Get(ctx, actor, n.ID))
	})
}

type saveInput struct {
	Change
	Body Ask
}

// SaveNeed keeps a draft as it is now, or changes an open need.
func SaveNeed(s *needs.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *saveInput) (*needOutput, error) {
		return change(ctx, s, in.Change, func(actor people.Actor, seen int64) (needs.Need, error) {
			return s.Save(ctx, actor, in.ID, seen, in.Body.ask())
		})
	})
}

// change calls a use-case with the caller and the version that they saw, and
// answers with the need as they see it then.
func change(ctx context.Context, s *needs.Service, in Change,
	call func(people.Actor, int64) (needs.Need, error)) (*needOutput, error) {
	actor, err := people.ActorFrom(ctx)
	if err != nil {
		return nil, err
	}
	seen, err := in.Seen()
	if err != nil {
		return nil, err
	}
	n, err := call(actor, seen)
	if err != nil {
		return nil, err
	}
	return answer(s.Get(ctx, actor, n.ID))
}

// DiscardNeed throws a draft away.
func DiscardNeed(s *needs.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *Change) (*struct{}, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.Seen()
		if err != nil {
			return nil, err
		}
		return nil, s.Discard(ctx, actor, in.ID, seen)
	})
}
