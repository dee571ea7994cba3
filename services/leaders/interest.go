package leaders

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/people"
	"lateral/services/register"
)

// MaxInterests is how many schools a leader may declare a conflict with.
const MaxInterests = 50

// Interest is what the leader declared about the school; false where nothing was.
func (l Leader) Interest(urn register.URN) (Interest, bool) {
	at := slices.IndexFunc(l.Interests, func(i Interest) bool { return i.URN == urn })
	if at < 0 {
		return Interest{}, false
	}
	return l.Interests[at], true
}

// Declare notes a conflict of interest of the leader with a school, or other words for
// it. Invalid where there is no such school or nothing is said, and for the home school.
func (d *Directory) Declare(ctx context.Context, actor people.Actor, id string, seen int64, urn register.URN,
	why string) (Leader, error) {
	return d.changeLeader(ctx, actor, id, seen, LeaderChanged, func(tx docdb.Tx, l *Leader) error {
		var c apperr.Check
		in := Interest{URN: urn, On: date.On(d.now())}
		in.Why = text.Required(&c, "why", why, text.Title, sayWhatTheConflictIs)
		_, err := register.GetSchool(ctx, tx, urn)
		if err != nil && !apperr.Is(err, apperr.KindNotFound) {
			return err
		}
		c.That(err == nil, "urn", chooseASchoolOfTheRegister)
		c.That(urn != l.HomeURN, "urn", thisIsYourOwnSchool)
		l.Interests = slices.DeleteFunc(l.Interests, func(i Interest) bool { return i.URN == urn })
		c.That(len(l.Interests) < MaxInterests, "urn", thatIsTooMany)
		l.Interests = append(l.Interests, in)
		return c.Err()
	})
}

// Undeclare ends a conflict of interest of the leader with a school. NotFound where
// none is declared.
func (d *Directory) Undeclare(ctx context.Context, actor people.Actor, id string, seen int64,
	urn register.URN) (Leader, error) {
	return d.changeLeader(ctx, actor, id, seen, LeaderChanged, func(_ docdb.Tx, l *Leader) error {
		if _, declared := l.Interest(urn); !declared {
			return apperr.NotFound("conflict of interest")
		}
		l.Interests = slices.DeleteFunc(l.Interests, func(i Interest) bool { return i.URN == urn })
		return nil
	})
}
