package partnerships

import (
	"lateral/pkg/events"
)

// What happens to partnerships. The names of types are stored; they begin with register, which had partnerships
// before.
const (
	// data: Partnership
	PartnershipFounded events.Type = "register.partnership-founded"
	PartnershipChanged events.Type = "register.partnership-changed" // data: Partnership
	MemberJoined       events.Type = "register.member-joined"       // data: Member; subject: the partnership
	MemberLeft         events.Type = "register.member-left"         // data: Member; subject: the partnership
	JoinAsked          events.Type = "register.join-asked"          // data: Request, its subject too
	JoinDeclined       events.Type = "register.join-declined"       // data: Request
	JoinWithdrawn      events.Type = "register.join-withdrawn"      // data: Request
	JoinExpired        events.Type = "register.join-expired"        // data: Request
)
