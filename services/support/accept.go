package support

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/people"
)

// Accept makes an agreement of the leader's open proposal, which is still at
// the version seen: it takes the half-days, marks the need agreed, plans the
// visits, and withdraws the other enquiries of the need, all or nothing.
// Conflict "not_released", "dates_past", "designation_lapsed",
// "leader_retired", "need_not_open", or "half_day_taken" with a field for each
// half-day that somebody else has by now.
func (s *Service) Accept(ctx context.Context, actor people.Actor, proposalID string, seen int64) (Agreement, error) {
	var a Agreement
	err := s.update(ctx, func(tx docdb.Tx) error {
		p, e, err := proposalFor(ctx, tx, actor, proposalID)
		if err != nil {
			return err
		}
		if _, err := e.mayAct(actor, "proposal", SchoolSide); err != nil {
			return err
		}
		if err := p.waits(seen); err != nil {
			return err
		}
		if err := s.mayBeAccepted(ctx, tx, e, p); err != nil {
			return err
		}
		if a, err = s.draw(ctx, tx, actor, e, p); err != nil {
			return err
		}
		return s.conclude(ctx, tx, actor, &e, &p, &a)
	})
	return a, err
}

// mayBeAccepted looks at everything but the diary, which Take guards.
func (s *Service) mayBeAccepted(ctx context.Context, r docdb.Reader, e Enquiry, p Proposal) error {
	if p.From != LeaderSide {
		return apperr.Conflict("own_proposal", "This is your own proposal. The leader answers it with theirs.")
	}
	if err := s.canGoOn(ctx, r, e); err != nil {
		return err
	}
	if e.URN == e.HomeURN {
		return apperr.Conflict("own_school", "The leader is of your own school now.")
	}
	rel, err := releaseOf(ctx, r, p.ID)
	if err != nil {
		return err
	}
	if rel.State != ReleaseGranted {
		return apperr.Conflict("not_released", "The leader's home school has not released them for these dates.")
	}
	if p.Slots[0].Date <= today(s.now()) {
		return apperr.Conflict("dates_past", "The first of these dates, "+day(p.Slots[0].Date)+", has come. Please ask for other dates.")
	}
	return s.mayWork(ctx, r, e.LeaderID)
}

// mayWork says whether the leader may take on something new.
func (s *Service) mayWork(ctx context.Context, r docdb.Reader, leaderID string) error {
	leader, err := leaders.GetLeader(ctx, r, leaderID)
	if err != nil {
		return err
	}
	if leader.State == leaders.Retired {
		return apperr.Conflict("leader_retired", leader.Name+" takes on nothing new any more.")
	}
	held, err := leaders.DesignationsInForce(ctx, r, leaderID, s.now())
	if err == nil && len(held) == 0 {
		err = apperr.Conflict("designation_lapsed", leader.Name+" has no designation in force any more, so nothing can be agreed at present.")
	}
	return err
}

// conclude stores the agreement and everything that follows from it at once.
func (s *Service) conclude(ctx context.Context, tx docdb.Tx, actor people.Actor, e *Enquiry, p *Proposal, a *Agreement) error {
	if err := s.needs.MarkAgreed(ctx, tx, e.NeedID, a.ID); err != nil {
		return err
	}
	if err := leaders.Take(ctx, tx, e.LeaderID, p.Slots, a.ID); err != nil {
		return err
	}
	if err := s.needs.Disclose(ctx, tx, e.NeedID, e.HomeURN, "by the agreement "+a.Ref); err != nil {
		return err
	}
	planned := s.plan(*a)
	a.Waiting = len(planned)
	if err := agreements.Insert(ctx, tx, a); err != nil {
		return err
	}
	for i := range planned {
		if err := visits.Insert(ctx, tx, &planned[i]); err != nil {
			return err
		}
	}
	if err := s.agree(ctx, tx, e, p, *a); err != nil {
		return err
	}
	h := e.happened(SchoolSide, actor).about(*p).under(*a)
	if err := s.tell(ctx, tx, Agreed, a.ID, h); err != nil {
		return err
	}
	return s.withdrawAll(ctx, tx, e.NeedID, "Another leader was chosen.")
}

// agree ends the thread's proposing.
func (s *Service) agree(ctx context.Context, tx docdb.Tx, e *Enquiry, p *Proposal, a Agreement) error {
	p.State, p.EndedAt = ProposalAccepted, &a.AgreedAt
	if err := proposals.Replace(ctx, tx, p); err != nil {
		return err
	}
	e.end(EnquiryAgreed, "", a.AgreedAt)
	e.AgreementID, e.PartnershipID = a.ID, a.PartnershipID
	return enquiries.Replace(ctx, tx, e)
}
