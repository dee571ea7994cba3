// Package offershttp is the HTTP face of offers.
package offershttp

import (
	"time"

	"lateral/pkg/date"
	"lateral/services/leaders"
	"lateral/services/matching/matchinghttp"
	"lateral/services/needs/needshttp"
	"lateral/services/offers"
)

// Offer is a leader's offer to support a need.
type Offer struct {
	ID        string       `json:"id"`
	Version   int64        `json:"version" doc:"For If-Match"`
	NeedID    string       `json:"needId"`
	NeedRef   string       `json:"needRef" doc:"For people: N-2001"`
	State     offers.State `json:"state" enum:"offered,accepted,declined,lapsed"`
	Live      bool         `json:"live" doc:"It waits for an answer"`
	Message   string       `json:"message"`
	FromOn    date.Day     `json:"fromOn" format:"date" doc:"The earliest day on which the leader could begin"`
	OfferedAt time.Time    `json:"offeredAt"`
	LapsesAt  time.Time    `json:"lapsesAt" doc:"Without an answer"`
	EndedAt   *time.Time   `json:"endedAt,omitempty"`
	Reason    string       `json:"reason,omitempty" doc:"What the school said when it declined"`
	Ended     string       `json:"ended,omitempty" doc:"Why it lapsed, as people read it"`
	EnquiryID string       `json:"enquiryId,omitempty" doc:"The enquiry that it became"`
}

// OfferedService is a service of the leader.
type OfferedService struct {
	ID    string `json:"id"`
	Ref   string `json:"ref"`
	Title string `json:"title"`
}

// ReceivedOffer is an offer as the school of the need sees it.
type ReceivedOffer struct {
	Offer
	Service   OfferedService      `json:"service"`
	Leader    matchinghttp.Leader `json:"leader"`
	Match     *matchinghttp.Match `json:"match,omitempty" doc:"The same as in who fits; absent where the service does not fit, and once the offer is over"`
	WhyNot    string              `json:"whyNot,omitempty" doc:"Why the service does not fit the need"`
	MayAnswer bool                `json:"mayAnswer" doc:"You can decline it, and accept it where nothing stands in the way"`
	MayAccept bool                `json:"mayAccept" doc:"You can accept it as things stand"`
	Refusal   string              `json:"refusal,omitempty" doc:"Why you cannot accept it, where you answer it"`
	Declared  bool                `json:"declared,omitempty" doc:"That is a conflict of interest that the head of your school can waive"`
}

// OwnOffer is an offer of one's own.
type OwnOffer struct {
	Offer
	Service OfferedService  `json:"service"`
	Need    *needshttp.Need `json:"need,omitempty" doc:"As you may see it; absent where you see it no longer"`
}

func offerOf(o offers.Offer) Offer {
	out := Offer{
		ID: o.ID, Version: o.Version, NeedID: o.NeedID, NeedRef: o.NeedRef, State: o.State, Live: o.Live,
		Message: o.Message, FromOn: o.FromOn, OfferedAt: o.OfferedAt, LapsesAt: o.LapsesAt, EndedAt: o.EndedAt,
		Reason: o.Reason, EnquiryID: o.EnquiryID,
	}
	if o.Why != "" {
		out.Ended = o.Why.Words()
	}
	return out
}

func serviceOf(s leaders.Service) OfferedService {
	return OfferedService{ID: s.ID, Ref: s.Ref, Title: s.Title}
}

func receivedOf(r offers.Received) ReceivedOffer {
	out := ReceivedOffer{
		Offer: offerOf(r.Offer), Service: serviceOf(r.Service), Leader: matchinghttp.LeaderOf(r.Leader, r.Home),
		MayAnswer: r.MayAnswer, MayAccept: r.MayAccept(), Refusal: r.Refusal, Declared: r.Declared,
	}
	if r.Judged != nil {
		out.WhyNot = r.Judged.Sentence
		if r.Judged.Match != nil {
			m := matchinghttp.MatchOf(*r.Judged.Match)
			out.Match = &m
		}
	}
	return out
}

func ownOf(o offers.Own) OwnOffer {
	out := OwnOffer{Offer: offerOf(o.Offer), Service: serviceOf(o.Service)}
	if o.Seen != nil {
		n := needshttp.NeedOf(*o.Seen)
		out.Need = &n
	}
	return out
}
