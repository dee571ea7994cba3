package leaders

import (
	"context"
	"errors"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/pkg/text"
	"lateral/services/people"
	"lateral/services/register"
)

// EnlistInput describes a new leader.
type EnlistInput struct {
	HomeURN   register.URN
	Biography string // at most text.Long
	Key       string // idempotency key; "" where the caller never repeats the command
}

// Enlist lists the actor as a leader of the home school, in which they hold the
// leader role. A repeat with the same key returns the same leader. Conflict
// "leader_exists" where they are already a leader there; NotFound where they
// hold no such role in the school.
func (d *Directory) Enlist(ctx context.Context, actor people.Actor, in EnlistInput) (Leader, error) {
	biography, err := cleanBiography(in.Biography)
	if err != nil {
		return Leader{}, err
	}
	if !MayEnlist(actor, in.HomeURN) {
		return Leader{}, apperr.NotFound("school")
	}
	var l Leader
	err = d.db.Update(ctx, func(tx docdb.Tx) error {
		command := idempotency.Command{Who: actor.AccountID, What: "enlist-leader", Key: in.Key, Input: in}
		id, err := idempotency.Do(ctx, tx, d.now(), command, func() (string, error) {
			return d.enlist(ctx, tx, actor, in.HomeURN, biography)
		})
		if err != nil {
			return err
		}
		l, err = GetLeader(ctx, tx, id)
		return err
	})
	if errors.Is(err, docdb.ErrDuplicate) {
		err = apperr.Conflict("leader_exists", youAreALeader)
	}
	return l, err
}

// enlist stores a new leader, and returns their id.
func (d *Directory) enlist(ctx context.Context, tx docdb.Tx, actor people.Actor, home register.URN,
	biography string) (string, error) {
	if _, err := register.GetSchool(ctx, tx, home); err != nil {
		return "", err
	}
	l := Leader{
		Meta: docdb.Meta{ID: d.ids.New("leader")}, AccountID: actor.AccountID,
		HomeURN: home, Biography: biography, State: Listed, CreatedAt: d.now(),
	}
	l.call(actor.Name)
	if err := leaderDocs.Insert(ctx, tx, &l); err != nil {
		return "", err
	}
	return l.ID, d.events.Append(ctx, tx, LeaderListed, l.ID, DataOf(l))
}

// Describe changes a leader's biography, and updates their name from their
// account. The leader must still be at the version seen.
func (d *Directory) Describe(ctx context.Context, actor people.Actor, id string, version int64,
	biography string) (Leader, error) {
	biography, err := cleanBiography(biography)
	if err != nil {
		return Leader{}, err
	}
	return d.changeLeader(ctx, actor, id, version, LeaderChanged, func(_ docdb.Tx, l *Leader) error {
		l.Biography = biography
		l.call(actor.Name)
		return nil
	})
}

// Pause hides a listed leader and their services until they resume.
func (d *Directory) Pause(ctx context.Context, actor people.Actor, id string, version int64) (Leader, error) {
	return d.changeLeader(ctx, actor, id, version, LeaderPaused, func(tx docdb.Tx, l *Leader) error {
		if l.step("pause") != nil {
			return apperr.Conflict("leader_not_listed", onlyALeaderWhoIsListed)
		}
		return d.hideServices(ctx, tx, *l)
	})
}

// Resume lists a leader again who paused or retired.
func (d *Directory) Resume(ctx context.Context, actor people.Actor, id string, version int64) (Leader, error) {
	return d.changeLeader(ctx, actor, id, version, LeaderListed, func(tx docdb.Tx, l *Leader) error {
		if l.step("resume") != nil {
			return apperr.Conflict("leader_listed", youAreListedAlready)
		}
		return d.hideServices(ctx, tx, *l)
	})
}

// Retire withdraws a leader's services and no longer lists them. Agreements go
// on.
func (d *Directory) Retire(ctx context.Context, actor people.Actor, id string, version int64) (Leader, error) {
	return d.changeLeader(ctx, actor, id, version, LeaderRetired, func(tx docdb.Tx, l *Leader) error {
		return d.retire(ctx, tx, l)
	})
}

func (d *Directory) retire(ctx context.Context, tx docdb.Tx, l *Leader) error {
	if l.step("retire") != nil {
		return apperr.Conflict("leader_retired", thisLeaderHasRetired)
	}
	if err := d.withdrawAll(ctx, tx, *l, theLeaderHasRetired); err != nil {
		return err
	}
	return d.hideServices(ctx, tx, *l)
}

// changeLeader makes one change to the actor's own leader, with its event.
func (d *Directory) changeLeader(ctx context.Context, actor people.Actor, id string, version int64, what events.Type,
	change func(docdb.Tx, *Leader) error,
) (Leader, error) {
	var l Leader
	err := d.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if l, err = OwnLeader(ctx, tx, actor, id); err != nil {
			return err
		}
		if !l.IsAt(version) {
			return apperr.Stale("leader")
		}
		if err := change(tx, &l); err != nil {
			return err
		}
		return d.putLeader(ctx, tx, &l, what)
	})
	return l, orStale(err, "leader")
}

func (l *Leader) call(name string) {
	l.Name, l.NameKey = name, strings.ToLower(name)
}

func cleanBiography(typed string) (string, error) {
	var c apperr.Check
	biography, err := text.Clean(typed, text.Long)
	c.Add("biography", err)
	return biography, c.Err()
}

func (d *Directory) putLeader(ctx context.Context, tx docdb.Tx, l *Leader, what events.Type) error {
	if err := leaderDocs.Replace(ctx, tx, l); err != nil {
		return err
	}
	return d.events.Append(ctx, tx, what, l.ID, DataOf(*l))
}
