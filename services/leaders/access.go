package leaders

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// IsOf says whether the actor is this leader and is still a leader in the home
// school.
func (l Leader) IsOf(actor people.Actor) bool {
	return actor.AccountID != "" && actor.AccountID == l.AccountID && MayEnlist(actor, l.HomeURN)
}

// OwnLeader returns the leader if the actor is that leader. Everybody else gets
// Forbidden if they may see the leader, NotFound if they may not.
func OwnLeader(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Leader, error) {
	l, err := Seen(ctx, r, actor, id)
	if err == nil && !l.IsOf(actor) {
		err = apperr.Forbidden(onlyTheLeaderMayDo)
	}
	return l, err
}

// At returns the actor as a leader of the school; false where they are none. NotFound where
// they have no role as a leader there.
func At(ctx context.Context, r docdb.Reader, actor people.Actor, home register.URN) (Leader, bool, error) {
	if !MayEnlist(actor, home) {
		return Leader{}, false, apperr.NotFound("school")
	}
	found, err := leaderDocs.All(ctx, r, docdb.Query{Index: "by_account", Equal: []any{actor.AccountID, home}})
	if err != nil || len(found) == 0 {
		return Leader{}, false, err
	}
	return found[0], true, nil
}

// Seen returns the leader if the actor may see them: everybody sees listed
// leaders, insiders see all, and brokers see those whose claims they decide.
func Seen(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Leader, error) {
	l, err := GetLeader(ctx, r, id)
	if err != nil {
		return l, err
	}
	sees, err := sees(ctx, r, actor, l)
	if err == nil && !sees {
		err = apperr.NotFound("leader")
	}
	return l, err
}

// sees says whether the actor may see the leader; lists ask it too.
func sees(ctx context.Context, r docdb.Reader, actor people.Actor, l Leader) (bool, error) {
	if l.State == Listed || Insider(actor, l) {
		return true, nil
	}
	return judges(ctx, r, actor, l)
}

// Insider says whether the actor may see what the leader shows nobody else. The
// leader, whoever leads the home school, and operators may; brokers may not,
// even where the home school is a member of their partnership.
func Insider(actor people.Actor, l Leader) bool {
	return l.IsOf(actor) || actor.IsOperator() || actor.At(l.HomeURN, people.Head, people.Senior)
}

// MayEnlist says whether the actor may become a leader of the school, or is one.
func MayEnlist(actor people.Actor, home register.URN) bool { return actor.At(home, people.Leader) }

// MayListChecks says whether the actor may read what was seen of the school's leaders.
func MayListChecks(actor people.Actor, home register.URN) bool {
	return actor.At(home, people.Head, people.Senior)
}

// judges says whether the leader asked a partnership of the actor's to confirm a
// designation.
func judges(ctx context.Context, r docdb.Reader, actor people.Actor, l Leader) (bool, error) {
	if len(actor.Partnerships()) == 0 {
		return false, nil
	}
	all, err := designations.All(ctx, r, docdb.Query{Index: "by_leader", Equal: []any{l.ID}})
	return slices.ContainsFunc(all, func(d Designation) bool { return actor.Brokers(d.PartnershipID) }), err
}

// partnershipsAbove returns the ids of the school's partnerships and of those
// above them, each once.
func partnershipsAbove(ctx context.Context, r docdb.Reader, urn register.URN) ([]string, error) {
	above, err := partnerships.Above(ctx, r, urn)
	ids := make([]string, len(above))
	for i, p := range above {
		ids[i] = p.ID
	}
	return ids, err
}
