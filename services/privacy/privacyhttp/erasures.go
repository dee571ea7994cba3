package privacyhttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/privacy"
)

// Erasure is a request to be erased, as operators see it.
type Erasure struct {
	ID        string        `json:"id"`
	Version   int64         `json:"version"`
	Name      string        `json:"name"`
	Email     string        `json:"email"`
	State     privacy.State `json:"state" enum:"asked,withdrawn,refused,begun,done"`
	AskedAt   time.Time     `json:"askedAt"`
	DueOn     date.Day      `json:"dueOn" format:"date" doc:"The last day for an answer under the law"`
	Obstacles []string      `json:"obstacles" nullable:"false" doc:"What must be finished before it can be carried out, in sentences"`
}

type erasurePage struct{ Body httpx.Page[Erasure] }

type listInput struct {
	httpx.Listing
	State privacy.State `query:"state" enum:"asked,withdrawn,refused,begun,done" default:"asked"`
}

// ListErasures answers GET /erasures.
func ListErasures(s *privacy.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *listInput) (*erasurePage, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.List(ctx, actor, in.State, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		views := make([]Erasure, len(found))
		for i, w := range found {
			views[i] = Erasure{
				ID: w.ID, Version: w.Version, Name: w.Name, Email: w.Email, State: w.State, AskedAt: w.AskedAt, DueOn: w.DueOn,
				Obstacles: append([]string{}, w.Obstacles...),
			}
		}
		return &erasurePage{Body: httpx.PageOf(views, next)}, nil
	})
}

// DecideInput names a request at the version that an operator saw.
type DecideInput struct {
	httpx.IfMatch
	ID string `path:"id" maxLength:"100"`
}

type requestOutput struct{ Body ErasureRequest }

// CarryOutErasure answers POST /erasures/{id}/carry-out.
func CarryOutErasure(s *privacy.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *DecideInput) (*requestOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.Seen()
		if err != nil {
			return nil, err
		}
		e, err := s.CarryOut(ctx, actor, in.ID, seen)
		if err != nil {
			return nil, err
		}
		return &requestOutput{*requestView(e)}, nil
	})
}

type refuseInput struct {
	DecideInput
	Body struct {
		Reason string `json:"reason" maxLength:"2000" doc:"The person reads it"`
	}
}

// RefuseErasure answers POST /erasures/{id}/refuse.
func RefuseErasure(s *privacy.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *refuseInput) (*requestOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.Seen()
		if err != nil {
			return nil, err
		}
		e, err := s.Refuse(ctx, actor, in.ID, seen, in.Body.Reason)
		if err != nil {
			return nil, err
		}
		return &requestOutput{*requestView(e)}, nil
	})
}
