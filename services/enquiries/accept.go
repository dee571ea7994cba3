package enquiries

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/people"
)

// Accept records the yes of the side to which an open proposal was made, which
// must still be at the version seen. If the home school has released the leader
// for its dates, this makes an agreement: it takes the half-days, marks the need
// agreed, plans the visits, and withdraws the other enquiries of the need, all
// or nothing. If the leader says yes to dates without a release request, it asks
// for the release; the returned agreement then has no id, and Grant makes it
// later. Conflict "not_released", "dates_past", "designation_lapsed",
// "leader_retired", "need_not_open", or "half_day_taken" with a field for each
// half-day that somebody else now has.
func (s *Service) Accept(ctx context.Context, actor people.Actor, proposalID string,
	seen int64) (agreements.Agreement, error) {
	var a agreements.Agreement
	err := s.update(ctx, func(tx docdb.Tx) error {
		p, e, err := proposalFor(ctx, tx, actor, proposalID)
		if err != nil {
			return err
		}
		if err := e.mayAccept(actor, p); err != nil {
			return err
		}
		if err := p.waits(seen); err != nil {
			return err
		}
		if err := s.mayBeAgreed(ctx, tx, e, p); err != nil {
			return err
		}
		rel, err := diary.ReleaseFor(ctx, tx, p.ID)
		asked := !apperr.Is(err, apperr.KindNotFound)
		switch {
		case err != nil && asked:
			return err
		case rel.State == diary.GrantedRelease:
			a, err = s.conclude(ctx, tx, actor, &e, &p)
			return err
		case p.From == agreements.SchoolSide && rel.State != diary.RefusedRelease:
			a = agreements.Agreement{Origin: diary.OriginOf(e.ID)}
			return s.takeUp(ctx, tx, actor, &e, &p, asked)
		}
		return apperr.Conflict("not_released", theLeadersHomeSchool)
	})
	return a, err
}

// mayAccept says whether the proposal was made to the actor's side.
func (e Enquiry) mayAccept(actor people.Actor, p Proposal) error {
	sides := e.parties()
	switch {
	case e.URN == e.HomeURN && sides.Holds(agreements.SchoolSide, actor):
		return apperr.Conflict("own_school", theLeaderNowBelongs)
	case p.From == agreements.SchoolSide && sides.IsOn(agreements.SchoolSide, actor) &&
		!sides.IsOn(agreements.LeaderSide, actor):
		return apperr.Conflict("own_proposal", thisIsYourOwnProposal)
	}
	_, err := sides.MayAct(actor, "proposal", p.From.Opposite())
	return err
}

// mayBeAgreed checks everything but the release. Take guards the diary once more.
func (s *Service) mayBeAgreed(ctx context.Context, r docdb.Reader, e Enquiry, p Proposal) error {
	if err := s.canGoOn(ctx, r, e); err != nil {
		return err
	}
	if e.URN == e.HomeURN {
		return apperr.Conflict("own_school", theLeaderNowBelongsToTheSchool)
	}
	if p.Slots[0].Date <= date.On(s.now()) {
		return apperr.Conflict("dates_past",
			theFirstOfThese(p))
	}
	if err := s.mayWork(ctx, r, e.LeaderID); err != nil {
		return err
	}
	return diary.CanTake(ctx, r, e.LeaderID, p.Slots)
}

// takeUp records the leader's yes to a proposal of the school that only waits
// for the home school, and asks for the release unless somebody already did.
func (s *Service) takeUp(ctx context.Context, tx docdb.Tx, actor people.Actor, e *Enquiry, p *Proposal,
	asked bool) error {
	now := s.now()
	p.TakenUpAt, p.TakenUpBy = &now, actor.AccountID
	if err := proposals.Replace(ctx, tx, p); err != nil {
		return err
	}
	e.Released = true
	if err := enquiries.Replace(ctx, tx, e); err != nil {
		return err
	}
	h := e.about(*p, agreements.LeaderSide, actor)
	if err := s.tell(ctx, tx, ProposalTakenUp, p.ID, h); err != nil || asked {
		return err
	}
	_, err := s.diary.AskRelease(ctx, tx, e.releaseFor(*p), actor)
	return err
}

// mayWork says whether the leader may take on something new.
func (s *Service) mayWork(ctx context.Context, r docdb.Reader, leaderID string) error {
	leader, err := leaders.GetLeader(ctx, r, leaderID)
	if err != nil {
		return err
	}
	if leader.State == leaders.Retired {
		return apperr.Conflict("leader_retired", takesOnNoNew(leader))
	}
	held, err := leaders.DesignationsInForce(ctx, r, leaderID, s.now())
	if err == nil && len(held) == 0 {
		err = apperr.Conflict("designation_lapsed",
			hasNoDesignationInForce(leader))
	}
	return err
}

// conclude makes the agreement of a released proposal after the actor's yes,
// with all its immediate effects.
func (s *Service) conclude(ctx context.Context, tx docdb.Tx, actor people.Actor, e *Enquiry,
	p *Proposal) (agreements.Agreement, error) {
	by := p.From.Opposite()
	e.acted(by, actor)
	a, err := s.agreements.Agree(ctx, tx, e.deal(*p, by, actor))
	if err != nil {
		return a, err
	}
	if err := s.agree(ctx, tx, e, p, a); err != nil {
		return a, err
	}
	return a, s.withdrawAll(ctx, tx, e.NeedID, anotherLeaderWasChosen)
}

// deal is what the proposal comes to after the last yes.
func (e Enquiry) deal(p Proposal, by agreements.Side, actor people.Actor) agreements.Deal {
	sides := e.parties()
	return agreements.Deal{
		Origin: diary.OriginOf(e.ID), OriginRef: e.Ref, NeedID: e.NeedID, ProposalID: p.ID, BuyerURN: e.URN,
		HomeURN:  e.HomeURN,
		LeaderID: e.LeaderID, AccountID: e.AccountID, ServiceID: e.ServiceID, PartnershipID: e.PartnershipID,
		ForSchool: sides.ForSchool, ForHome: sides.ForHome, Terms: p.Terms, Side: by, By: actor,
	}
}

// agree ends the negotiation in the thread.
func (s *Service) agree(ctx context.Context, tx docdb.Tx, e *Enquiry, p *Proposal, a agreements.Agreement) error {
	var err error
	if p.State, err = ProposalSteps.After(p.State, "accept"); err != nil {
		return err
	}
	p.EndedAt = &a.AgreedAt
	if err := proposals.Replace(ctx, tx, p); err != nil {
		return err
	}
	if err := e.end("agree", "", a.AgreedAt); err != nil {
		return err
	}
	e.AgreementID, e.PartnershipID = a.ID, a.PartnershipID
	return enquiries.Replace(ctx, tx, e)
}
