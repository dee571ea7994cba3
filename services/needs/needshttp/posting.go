package needshttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/needs"
	"lateral/services/people"
)

// PostNeed shows a draft to its first readers.
func PostNeed(s *needs.Service) httpx.Endpoint { return step(s, s.Post) }

// WithdrawNeed takes an open need back.
func WithdrawNeed(s *needs.Service) httpx.Endpoint { return step(s, s.Withdraw) }

// NameNeed shows the school to everybody whom the need reaches.
func NameNeed(s *needs.Service) httpx.Endpoint { return step(s, s.Name) }

// step is the endpoint of a use-case whose only input is the need.
func step(s *needs.Service,
	call func(context.Context, people.Actor, string, int64) (needs.Need, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *Change) (*needOutput, error) {
		return change(ctx, s, *in, func(actor people.Actor, seen int64) (needs.Need, error) {
			return call(ctx, actor, in.ID, seen)
		})
	})
}

type widenInput struct {
	Change
	Body struct {
		To needs.Reach `json:"to" enum:"region,nation,network" doc:"Further than it is shown now"`
	}
}

// WidenNeed shows an open need further at once.
func WidenNeed(s *needs.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *widenInput) (*needOutput, error) {
		return change(ctx, s, in.Change, func(actor people.Actor, seen int64) (needs.Need, error) {
			return s.Widen(ctx, actor, in.ID, seen, in.Body.To)
		})
	})
}

type waiveInput struct {
	Change
	Body struct {
		LeaderID string `json:"leaderId" maxLength:"100"`
		Reason   string `json:"reason" maxLength:"1000" doc:"Why it does not stand in the way: the broker reads it"`
	}
}

// WaiveConflict waives a conflict of interest that a leader declared.
func WaiveConflict(s *needs.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *waiveInput) (*needOutput, error) {
		return change(ctx, s, in.Change, func(actor people.Actor, seen int64) (needs.Need, error) {
			return s.Waive(ctx, actor, in.ID, seen, in.Body.LeaderID, in.Body.Reason)
		})
	})
}

type reopenInput struct {
	Change
	Body struct {
		ByOn date.Day `json:"byOn,omitempty" format:"date" doc:"Another last day; the old one when left out"`
	}
}

// ReopenNeed reopens a need that was withdrawn or has lapsed.
func ReopenNeed(s *needs.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *reopenInput) (*needOutput, error) {
		return change(ctx, s, in.Change, func(actor people.Actor, seen int64) (needs.Need, error) {
			return s.Reopen(ctx, actor, in.ID, seen, in.Body.ByOn)
		})
	})
}
