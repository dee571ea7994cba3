package leaders

import (
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/services/register"
)

// What happens to leaders. The subject is the id of the leader, the designation
// or the service that the data describes.
const (
	LeaderListed  events.Type = "leaders.leader-listed"  // data: LeaderData
	LeaderChanged events.Type = "leaders.leader-changed" // data: LeaderData
	LeaderPaused  events.Type = "leaders.leader-paused"  // data: LeaderData
	LeaderRetired events.Type = "leaders.leader-retired" // data: LeaderData

	DesignationClaimed  events.Type = "leaders.designation-claimed"  // data: DesignationData
	DesignationVerified events.Type = "leaders.designation-verified" // data: DesignationData
	DesignationRefused  events.Type = "leaders.designation-refused"  // data: DesignationData
	DesignationRevoked  events.Type = "leaders.designation-revoked"  // data: DesignationData
	DesignationLapsed   events.Type = "leaders.designation-lapsed"   // data: DesignationData

	ServiceOffered   events.Type = "leaders.service-listed"    // data: ServiceData
	ServiceChanged   events.Type = "leaders.service-changed"   // data: ServiceData; also drafts
	ServiceWithdrawn events.Type = "leaders.service-withdrawn" // data: ServiceData

	ChecksConfirmed events.Type = "leaders.checks-confirmed" // data: ChecksData; subject: the leader
	ChecksEnded     events.Type = "leaders.checks-ended"     // data: ChecksData, as they stood; subject: the leader
)

// LeaderData names the leader of an event.
type LeaderData struct {
	LeaderID  string       `json:"leaderId"`
	AccountID string       `json:"accountId"`
	HomeURN   register.URN `json:"homeUrn"`
	Name      string       `json:"name"`
}

// DesignationData names the designation and the leader of an event.
type DesignationData struct {
	DesignationID string `json:"designationId"`
	LeaderData
	PartnershipID string          `json:"partnershipId"`
	Kind          DesignationKind `json:"kind"`
	Title         string          `json:"title,omitempty"`
	ExpiresOn     date.Day        `json:"expiresOn,omitempty"` // 2006-01-02
	Note          string          `json:"note,omitempty"`
}

// ServiceData names the service and the leader of an event and, where a rule
// withdrew the service, the reason.
type ServiceData struct {
	ServiceID string `json:"serviceId"`
	Ref       string `json:"ref"`
	Title     string `json:"title"`
	LeaderData
	Why string `json:"why,omitempty"` // a sentence for people
}

// ChecksData says what was confirmed, and for which leader.
type ChecksData struct {
	LeaderData
	Checks Checks `json:"checks"`
}

// DataOf names the leader in an event.
func DataOf(l Leader) LeaderData {
	return LeaderData{LeaderID: l.ID, AccountID: l.AccountID, HomeURN: l.HomeURN, Name: l.Name}
}
