package offers

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/register"
)

// about is what the events that offers follow have in common: they name a need or a leader.
type about struct {
	NeedID   string `json:"needId"`
	LeaderID string `json:"leaderId"`
}

// Follow ends the offers that an event of needs, leaders or enquiries leaves without ground. It
// consumes events whose data has a needId or a leaderId, and may run again.
func (s *Service) Follow(ctx context.Context, e events.Event) error {
	var d about
	if err := e.Decode(&d); err != nil {
		return err
	}
	q := docdb.Query{Index: "by_leader", Equal: []any{d.LeaderID, true}, Limit: docdb.MaxLimit}
	if d.NeedID != "" {
		q.Index, q.Equal = "by_need", []any{d.NeedID, true}
	}
	return s.review(ctx, q)
}

// FollowSuccession moves the offers to and from a closed school to its successor. It consumes
// register.SchoolSucceeded and may run again.
func (s *Service) FollowSuccession(ctx context.Context, e events.Event) error {
	var data register.SucceededData
	if err := e.Decode(&data); err != nil {
		return err
	}
	return register.MoveAll(ctx, s.db, data,
		register.Move(offers, "by_school", func(o *Offer, to register.URN) { o.URN = to }),
		register.Move(offers, "by_home", func(o *Offer, to register.URN) { o.HomeURN = to }),
	)
}
