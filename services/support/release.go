package support

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/text"
	"lateral/services/people"
)

// askRelease asks the home head to release the leader for the proposal.
func (s *Service) askRelease(ctx context.Context, tx docdb.Tx, e Enquiry, p Proposal, h Happened) error {
	rel := Release{
		Meta: docdb.Meta{ID: s.ids.New("release")}, EnquiryID: e.ID, ProposalID: p.ID,
		LeaderID: e.LeaderID, HomeURN: e.HomeURN, State: ReleaseAsked, AskedAt: s.now(),
	}
	if err := releases.Insert(ctx, tx, &rel); err != nil {
		return err
	}
	h.ReleaseID = rel.ID
	return s.tell(ctx, tx, ReleaseWasAsked, rel.ID, h.saying(""))
}

// Grant releases the leader for the dates of the proposal. The release must
// still be at the version seen; Conflict where it is decided or no longer asked.
func (s *Service) Grant(ctx context.Context, actor people.Actor, id string, seen int64, note string) (Release, error) {
	var c apperr.Check
	note = optional(&c, "note", note, text.Short)
	if err := c.Err(); err != nil {
		return Release{}, err
	}
	return s.decide(ctx, actor, id, seen, note, ReleaseGranted, ReleaseWasGranted)
}

// Refuse does not release the leader, and says why. As Grant otherwise.
func (s *Service) Refuse(ctx context.Context, actor people.Actor, id string, seen int64, why string) (Release, error) {
	note, err := reason("note", why, "Say why, so that the leader can propose other dates.")
	if err != nil {
		return Release{}, err
	}
	return s.decide(ctx, actor, id, seen, note, ReleaseRefused, ReleaseWasRefused)
}

func (s *Service) decide(ctx context.Context, actor people.Actor, id string, seen int64, note string, state ReleaseState, what events.Type) (Release, error) {
	var rel Release
	err := s.update(ctx, func(tx docdb.Tx) error {
		var err error
		if rel, err = get(ctx, tx, releases, id, "release"); err != nil {
			return err
		}
		e, err := get(ctx, tx, enquiries, rel.EnquiryID, "release")
		if err != nil {
			return err
		}
		if _, err := e.mayAct(actor, "release", HomeSide); err != nil {
			return err
		}
		if err := undecided(rel, seen); err != nil {
			return err
		}
		p, err := get(ctx, tx, proposals, rel.ProposalID, "proposal")
		if err != nil {
			return err
		}
		now := s.now()
		rel.State, rel.DecidedBy, rel.DecidedAt, rel.Note = state, actor.AccountID, &now, note
		if err := releases.Replace(ctx, tx, &rel); err != nil {
			return err
		}
		h := e.happened(HomeSide, actor).about(p).saying(note)
		h.ReleaseID = rel.ID
		return s.tell(ctx, tx, what, rel.ID, h)
	})
	return rel, err
}

func undecided(rel Release, seen int64) error {
	switch {
	case rel.State == ReleaseLapsed:
		return apperr.Conflict("release_lapsed", "The proposal changed, so this release is no longer asked for.")
	case rel.State != ReleaseAsked:
		return apperr.Conflict("release_decided", "This release was "+string(rel.State)+" already.")
	case !rel.IsAt(seen):
		return apperr.Stale("release")
	}
	return nil
}
