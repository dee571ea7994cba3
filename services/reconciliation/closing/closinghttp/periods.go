package closinghttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/billing/billinghttp"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation/closing"
)

// Periods are the months of a book.
type Periods struct {
	Items []PeriodRow `json:"items" nullable:"false" doc:"The latest first"`
}

type periodsOutput struct{ Body Periods }

// ListPeriods answers with the months of a party's book.
func ListPeriods(s *closing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partieshttp.PartyInput) (*periodsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		all, err := s.Months(ctx, actor, in.Ref())
		return &periodsOutput{Periods{httpx.Each(all, rowOf)}}, err
	})
}

// MonthInput names a month of the book of a party.
type MonthInput struct {
	partieshttp.PartyInput
	Month closing.Month `path:"month" maxLength:"20" doc:"2026-11"`
}

type pageOutput struct{ Body PeriodPage }

// GetPeriod answers with a month of a party's book.
func GetPeriod(s *closing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *MonthInput) (*pageOutput, error) {
		return answer(ctx, s, *in)
	})
}

func answer(ctx context.Context, s *closing.Service, in MonthInput) (*pageOutput, error) {
	actor, err := people.ActorFrom(ctx)
	if err != nil {
		return nil, err
	}
	p, err := s.Month(ctx, actor, in.Ref(), in.Month)
	if err != nil {
		return nil, err
	}
	v, err := pageOf(p)
	return &pageOutput{v}, err
}

type signInput struct {
	MonthInput
	billinghttp.KeyInput
	Body struct {
		Digest  string       `json:"digest" maxLength:"100" doc:"Of the figures that were seen"`
		Reasons []LeftReason `json:"reasons,omitempty" maxItems:"200" doc:"For what is left"`
	}
}

// LeftReason is why a figure is left as it is.
type LeftReason struct {
	Key  string `json:"key" maxLength:"200" doc:"Of the figure"`
	Text string `json:"text" maxLength:"2000" doc:"At most 500 characters"`
}

func (r LeftReason) reason() closing.Reason { return closing.Reason(r) }

// SignPeriod signs a month of a party's book.
func SignPeriod(s *closing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *signInput) (*pageOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		err = s.Sign(ctx, actor, closing.SignInput{
			Book: in.Ref(), Month: in.Month, Seen: in.Body.Digest, Reasons: httpx.Each(in.Body.Reasons, LeftReason.reason),
			IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answer(ctx, s, in.MonthInput)
	})
}

type reopenInput struct {
	MonthInput
	billinghttp.KeyInput
	Body struct {
		Reason string `json:"reason" maxLength:"2000" doc:"For those who signed it; at most 500 characters"`
	}
}

// ReopenPeriod lets a month of a party's book take entries again.
func ReopenPeriod(s *closing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *reopenInput) (*pageOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		err = s.Reopen(ctx, actor, closing.ReopenInput{
			Book: in.Ref(), Month: in.Month, Reason: in.Body.Reason, IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answer(ctx, s, in.MonthInput)
	})
}
