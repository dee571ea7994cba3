package privacyhttp

import (
	"context"
	"encoding/json"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/privacy"
)

// ReadCopy answers GET /me/data.
func ReadCopy(s *privacy.Service, now func() time.Time) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*httpx.JSONFile, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		c, err := s.Copy(ctx, actor)
		if err != nil {
			return nil, err
		}
		text, err := json.MarshalIndent(c, "", "  ")
		return httpx.JSONFileOf("lateral-data-"+string(date.On(now())), text), err
	})
}

// ErasureRequest is a request to be erased, as its person sees it.
type ErasureRequest struct {
	State   privacy.State `json:"state" enum:"asked,withdrawn,refused,begun,done"`
	AskedAt time.Time     `json:"askedAt"`
	DueOn   date.Day      `json:"dueOn" format:"date" doc:"The last day for an answer"`
	Reason  string        `json:"reason,omitempty" doc:"Why it was refused"`
}

// ErasureStanding is the state of the caller's erasure.
type ErasureStanding struct {
	Request   *ErasureRequest `json:"request,omitempty" doc:"The last one"`
	Obstacles []string        `json:"obstacles" nullable:"false" doc:"What must be finished before it can be carried out, in sentences"`
}

type standingOutput struct{ Body ErasureStanding }

func requestView(e privacy.Erasure) *ErasureRequest {
	return &ErasureRequest{State: e.State, AskedAt: e.AskedAt, DueOn: e.DueOn, Reason: e.Reason}
}

// ReadErasure answers GET /me/erasure.
func ReadErasure(s *privacy.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*standingOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return standing(ctx, s, actor)
	})
}

func standing(ctx context.Context, s *privacy.Service, actor people.Actor) (*standingOutput, error) {
	st, err := s.Standing(ctx, actor)
	if err != nil {
		return nil, err
	}
	out := ErasureStanding{Obstacles: st.Obstacles}
	if st.Request != nil {
		out.Request = requestView(*st.Request)
	}
	return &standingOutput{out}, nil
}

// AskErasure answers PUT /me/erasure.
func AskErasure(s *privacy.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*standingOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		if _, err := s.Ask(ctx, actor); err != nil {
			return nil, err
		}
		return standing(ctx, s, actor)
	})
}

// WithdrawErasure answers DELETE /me/erasure.
func WithdrawErasure(s *privacy.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*struct{}, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return nil, s.Withdraw(ctx, actor)
	})
}
