package register

import "lateral/pkg/events"

// What happens in the register.
const (
	SchoolsChanged     events.Type = "register.schools-changed"      // data: ChangedData; subject: the import, or the closed school
	SchoolSucceeded    events.Type = "register.school-succeeded"     // data: SucceededData; subject: the closed school
	PartnershipFounded events.Type = "register.partnership-founded"  // data: Partnership, with only the last digits of its account
	PartnershipChanged events.Type = "register.partnership-changed"  // data: Partnership, likewise
	MemberJoined       events.Type = "register.member-joined"        // data: Member; subject: the partnership
	MemberLeft         events.Type = "register.member-left"          // data: Member; subject: the partnership
	JoinAsked          events.Type = "register.join-asked"           // data: Request, its subject too
	JoinDeclined       events.Type = "register.join-declined"        // data: Request
	JoinWithdrawn      events.Type = "register.join-withdrawn"       // data: Request
	JoinExpired        events.Type = "register.join-expired"         // data: Request
	PayeeChangeAsked   events.Type = "register.payee-change-asked"   // data: PayeeData; subject: the partnership or the URN
	PayeeChangeStopped events.Type = "register.payee-change-stopped" // data: PayeeData
	PayeeChanged       events.Type = "register.payee-changed"        // data: PayeeData; by confirmation, or after three days
)

// ChangedData names schools whose entry is new or has changed.
type ChangedData struct {
	URNs []URN `json:"urns"`
}

// SucceededData says which school follows which.
type SucceededData struct {
	From URN `json:"from"`
	To   URN `json:"to"`
}
