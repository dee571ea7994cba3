package agreements

import (
	"context"

	"lateral/pkg/events"
	"lateral/services/register"
)

// FollowSuccession moves the agreements, visits and moves of a closed school to
// its successor. It consumes register.SchoolSucceeded and may run again.
func (s *Service) FollowSuccession(ctx context.Context, e events.Event) error {
	var data register.SucceededData
	if err := e.Decode(&data); err != nil {
		return err
	}
	return register.MoveAll(ctx, s.db, data,
		register.Move(agreements, "by_buyer", func(a *Agreement, to register.URN) { a.BuyerURN = to }),
		register.Move(agreements, "by_home", func(a *Agreement, to register.URN) { a.HomeURN = to }),
		register.Move(moves, "by_buyer", func(m *Move, to register.URN) { m.BuyerURN = to }),
		register.Move(moves, "by_home", func(m *Move, to register.URN) { m.HomeURN = to }),
		register.Move(visits, "by_buyer", func(v *Visit, to register.URN) { v.BuyerURN = to }),
	)
}
