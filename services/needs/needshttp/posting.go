package needshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/needs"
	"lateral/services/people"
)

// PostNeed shows a draft to those who come first.
func PostNeed(s *needs.Service) httpx.Endpoint { return step(s, s.Post) }

// WithdrawNeed takes an open need back.
func WithdrawNeed(s *needs.Service) httpx.Endpoint { return step(s, s.Withdraw) }

// NameNeed lets everybody whom the need reaches see which school it is.
func NameNeed(s *needs.Service) httpx.Endpoint { return step(s, s.Name) }

// step is the endpoint of a use-case that takes nothing but the need.
func step(s *needs.Service, call func(context.Context, people.Actor, string, int64) (needs.Need, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *Change) (*needOutput, error) {
		return change(ctx, s, *in, func(actor people.Actor, seen int64) (needs.Need, error) {
			return call(ctx, actor, in.ID, seen)
		})
	})
}

type reopenInput struct {
	Change
	Body struct {
		ByOn string `json:"byOn,omitempty" format:"date" doc:"Another last day; left out keeps the old one"`
	}
}

// ReopenNeed opens a need again that was withdrawn or has lapsed.
func ReopenNeed(s *needs.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *reopenInput) (*needOutput, error) {
		return change(ctx, s, in.Change, func(actor people.Actor, seen int64) (needs.Need, error) {
			return s.Reopen(ctx, actor, in.ID, seen, in.Body.ByOn)
		})
	})
}
