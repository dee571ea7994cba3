package finding

import (
	"context"
	"log/slog"

	"lateral/services/people"
)

// begin notes what a new search finds already: its owner has just seen that. Where that cannot
// be found out now, the next Tell does.
func (s *Service) begin(ctx context.Context, actor people.Actor, one *Search) {
	ids, err := s.found(ctx, actor, one.Query)
	if err != nil {
		slog.WarnContext(ctx, "what a saved search finds is looked at later", "error", err)
		return
	}
	one.Begun = true
	one.learn(ids)
}
