package diary

import (
	"context"

	"lateral/pkg/events"
	"lateral/services/register"
)

// FollowSuccession moves the releases of a closed school to its successor. It consumes register.SchoolSucceeded and
// may run again.
func (s *Service) FollowSuccession(ctx context.Context, e events.Event) error {
	var data register.SucceededData
	if err := e.Decode(&data); err != nil {
		return err
	}
	return register.MoveAll(ctx, s.db, data,
		register.Move(releases, "by_home", func(r *Release, to register.URN) { r.HomeURN = to }))
}
