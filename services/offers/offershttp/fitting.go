package offershttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/calendar"
	"lateral/services/matching"
	"lateral/services/matching/matchinghttp"
	"lateral/services/needs/needshttp"
	"lateral/services/offers"
	"lateral/services/people"
	"lateral/services/register"
)

// Fit says how a service of the leader fits a need.
type Fit struct {
	Service      OfferedService          `json:"service" doc:"The one that fits best"`
	Score        float64                 `json:"score" minimum:"0" maximum:"1" doc:"For the order; show the evidence, never this alone"`
	Close        bool                    `json:"close" doc:"It is about what the need is about; else it is only the nearest there is"`
	Evidence     []matchinghttp.Evidence `json:"evidence" nullable:"false"`
	Quotes       []matchinghttp.Quote    `json:"quotes" nullable:"false" doc:"Passages of both that mean the like, the nearest first"`
	FreeHalfDays int                     `json:"freeHalfDays" doc:"Of yours, between the need's first and last day"`
	FirstFree    calendar.Slot           `json:"firstFree" doc:"The first of them"`
	Distance     string                  `json:"distance,omitempty" doc:"Between the schools, in words for people; absent while the school is hidden, and where unknown"`
	DistanceKM   *float64                `json:"distanceKm,omitempty" doc:"The same in kilometres, for programs"`
}

// FittingNeed is a need that fits the leader.
type FittingNeed struct {
	Need needshttp.Need `json:"need"`
	Fit
	Offer     *Offer `json:"offer,omitempty" doc:"Your latest for it"`
	EnquiryID string `json:"enquiryId,omitempty" doc:"The school has asked you by this enquiry"`
}

type fittingInput struct {
	URN    register.URN   `query:"school" required:"true" pattern:"^[1-9][0-9]{4,6}$" doc:"Your home school"`
	Order  matching.Order `query:"order" enum:"best,soonest,nearest" default:"best"`
	Within int            `query:"within" minimum:"0" maximum:"1000" doc:"At most so many kilometres away; a hidden school counts as in the middle of its region"`
	Limit  int            `query:"limit" minimum:"1" maximum:"50" default:"20"`
}

type fittingOutput struct {
	Body struct {
		Items      []FittingNeed `json:"items" nullable:"false"`
		Services   int           `json:"services" doc:"Of yours, that schools see"`
		Fitting    int           `json:"fitting" doc:"How many needs fit, shown or not"`
		NotFitting int           `json:"notFitting" doc:"How many needs reach you and fit none of your services"`
		More       bool          `json:"more" doc:"Older needs reach you too, and were not looked at"`
		Farther    int           `json:"farther" doc:"How many needs fit and are farther away than within"`
		Unnamed    int           `json:"unnamed" doc:"Of these, how many are of hidden schools, which count as in the middle of their region"`
	}
}

// ListFittingNeeds answers which of the needs that reach a leader fit them.
func ListFittingNeeds(s *offers.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *fittingInput) (*fittingOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		fits, found, err := s.FittingNeeds(ctx, actor, matching.NeedsInput{
			HomeURN: in.URN, Order: in.Order, Within: in.Within, Limit: in.Limit,
		})
		if err != nil {
			return nil, err
		}
		out := &fittingOutput{}
		out.Body.Items = httpx.Each(found, fittingOf)
		out.Body.Services, out.Body.Fitting = fits.Services, fits.Fitting
		out.Body.NotFitting, out.Body.More = fits.NotFitting, fits.More
		out.Body.Farther, out.Body.Unnamed = fits.Farther, fits.Unnamed
		return out, nil
	})
}

func fittingOf(f offers.Fitting) FittingNeed {
	out := FittingNeed{Need: needshttp.NeedOf(f.Seen), Fit: fitOf(f.Fit), EnquiryID: f.EnquiryID}
	if f.Offer != nil {
		o := offerOf(*f.Offer)
		out.Offer = &o
	}
	return out
}

func fitOf(f matching.Fit) Fit {
	return Fit{
		Service: serviceOf(f.Service), Score: matchinghttp.Rounded(f.Score), Close: f.Close,
		Evidence: matchinghttp.EvidenceOf(f.Evidence), Quotes: matchinghttp.QuotesOf(f.Quotes),
		FreeHalfDays: f.FreeHalfDays, FirstFree: f.FirstFree, Distance: f.Away, DistanceKM: matchinghttp.Tenths(f.KM),
	}
}
