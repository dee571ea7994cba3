package needs

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/text"
	"lateral/services/leaders"
	"lateral/services/people"
)

// Waiver is that for the leader; without an id where there is none.
func (n Need) Waiver(leaderID string) Waiver {
	at := slices.IndexFunc(n.Waivers, func(w Waiver) bool { return w.LeaderID == leaderID })
	if at < 0 {
		return Waiver{}
	}
	return n.Waivers[at]
}

// Waives says whether the conflict of the leader is waived for this need.
func (n Need) Waives(leaderID string) bool {
	return len(n.Waivers) > 0 && n.Waiver(leaderID).LeaderID != ""
}

// Waive waives, for an open need, the conflict of interest that a leader declared with its
// school. Only a head of the school does, in person: a deputy does not. Invalid without a
// reason; Conflict "need_not_open", "nothing_declared", or "waived_already".
func (s *Service) Waive(ctx context.Context, actor people.Actor, id string, seen int64, leaderID,
	reason string) (Need, error) {
	return s.change(ctx, actor, id, seen, func(tx docdb.Tx, n *Need) (events.Type, error) {
		if err := n.isOpen(); err != nil {
			return "", err
		}
		if !n.waivedBy(actor) {
			return "", apperr.Forbidden(onlyTheHeadWaives)
		}
		var c apperr.Check
		reason := text.Required(&c, "reason", reason, text.Title, sayWhyItIsNoMatter)
		if err := c.Err(); err != nil {
			return "", err
		}
		leader, err := leaders.GetLeader(ctx, tx, leaderID)
		if err != nil {
			return "", err
		}
		if _, declared := leader.Interest(n.URN); !declared {
			return "", apperr.Conflict("nothing_declared", noConflictIsDeclared)
		}
		if n.Waives(leaderID) {
			return "", apperr.Conflict("waived_already", thisIsWaivedAlready)
		}
		n.Waivers = append(n.Waivers, Waiver{LeaderID: leaderID, Name: leader.Name, Reason: reason, At: s.now()})
		return NeedWaived, nil
	})
}
