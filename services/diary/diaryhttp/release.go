package diaryhttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/diary"
	"lateral/services/people"
)

type decideInput struct {
	ID string `path:"id" maxLength:"100"`
	httpx.IfMatch
	Body struct {
		Note string `json:"note,omitempty" maxLength:"2000" doc:"At most 500 characters; needed to refuse"`
	}
}

// Answer answers a decision with what the half-days are for, such as the thread of an enquiry.
type Answer[T any] func(ctx context.Context, actor people.Actor, from diary.Origin) (*T, error)

// GrantRelease releases the leader.
func GrantRelease[T any](d *diary.Service, answer Answer[T]) httpx.Endpoint {
	return decide(d.Grant, answer)
}

// RefuseRelease refuses to release the leader.
func RefuseRelease[T any](d *diary.Service, answer Answer[T]) httpx.Endpoint {
	return decide(d.Refuse, answer)
}

func decide[T any](
	how func(context.Context, people.Actor, string, int64, string) (diary.Release, error), answer Answer[T],
) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *decideInput) (*T, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.Seen()
		if err != nil {
			return nil, err
		}
		rel, err := how(ctx, actor, in.ID, seen, in.Body.Note)
		if err != nil {
			return nil, err
		}
		return answer(ctx, actor, rel.Origin)
	})
}
