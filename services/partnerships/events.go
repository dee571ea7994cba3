package partnerships

import "lateral/pkg/events"

// What happens to partnerships. Their names begin with the room that they were in once.
const (
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
