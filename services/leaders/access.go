package leaders

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/register"
)

// IsOf says whether the actor is this leader, and still is one in the home
// school.
func (l Leader) IsOf(actor people.Actor) bool {
	return actor.AccountID != "" && actor.AccountID == l.AccountID && actor.At(l.HomeURN, people.Leader)
}

// own returns the leader if the actor is that leader; else Forbidden where they
// may see the leader, NotFound where they may not.
func own(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Leader, error) {
	l, err := seen(ctx, r, actor, id)
	if err == nil && !l.IsOf(actor) {
		err = apperr.Forbidden("Only the leader may do this.")
	}
	return l, err
}

// seen returns the leader if the actor may see them: everybody sees those that
// are listed, and insiders all.
func seen(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Leader, error) {
	l, err := GetLeader(ctx, r, id)
	if err != nil || l.State == Listed {
		return l, err
	}
	inside, err := insider(ctx, r, actor, l)
	if err == nil && !inside {
		err = apperr.NotFound("leader")
	}
	return l, err
}

// insider says whether the actor may see what the leader shows nobody else: the
// leader, whoever leads the home school, the brokers above it, and operators.
func insider(ctx context.Context, r docdb.Reader, actor people.Actor, l Leader) (bool, error) {
	if l.IsOf(actor) {
		return true, nil
	}
	return responsible(ctx, r, actor, l.HomeURN)
}

// responsible says whether the actor leads the school, brokers above it or is an
// operator.
func responsible(ctx context.Context, r docdb.Reader, actor people.Actor, urn register.URN) (bool, error) {
	if actor.IsOperator() || actor.At(urn, people.Head, people.Senior) {
		return true, nil
	}
	if len(actor.Partnerships()) == 0 {
		return false, nil
	}
	ids, err := partnershipsAbove(ctx, r, urn)
	return slices.ContainsFunc(ids, actor.Brokers), err
}

// partnershipsAbove returns the ids of the partnerships that the school is a
// member of and of those above them, each once.
func partnershipsAbove(ctx context.Context, r docdb.Reader, urn register.URN) ([]string, error) {
	above, err := register.PartnershipsAbove(ctx, r, urn)
	ids := make([]string, len(above))
	for i, p := range above {
		ids[i] = p.ID
	}
	return ids, err
}
