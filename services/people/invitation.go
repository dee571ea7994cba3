package people

import (
	"time"

	"lateral/pkg/docdb"
)

// InvitationState says where an invitation stands.
type InvitationState string

// The states of an invitation. One that is open may have expired.
const (
	InviteOpen     InvitationState = "open"
	InviteAccepted InvitationState = "accepted"
)

// Invitation offers a role in a place to the owner of an address.
type Invitation struct {
	docdb.Meta
	Email     string          `json:"email"`
	EmailKey  string          `json:"emailKey"`
	Role      Role            `json:"role"`
	Place     Place           `json:"place"`
	State     InvitationState `json:"state"`
	By        string          `json:"by"`
	At        time.Time       `json:"at"`
	ExpiresAt time.Time       `json:"expiresAt"`
}

var invitations = docdb.Of[Invitation]("invitations",
	docdb.Index{
		Name: "open", Fields: []string{"place.kind", "place.id", "emailKey", "role"}, Unique: true,
		Where: []docdb.Equals{{Field: "state", Value: string(InviteOpen)}},
	},
)
