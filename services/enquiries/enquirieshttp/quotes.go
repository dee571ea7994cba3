package enquirieshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/agreements/agreementshttp"
	"lateral/services/enquiries"
	"lateral/services/partnerships"
	"lateral/services/people"
)

type quoteInput struct {
	agreementshttp.IDInput
	HalfDays int   `query:"halfDays" required:"true" minimum:"0" maximum:"60"`
	DayRate  int64 `query:"dayRate" required:"true" minimum:"0" maximum:"200000" doc:"Pence, for two half-days"`
	Expenses int64 `query:"expenses" minimum:"0" maximum:"3000000" doc:"Pence: the most of all visits together"`
}

type quoteOutput struct{ Body partnerships.Quote }

// GetQuote answers with the price of half-days at a day rate in a thread.
func GetQuote(s *enquiries.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *quoteInput) (*quoteOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		q, err := s.QuoteDraft(ctx, actor, in.ID, in.HalfDays, money.Pence(in.DayRate),
			money.Pence(in.Expenses))
		return &quoteOutput{q}, err
	})
}
