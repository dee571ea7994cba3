package needs

import (
	"lateral/pkg/events"
	"lateral/services/register"
)

// What happens to needs. The subject is the need.
const (
	NeedDrafted   events.Type = "needs.drafted"   // data: Data
	NeedSaved     events.Type = "needs.saved"     // data: Data; a step of a draft
	NeedDiscarded events.Type = "needs.discarded" // data: Data; a draft that is gone
	NeedPosted    events.Type = "needs.posted"    // data: Data
	NeedChanged   events.Type = "needs.changed"   // data: Data; while it is open
	NeedWidened   events.Type = "needs.widened"   // data: Data with the new reach
	NeedNamed     events.Type = "needs.named"     // data: Data
	NeedWaived    events.Type = "needs.waived"    // data: Data with the leader; a conflict of interest
	NeedDisclosed events.Type = "needs.disclosed" // data: DisclosedData
	NeedAgreed    events.Type = "needs.agreed"    // data: Data
	NeedMet       events.Type = "needs.met"       // data: Data
	NeedWithdrawn events.Type = "needs.withdrawn" // data: Data
	NeedLapsed    events.Type = "needs.lapsed"    // data: Data
	NeedReopened  events.Type = "needs.reopened"  // data: Data
	NeedFollowed  events.Type = "needs.followed"  // data: Data with the successor's URN
)

// Data names the need of an event, and the school: it is for consumers, not for
// people who may not know the school.
type Data struct {
	NeedID        string       `json:"needId"`
	Ref           string       `json:"ref"`
	URN           register.URN `json:"urn"`
	PartnershipID string       `json:"partnershipId,omitempty"`
	PostedBy      string       `json:"postedBy"`
	State         State        `json:"state"`
	Reach         Reach        `json:"reach,omitempty"`
	AgreementID   string       `json:"agreementId,omitempty"`
	LeaderID      string       `json:"leaderId,omitempty"` // whose conflict of interest was waived
}

// DisclosedData says to whom a need's school was disclosed.
type DisclosedData struct {
	Data
	Kind AudienceKind `json:"kind"`
	To   string       `json:"to,omitempty"`
	Why  string       `json:"why"`
}

func dataOf(n Need) Data {
	return Data{
		NeedID: n.ID, Ref: n.Ref, URN: n.URN, PartnershipID: n.PartnershipID, PostedBy: n.PostedBy,
		State: n.State, Reach: n.Reach, AgreementID: n.AgreementID,
	}
}
