package enquiries

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/text"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/needs"
	"lateral/services/people"
)

// canGoOn says whether the thread can still lead to an agreement: it is live, in
// time, and its need is open.
func (s *Service) canGoOn(ctx context.Context, r docdb.Reader, e Enquiry) error {
	if err := s.isLive(e); err != nil {
		return err
	}
	need, err := needs.GetNeed(ctx, r, e.NeedID)
	if err != nil {
		return err
	}
	return isOpen(need)
}

// isLive also checks the clock: the job that expires enquiries may be late.
func (s *Service) isLive(e Enquiry) error {
	switch {
	case e.State == ExpiredEnquiry, EnquirySteps.Allows(e.State, "expire") && !s.now().Before(e.ReplyBy):
		return apperr.Conflict("enquiry_expired",
			theEnquiryExpiredNobody(e))
	case e.State == AgreedEnquiry:
		return apperr.Conflict("enquiry_agreed", theEnquiryHasLed(e))
	case !e.Live:
		return apperr.Conflict("enquiry_over", theEnquiryWas(e))
	}
	return nil
}

// Decline records the leader's no to an enquiry that is still at the version
// seen.
func (s *Service) Decline(ctx context.Context, actor people.Actor, id string, seen int64, why string) (Enquiry, error) {
	return s.close(ctx, actor, id, seen, why, agreements.LeaderSide, "decline", EnquiryDeclined)
}

// Withdraw takes back an enquiry that is still at the version seen.
func (s *Service) Withdraw(ctx context.Context, actor people.Actor, id string, seen int64,
	why string) (Enquiry, error) {
	return s.close(ctx, actor, id, seen, why, agreements.SchoolSide, "withdraw", EnquiryWithdrawn)
}

func (s *Service) close(ctx context.Context, actor people.Actor, id string, seen int64, why string, by agreements.Side,
	verb string, what events.Type) (Enquiry, error) {
	note, err := text.Reason("reason", why, sayBrieflyWhy)
	if err != nil {
		return Enquiry{}, err
	}
	var e Enquiry
	err = s.update(ctx, func(tx docdb.Tx) error {
		var err error
		if e, err = one(ctx, tx, enquiries, id, "enquiry"); err != nil {
			return err
		}
		if _, err := e.mayAct(actor, "enquiry", by); err != nil {
			return err
		}
		if err := s.isLive(e); err != nil {
			return err
		}
		if !e.IsAt(seen) {
			return apperr.Stale("page")
		}
		if err := keepsHidden(ctx, tx, e, by, said{"reason", note}); err != nil {
			return err
		}
		return s.endThread(ctx, tx, &e, by, actor, note, verb, what)
	})
	return e, err
}

// endThread ends a live enquiry, as the verb says, without an agreement, and its open proposal.
func (s *Service) endThread(ctx context.Context, tx docdb.Tx, e *Enquiry, by agreements.Side, actor people.Actor,
	note, verb string, what events.Type) error {
	if err := s.endOpen(ctx, tx, e, by, "decline"); err != nil {
		return err
	}
	if err := e.end(verb, note, s.now()); err != nil {
		return err
	}
	if err := enquiries.Replace(ctx, tx, e); err != nil {
		return err
	}
	return s.tell(ctx, tx, what, e.ID, e.happened(by, actor).Saying(note))
}

// DeclineProposal records a side's no to the other side's open proposal, still
// at the version seen. The thread stays live.
func (s *Service) DeclineProposal(ctx context.Context, actor people.Actor, id string, seen int64,
	why string) (Proposal, error) {
	return s.closeProposal(ctx, actor, id, seen, why, false)
}

// WithdrawProposal takes back the open proposal of the actor's side, still at
// the version seen. The thread stays live.
func (s *Service) WithdrawProposal(ctx context.Context, actor people.Actor, id string, seen int64,
	why string) (Proposal, error) {
	return s.closeProposal(ctx, actor, id, seen, why, true)
}

func (s *Service) closeProposal(ctx context.Context, actor people.Actor, id string, seen int64, why string,
	own bool) (Proposal, error) {
	note, err := text.Reason("reason", why, sayBrieflyWhy)
	if err != nil {
		return Proposal{}, err
	}
	var p Proposal
	err = s.update(ctx, func(tx docdb.Tx) error {
		before, e, err := proposalFor(ctx, tx, actor, id)
		if err != nil {
			return err
		}
		by, what := before.From, ProposalWithdrawn
		if !own {
			by, what = before.From.Opposite(), ProposalDeclined
		}
		if _, err := e.mayAct(actor, "proposal", by); err != nil {
			return err
		}
		if err := before.waits(seen); err != nil {
			return err
		}
		if err := keepsHidden(ctx, tx, e, by, said{"reason", note}); err != nil {
			return err
		}
		if err := s.endOpen(ctx, tx, &e, by, "decline"); err != nil {
			return err
		}
		e.acted(by, actor)
		if err := enquiries.Replace(ctx, tx, &e); err != nil {
			return err
		}
		if p, err = proposals.Get(ctx, tx, id); err != nil {
			return err
		}
		return s.tell(ctx, tx, what, p.ID, e.about(p, by, actor).Saying(note))
	})
	return p, err
}

// proposalFor returns a proposal with its thread: NotFound for people who may
// not see it.
func proposalFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Proposal, Enquiry, error) {
	p, err := one(ctx, r, proposals, id, "proposal")
	if err != nil {
		return p, Enquiry{}, err
	}
	e, err := one(ctx, r, enquiries, p.EnquiryID, "proposal")
	if err == nil && !e.maySee(actor) {
		err = apperr.NotFound("proposal")
	}
	return p, e, err
}

// waits says whether the proposal is open and at the version seen.
func (p Proposal) waits(seen int64) error {
	switch {
	case ProposalSteps.Ends(p.State):
		return apperr.Conflict("proposal_over", thisProposalIsNoLonger)
	case !p.IsAt(seen):
		return apperr.Stale("proposal")
	}
	return nil
}

// endOpen ends the open proposal, if there is one, after an act of the side: its
// own proposal is withdrawn, one of the other side gets the given state. A
// release that was asked for it lapses. It changes the enquiry but does not
// store it.
func (s *Service) endOpen(ctx context.Context, tx docdb.Tx, e *Enquiry, by agreements.Side, verb string) error {
	if e.OpenID == "" {
		return nil
	}
	p, err := proposals.Get(ctx, tx, e.OpenID)
	if err != nil {
		return err
	}
	now := s.now()
	if p.From == by {
		verb = "withdraw"
	}
	if p.State, err = ProposalSteps.After(p.State, verb); err != nil {
		return err
	}
	p.EndedAt, e.OpenID = &now, ""
	if err := proposals.Replace(ctx, tx, &p); err != nil {
		return err
	}
	return diary.LapseRelease(ctx, tx, p.ID)
}
