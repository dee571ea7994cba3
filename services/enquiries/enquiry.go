package enquiries

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/register"
)

// EnquiryState says where an enquiry stands.
type EnquiryState string

// The states of an enquiry.
const (
	SentEnquiry      EnquiryState = "sent"
	ProposedEnquiry  EnquiryState = "proposed"
	AgreedEnquiry    EnquiryState = "agreed"
	DeclinedEnquiry  EnquiryState = "declined"
	ExpiredEnquiry   EnquiryState = "expired"
	WithdrawnEnquiry EnquiryState = "withdrawn"
)

// EnquirySteps are the steps of an enquiry, which is live until one of its ends.
var EnquirySteps = states.Of(states.Steps[EnquiryState]{
	SentEnquiry: {
		"propose": ProposedEnquiry, "decline": DeclinedEnquiry, "withdraw": WithdrawnEnquiry, "expire": ExpiredEnquiry,
	},
	ProposedEnquiry: {
		"propose": ProposedEnquiry, "decline": DeclinedEnquiry, "withdraw": WithdrawnEnquiry, "agree": AgreedEnquiry,
	},
	AgreedEnquiry: {}, DeclinedEnquiry: {}, ExpiredEnquiry: {}, WithdrawnEnquiry: {},
})

// Enquiry invites a leader to respond to a need. It and everything that follows
// from it are one thread.
type Enquiry struct {
	docdb.Meta
	Ref           string       `json:"ref"` // "E-3001", for people
	NeedID        string       `json:"needId"`
	URN           register.URN `json:"urn"`                     // the school that asks
	PartnershipID string       `json:"partnershipId,omitempty"` // of the need; "" is none
	ServiceID     string       `json:"serviceId"`
	LeaderID      string       `json:"leaderId"`
	AccountID     string       `json:"accountId"` // of the leader
	HomeURN       register.URN `json:"homeUrn"`   // of the leader
	Message       string       `json:"message"`
	ReplyBy       time.Time    `json:"replyBy"` // it expires unless the leader answers by then
	State         EnquiryState `json:"state"`
	Live          bool         `json:"live"`               // sent or proposed
	Proposals     int          `json:"proposals"`          // how many were made
	OpenID        string       `json:"openId,omitempty"`   // the proposal that waits for an answer
	Released      bool         `json:"released,omitempty"` // a release was asked for: the home head may look
	AgreementID   string       `json:"agreementId,omitempty"`
	SentBy        string       `json:"sentBy"`              // account
	ForSchool     []string     `json:"forSchool,omitempty"` // other accounts that acted for the school
	ForHome       []string     `json:"forHome,omitempty"`   // accounts that decided for the home school
	SentAt        time.Time    `json:"sentAt"`
	EndedAt       *time.Time   `json:"endedAt,omitempty"` // when it stopped being live
	Note          string       `json:"note,omitempty"`    // the note of whoever ended it
	OfferID       string       `json:"offerId,omitempty"` // the leader's offer from which it came; "" where the school asked first
}

// step takes the step that the verb says. It does not store the enquiry.
func (e *Enquiry) step(verb string) error {
	var err error
	e.State, err = EnquirySteps.After(e.State, verb)
	e.Live = !EnquirySteps.Ends(e.State)
	return err
}

// end takes the step that ends the enquiry.
func (e *Enquiry) end(verb, note string, at time.Time) error {
	e.OpenID, e.Note, e.EndedAt = "", note, &at
	return e.step(verb)
}

// The limits of an enquiry.
const (
	MaxAsked     = 10                  // leaders at once
	LongestReply = 60 * 24 * time.Hour // the longest time limit for an answer
)
