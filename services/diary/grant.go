package diary

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/text"
	"lateral/services/people"
)

// Grant releases the leader for the half-days; then whatever waited for it goes on. The release must still be at the
// version seen. NotFound, or Forbidden for people who may only see it. Conflict where it is decided or no longer
// asked, "half_day_taken" where somebody else has a half-day by now, or where what waited for it cannot go on.
func (s *Service) Grant(ctx context.Context, actor people.Actor, id string, seen int64, note string) (Release, error) {
	var c apperr.Check
	note = text.Optional(&c, "note", note, text.Short)
	if err := c.Err(); err != nil {
		return Release{}, err
	}
	return s.decide(ctx, actor, id, seen, note, "grant")
}

// Refuse refuses to release the leader, and says why. Otherwise as Grant.
func (s *Service) Refuse(ctx context.Context, actor people.Actor, id string, seen int64, why string) (Release, error) {
	note, err := text.Reason("note", why, sayWhySoThatTheLeader)
	if err != nil {
		return Release{}, err
	}
	return s.decide(ctx, actor, id, seen, note, "refuse")
}

func (s *Service) decide(
	ctx context.Context, actor people.Actor, id string, seen int64, note, verb string,
) (Release, error) {
	var rel Release
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if rel, err = s.toDecide(ctx, tx, actor, id, seen, verb); err != nil {
			return err
		}
		now := s.now()
		if rel.State, err = ReleaseSteps.After(rel.State, verb); err != nil {
			return err
		}
		rel.DecidedBy, rel.DecidedAt, rel.Note = actor.AccountID, &now, note
		rel.CarriedID = "" // decided for these very half-days
		if err := releases.Replace(ctx, tx, &rel); err != nil {
			return err
		}
		return s.tellDecided(ctx, tx, rel, actor)
	})
	return rel, orStale(err, "page")
}

// toDecide returns a release that the actor may decide now.
func (s *Service) toDecide(
	ctx context.Context, r docdb.Reader, actor people.Actor, id string, seen int64, verb string,
) (Release, error) {
	rel, err := releases.Get(ctx, r, id)
	if err != nil {
		return rel, apperr.NotFoundIf(err, docdb.ErrNotFound, "release")
	}
	if err := s.mayDecide(ctx, r, actor, rel); err != nil {
		return rel, err
	}
	switch {
	case rel.State == LapsedRelease:
		return rel, apperr.Conflict("release_lapsed", lapsed)
	case !ReleaseSteps.Allows(rel.State, verb):
		return rel, apperr.Conflict("release_decided", decidedAlready(string(rel.State)))
	case !rel.IsAt(seen):
		return rel, apperr.Stale("release")
	case verb == "grant":
		return rel, CanTake(ctx, r, rel.LeaderID, rel.Slots)
	}
	return rel, nil
}

// mayDecide is for a head of the home school who did not act for the school that gets the leader.
func (s *Service) mayDecide(ctx context.Context, r docdb.Reader, actor people.Actor, rel Release) error {
	stand, err := s.askers[rel.For.Kind].Stands(ctx, r, actor, rel)
	heads := actor.At(rel.HomeURN, people.Head)
	switch {
	case err != nil:
		return err
	case !stand.Sees:
		return apperr.NotFound("release")
	case !heads:
		return apperr.Forbidden(onlyHomeHead)
	case stand.ActedAgainst:
		return apperr.Forbidden(actedAgainst)
	}
	return nil
}

// tellDecided lets what waited for the answer go on.
func (s *Service) tellDecided(ctx context.Context, tx docdb.Tx, rel Release, actor people.Actor) error {
	what := map[ReleaseState]events.Type{GrantedRelease: ReleaseGranted, RefusedRelease: ReleaseRefused}[rel.State]
	asker := s.askers[rel.For.Kind]
	if err := asker.Tell(ctx, tx, what, rel, actor); err != nil {
		return err
	}
	return asker.Decided(ctx, tx, rel, actor)
}
