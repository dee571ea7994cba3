package needs

import (
	"context"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// Widen shows an open need further at once, without waiting for the days that its
// school set, and past the limit that it set. Conflict "need_not_open", or
// "need_shown_so_far" where it is shown that far already.
func (s *Service) Widen(ctx context.Context, actor people.Actor, id string, seen int64, to Reach) (Need, error) {
	return s.change(ctx, actor, id, seen, func(_ docdb.Tx, n *Need) (events.Type, error) {
		if err := n.isOpen(); err != nil {
			return "", err
		}
		if !slices.Contains(Reaches(), to) {
			return "", apperr.Invalid(apperr.Field{Path: "to", Message: chooseHowFarThisMayBeShown})
		}
		if to.Within(n.Reach) {
			return "", apperr.Conflict("need_shown_so_far", thisIsShownSoFar)
		}
		if n.MostReach.Within(to) {
			n.MostReach = to
		}
		n.widen(to, s.now())
		return NeedWidened, nil
	})
}

// widen shows the need further, and sets when it is shown further still.
func (n *Need) widen(to Reach, now time.Time) {
	n.Widened = append(n.Widened, Widening{From: n.Reach, To: to, At: now})
	n.Reach, n.Audience = to, audience(to, n.Region)
	n.schedule(now)
}
