package enquirieshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/agreements/agreementshttp"
	"lateral/services/enquiries"
	"lateral/services/people"
)

type proposeInput struct {
	agreementshttp.ChangeInput
	Body struct {
		agreementshttp.Terms
		Note string `json:"note,omitempty" maxLength:"2000" doc:"At most 500 characters"`
	}
}

// Propose makes a proposal or a counter-proposal in a thread.
func Propose(s *enquiries.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *proposeInput) (*ThreadOutput, error) {
		actor, seen, err := agreementshttp.Caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		terms := in.Body.Terms
		p, err := s.Propose(ctx, actor, in.ID, seen, enquiries.ProposeInput{
			Scope: terms.Scope, Objectives: terms.Objectives, Slots: terms.ToSlots(),
			DayRate: terms.DayRate, Mutual: terms.Mutual, Expenses: terms.ToExpenses(),
			Invoiced: terms.Invoiced, Note: in.Body.Note,
		})
		if err != nil {
			return nil, err
		}
		return answerThread(ctx, s, actor, p.EnquiryID)
	})
}

// AcceptProposal turns a proposal into an agreement.
func AcceptProposal(s *enquiries.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *agreementshttp.ChangeInput) (*ThreadOutput, error) {
		actor, seen, err := agreementshttp.Caller(ctx, in.IfMatch)
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
func DeclineProposal(s *enquiries.Service) httpx.Endpoint { return closeProposal(s, s.DeclineProposal) }

// WithdrawProposal takes a side's own proposal back.
func WithdrawProposal(s *enquiries.Service) httpx.Endpoint {
	return closeProposal(s, s.WithdrawProposal)
}

func closeProposal(s *enquiries.Service,
	end func(context.Context, people.Actor, string, int64, string) (enquiries.Proposal, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *agreementshttp.ReasonInput) (*ThreadOutput, error) {
		actor, seen, err := agreementshttp.Caller(ctx, in.IfMatch)
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
