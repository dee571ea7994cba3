package support

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// Side says on whose part somebody acts in a thread.
type Side string

// The sides of a thread.
const (
	SchoolSide Side = "school" // the school that asks
	LeaderSide Side = "leader" // the leader who was asked
	HomeSide   Side = "home"   // the leader's home school
	BrokerSide Side = "broker" // the partnership of the need
	NoSide     Side = "system" // nobody: a time that passed, or what followed from something else
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

// Enquiry invites a leader to respond to a need. Everything that follows from
// it is one thread.
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
	ReplyBy       time.Time    `json:"replyBy"` // it expires when the leader has not answered by then
	State         EnquiryState `json:"state"`
	Live          bool         `json:"live"`               // sent or proposed
	Proposals     int          `json:"proposals"`          // how many were made
	OpenID        string       `json:"openId,omitempty"`   // the proposal that waits for an answer
	Released      bool         `json:"released,omitempty"` // a release was asked for: the home head may look
	AgreementID   string       `json:"agreementId,omitempty"`
	SentBy        string       `json:"sentBy"`              // account
	ForSchool     []string     `json:"forSchool,omitempty"` // accounts that acted for the school besides
	ForHome       []string     `json:"forHome,omitempty"`   // accounts that decided for the home school
	SentAt        time.Time    `json:"sentAt"`
	EndedAt       *time.Time   `json:"endedAt,omitempty"` // when it stopped being live
	Note          string       `json:"note,omitempty"`    // what was said when it ended
}

// end makes the enquiry one that is no longer live.
func (e *Enquiry) end(state EnquiryState, note string, at time.Time) {
	e.State, e.Live, e.OpenID, e.Note, e.EndedAt = state, false, "", note, &at
}
