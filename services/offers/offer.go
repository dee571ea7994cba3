package offers

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/register"
)

// State says where an offer stands.
type State string

// The states of an offer.
const (
	Offered  State = "offered"
	Accepted State = "accepted"
	Declined State = "declined"
	Lapsed   State = "lapsed"
)

// OfferSteps are the steps of an offer, which is live until one of its ends.
var OfferSteps = states.Of(states.Steps[State]{
	Offered:  {"accept": Accepted, "decline": Declined, "lapse": Lapsed},
	Accepted: {}, Declined: {}, Lapsed: {},
})

// Why says why an offer lapsed.
type Why string

// The reasons.
const (
	NeedOver    Why = "need"    // the need is no longer open, or its last day has passed
	ServiceGone Why = "service" // the service is no longer shown, or its leader has no designation in force
	AskedBefore Why = "asked"   // the school asked the leader by an enquiry
	TakenBack   Why = "taken_back"
	TimeOver    Why = "time" // nobody answered within Lasts
)

// Offer is a leader's offer to support one need with one service.
type Offer struct {
	docdb.Meta
	NeedID        string       `json:"needId"`
	NeedRef       string       `json:"needRef"`
	URN           register.URN `json:"urn"`                     // the school that has the need
	PartnershipID string       `json:"partnershipId,omitempty"` // of the need; "" is none
	ServiceID     string       `json:"serviceId"`
	LeaderID      string       `json:"leaderId"`
	AccountID     string       `json:"accountId"` // of the leader
	HomeURN       register.URN `json:"homeUrn"`   // of the leader
	Message       string       `json:"message"`
	FromOn        date.Day     `json:"fromOn"` // the leader's earliest day
	State         State        `json:"state"`
	Live          bool         `json:"live"` // offered
	OfferedAt     time.Time    `json:"offeredAt"`
	LapsesAt      time.Time    `json:"lapsesAt"`          // without an answer
	EndedAt       *time.Time   `json:"endedAt,omitempty"` // when it stopped being live
	AnsweredBy    string       `json:"answeredBy,omitempty"`
	Reason        string       `json:"reason,omitempty"` // of whoever declined it
	Why           Why          `json:"why,omitempty"`    // it lapsed; "" otherwise
	EnquiryID     string       `json:"enquiryId,omitempty"`
}

// end takes the step that ends the offer. It does not store it.
func (o *Offer) end(verb string, at time.Time) error {
	var err error
	if o.State, err = OfferSteps.After(o.State, verb); err != nil {
		return err
	}
	o.Live, o.EndedAt = !OfferSteps.Ends(o.State), &at
	return nil
}

// The limits of offers.
const (
	MaxMessage = 1000                // characters
	MaxLive    = 10                  // offers of one leader at once
	Lasts      = 14 * 24 * time.Hour // without an answer
	ReplyIn    = 14 * 24 * time.Hour // for the leader's proposal once it is accepted
)
