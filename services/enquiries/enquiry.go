package enquiries

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// EnquiryState says where an enquiry stands.
type EnquiryState string

// The states of an enquiry.
const (
	EnquirySent      EnquiryState = "sent"
	EnquiryProposed  EnquiryState = "proposed"
	EnquiryAgreed    EnquiryState = "agreed"
	EnquiryDeclined  EnquiryState = "declined"
	EnquiryExpired   EnquiryState = "expired"
	EnquiryWithdrawn EnquiryState = "withdrawn"
)

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
}

// end marks the enquiry as no longer live.
func (e *Enquiry) end(state EnquiryState, note string, at time.Time) {
	e.State, e.Live, e.OpenID, e.Note, e.EndedAt = state, false, "", note, &at
}
