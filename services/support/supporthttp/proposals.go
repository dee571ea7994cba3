package supporthttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/support"
)

type proposeInput struct {
	ChangeInput
	Body struct {
		Terms
		Note string `json:"note,omitempty" maxLength:"2000" doc:"At most 500 characters"`
	}
}

// Propose makes a proposal or a counter-proposal in a thread.
func Propose(s *support.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *proposeInput) (*ThreadOutput, error) {
		actor, seen, err := caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		terms := in.Body.Terms
		p, err := s.Propose(ctx, actor, in.ID, seen, support.ProposeInput{
			Scope: terms.Scope, Objectives: terms.Objectives, Slots: terms.slots(),
			DayRate: terms.DayRate, Mutual: terms.Mutual, Note: in.Body.Note,
		})
		if err != nil {
			return nil, err
		}
		return answerThread(ctx, s, actor, p.EnquiryID)
	})
}

// AcceptProposal turns a proposal into an agreement.
func AcceptProposal(s *support.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *ChangeInput) (*ThreadOutput, error) {
		actor, seen, err := caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		a, err := s.Accept(ctx, actor, in.ID, seen)
		if err != nil {
			return nil, err
		}
		return answerThread(ctx, s, actor, a.Origin.ID)
	})
}

// DeclineProposal records a side's no to the other's proposal.
func DeclineProposal(s *support.Service) httpx.Endpoint { return closeProposal(s, s.DeclineProposal) }

// WithdrawProposal takes a side's own proposal back.
func WithdrawProposal(s *support.Service) httpx.Endpoint { return closeProposal(s, s.WithdrawProposal) }

func closeProposal(s *support.Service, end func(context.Context, people.Actor, string, int64, string) (support.Proposal, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *reasonInput) (*ThreadOutput, error) {
		actor, seen, err := caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		p, err := end(ctx, actor, in.ID, seen, in.Body.Reason)
		if err != nil {
			return nil, err
		}
		return answerThread(ctx, s, actor, p.EnquiryID)
	})
}
