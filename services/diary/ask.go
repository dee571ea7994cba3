package diary

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// Serve lets a noun ask for releases. Its kind is the kind of what asks: of [Ask.For]. It is called once for each
// kind, before the first ask.
func (s *Service) Serve(kind string, by Asker) { s.askers[kind] = by }

// AskRelease asks the home head to release the leader, within tx.
func (s *Service) AskRelease(ctx context.Context, tx docdb.Tx, ask Ask, by people.Actor) (Release, error) {
	rel := Release{
		Meta: docdb.Meta{ID: s.ids.New("release")}, Origin: ask.Origin, For: ask.For,
		LeaderID: ask.LeaderID, HomeURN: ask.HomeURN, Slots: ask.Slots, State: AskedRelease, AskedAt: s.now(),
	}
	if err := releases.Insert(ctx, tx, &rel); err != nil {
		return rel, err
	}
	return rel, s.askers[ask.For.Kind].Tell(ctx, tx, ReleaseAsked, rel, by)
}

// CarryRelease copies, within tx, the last answer about the same half-days within the origin to what asks now, and
// with unanswered also a question that waits. It says whether there was one. A refusal is never carried, nor a yes that
// no longer holds, as its asker says: somebody asks anew.
func (s *Service) CarryRelease(ctx context.Context, tx docdb.Tx, ask Ask, unanswered bool) (Release, bool, error) {
	before, err := lastAbout(ctx, tx, ask)
	waits := before.DecidedAt == nil
	if err != nil || before.ID == "" || before.State == RefusedRelease || waits && !unanswered {
		return Release{}, false, err
	}
	if holds, err := s.holds(ctx, tx, before, ask); !holds || err != nil {
		return Release{}, false, err
	}
	rel := before
	rel.Meta, rel.For, rel.CarriedID = docdb.Meta{ID: s.ids.New("release")}, ask.For, before.ID
	rel.State = GrantedRelease
	if waits {
		rel.State = AskedRelease
	}
	err = releases.Insert(ctx, tx, &rel)
	return rel, true, err
}

// holds asks about the release that the home head decided, which may have been carried since. A question that waits
// has no answer that could fail.
func (s *Service) holds(ctx context.Context, r docdb.Reader, before Release, ask Ask) (bool, error) {
	if before.DecidedAt == nil {
		return true, nil
	}
	for before.CarriedID != "" {
		var err error
		if before, err = releases.Get(ctx, r, before.CarriedID); err != nil {
			return false, err
		}
	}
	return s.askers[ask.For.Kind].Holds(ctx, r, before, ask)
}

// lastAbout returns the last release of the origin for these half-days; the zero Release where there was none.
func lastAbout(ctx context.Context, r docdb.Reader, ask Ask) (Release, error) {
	all, err := ReleasesOf(ctx, r, ask.Origin.ID)
	var last Release
	for _, rel := range all {
		if rel.For != ask.For && slices.Equal(rel.Slots, ask.Slots) {
			last = rel
		}
	}
	return last, err
}

// LapseRelease ends, within tx, a release that is no longer asked for, if something asked for one. A refusal stays, and
// it may run again.
func LapseRelease(ctx context.Context, tx docdb.Tx, forID string) error {
	rel, err := ReleaseFor(ctx, tx, forID)
	if apperr.Is(err, apperr.KindNotFound) || err == nil && !ReleaseSteps.Allows(rel.State, "lapse") {
		return nil
	}
	if err != nil {
		return err
	}
	if rel.State, err = ReleaseSteps.After(rel.State, "lapse"); err != nil {
		return err
	}
	return releases.Replace(ctx, tx, &rel)
}
