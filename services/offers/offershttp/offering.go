package offershttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/matching"
	"lateral/services/needs/needshttp"
	"lateral/services/offers"
	"lateral/services/people"
	"lateral/services/register"
)

type offeringInput struct {
	NeedPath
	URN register.URN `query:"school" required:"true" pattern:"^[1-9][0-9]{4,6}$" doc:"Your home school"`
}

// Option is a service of the leader's that could be offered.
type Option struct {
	Service OfferedService `json:"service"`
	Fit     *Fit           `json:"fit,omitempty" doc:"Absent where it does not fit"`
	WhyNot  string         `json:"whyNot,omitempty" doc:"Why it does not fit; it can be offered all the same"`
}

// Offering is what a leader can do about a need.
type Offering struct {
	Need      needshttp.Need `json:"need"`
	Options   []Option       `json:"options" nullable:"false" doc:"The best first"`
	Offer     *Offer         `json:"offer,omitempty" doc:"Your latest for it"`
	EnquiryID string         `json:"enquiryId,omitempty" doc:"The school has asked you by this enquiry"`
	MayOffer  bool           `json:"mayOffer"`
	WhyNot    string         `json:"whyNot,omitempty" doc:"Why you cannot offer your support for it now"`
}

type offeringOutput struct{ Body Offering }

// GetOffering answers what a leader can offer for a need.
func GetOffering(s *offers.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *offeringInput) (*offeringOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, err := s.Offering(ctx, actor, in.ID, in.URN)
		if err != nil {
			return nil, err
		}
		out := Offering{
			Need: needshttp.NeedOf(found.Seen), Options: httpx.Each(found.Options, optionOf), EnquiryID: found.EnquiryID,
			MayOffer: found.WhyNot == "", WhyNot: found.WhyNot,
		}
		if found.Offer != nil {
			o := offerOf(*found.Offer)
			out.Offer = &o
		}
		return &offeringOutput{out}, nil
	})
}

func optionOf(o matching.Choice) Option {
	out := Option{Service: serviceOf(o.Service), WhyNot: o.Sentence}
	if o.Fit != nil {
		f := fitOf(*o.Fit)
		out.Fit = &f
	}
	return out
}
