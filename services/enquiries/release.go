package enquiries

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/text"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/people"
)

// askRelease asks the home head to release the leader for the proposal.
func (s *Service) askRelease(ctx context.Context, tx docdb.Tx, e Enquiry, p Proposal, h agreements.Happened) error {
	rel := Release{
		Meta: docdb.Meta{ID: s.ids.New("release")}, EnquiryID: e.ID, ProposalID: p.ID,
		LeaderID: e.LeaderID, HomeURN: e.HomeURN, State: ReleaseAsked, AskedAt: s.now(),
	}
	if err := releases.Insert(ctx, tx, &rel); err != nil {
		return err
	}
	h.ReleaseID = rel.ID
	return s.tell(ctx, tx, ReleaseWasAsked, rel.ID, h.Saying(""))
}

// Grant releases the leader for the dates of the proposal, and makes the
// agreement if the leader has already said yes. The release must still be at the
// version seen; Conflict where it is decided or no longer asked, "half_day_taken"
// where somebody else has a half-day by now, and, as for Accept, where no
// agreement is possible any more.
func (s *Service) Grant(ctx context.Context, actor people.Actor, id string, seen int64, note string) (Release, error) {
	var c apperr.Check
	note = text.Optional(&c, "note", note, text.Short)
	if err := c.Err(); err != nil {
		return Release{}, err
	}
	return s.decide(ctx, actor, id, seen, note, ReleaseGranted, ReleaseWasGranted)
}

// Refuse refuses to release the leader, and says why. Otherwise as Grant.
func (s *Service) Refuse(ctx context.Context, actor people.Actor, id string, seen int64, why string) (Release, error) {
	note, err := text.Reason("note", why, "Say why, so that the leader can propose other dates.")
	if err != nil {
		return Release{}, err
	}
	return s.decide(ctx, actor, id, seen, note, ReleaseRefused, ReleaseWasRefused)
}

func (s *Service) decide(ctx context.Context, actor people.Actor, id string, seen int64, note string,
	state ReleaseState, what events.Type) (Release, error) {
	var rel Release
	err := s.update(ctx, func(tx docdb.Tx) error {
		var err error
		if rel, err = one(ctx, tx, releases, id, "release"); err != nil {
			return err
		}
		e, err := one(ctx, tx, enquiries, rel.EnquiryID, "release")
		if err != nil {
			return err
		}
		if _, err := e.mayAct(actor, "release", agreements.HomeSide); err != nil {
			return err
		}
		if err := undecided(rel, seen); err != nil {
			return err
		}
		p, err := one(ctx, tx, proposals, rel.ProposalID, "proposal")
		if err != nil {
			return err
		}
		if state == ReleaseGranted {
			if err := diary.CanTake(ctx, tx, e.LeaderID, p.Slots); err != nil {
				return err
			}
		}
		now := s.now()
		rel.State, rel.DecidedBy, rel.DecidedAt, rel.Note = state, actor.AccountID, &now, note
		rel.CarriedID = "" // decided for this very proposal
		if err := releases.Replace(ctx, tx, &rel); err != nil {
			return err
		}
		e.acted(agreements.HomeSide, actor)
		if err := enquiries.Replace(ctx, tx, &e); err != nil {
			return err
		}
		h := e.about(p, agreements.HomeSide, actor).Saying(note)
		h.ReleaseID, h.Along = rel.ID, state == ReleaseGranted && p.TakenUpAt != nil
		if err := s.tell(ctx, tx, what, rel.ID, h); err != nil || p.TakenUpAt == nil {
			return err
		}
		return s.goOn(ctx, tx, state, &e, &p)
	})
	return rel, err
}

// goOn continues after the leader's earlier yes: it makes the agreement, or
// cancels the yes where the home school refused.
func (s *Service) goOn(ctx context.Context, tx docdb.Tx, state ReleaseState, e *Enquiry, p *Proposal) error {
	if state == ReleaseRefused {
		p.TakenUpAt, p.TakenUpBy = nil, ""
		return proposals.Replace(ctx, tx, p)
	}
	if err := s.mayBeAgreed(ctx, tx, *e, *p); err != nil {
		return err
	}
	leader, err := leaders.GetLeader(ctx, tx, e.LeaderID)
	if err != nil {
		return err
	}
	_, err = s.conclude(ctx, tx, people.Actor{AccountID: p.TakenUpBy, Name: leader.Name}, e, p)
	return err
}

// carryRelease copies the home head's last request and answer about the same
// half-days to a new proposal, and says whether there was one. A refusal is
// asked anew; an unanswered request ends once the school proposes something
// else.
func (s *Service) carryRelease(ctx context.Context, tx docdb.Tx, e Enquiry, p Proposal) (Release, bool, error) {
	before, err := s.releaseOfSame(ctx, tx, e, p)
	unanswered := before.DecidedAt == nil
	if err != nil || before.ID == "" || before.State == ReleaseRefused || unanswered && p.From == agreements.SchoolSide {
		return Release{}, false, err
	}
	rel := before
	rel.Meta, rel.ProposalID, rel.CarriedID = docdb.Meta{ID: s.ids.New("release")}, p.ID, before.ID
	rel.State = ReleaseGranted
	if unanswered {
		rel.State = ReleaseAsked
	}
	return rel, true, releases.Insert(ctx, tx, &rel)
}

// releaseOfSame returns the thread's last release for the proposal's half-days;
// the zero Release where there was none.
func (s *Service) releaseOfSame(ctx context.Context, r docdb.Reader, e Enquiry, p Proposal) (Release, error) {
	d, err := dossierOf(ctx, r, e)
	var last Release
	for _, before := range d.proposals {
		if before.ID == p.ID || !slices.Equal(before.Slots, p.Slots) {
			continue
		}
		if rel, asked := d.release(before.ID); asked {
			last = rel
		}
	}
	return last, err
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
