package people

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
)

// InvitationState says where an invitation stands.
type InvitationState string

// The states of an invitation. An open one may have expired.
const (
	InviteOpen      InvitationState = "open"
	InviteAccepted  InvitationState = "accepted"
	InviteWithdrawn InvitationState = "withdrawn"
)

// InvitationSteps are the steps of an invitation.
var InvitationSteps = states.Of(states.Steps[InvitationState]{
	InviteOpen:      {"accept": InviteAccepted, "withdraw": InviteWithdrawn},
	InviteAccepted:  {},
	InviteWithdrawn: {},
})

// Invitation offers a role in a place to the owner of an address.
type Invitation struct {
	docdb.Meta
	Email     string          `json:"email"`
	EmailKey  string          `json:"emailKey"`
	Role      Role            `json:"role"`
	Place     Place           `json:"place"`
	State     InvitationState `json:"state"`
	By        string          `json:"by"` // the account that invites
	At        time.Time       `json:"at"` // when it was last sent
	ExpiresAt time.Time       `json:"expiresAt"`
}

// HasExpired says whether an open invitation can be accepted no more, because
// nobody did in time.
func (d *Directory) HasExpired(i Invitation) bool {
	return i.State == InviteOpen && !d.now().Before(i.ExpiresAt)
}

var invitations = docdb.Of[Invitation]("invitations",
	docdb.Index{
		Name: "open", Fields: []string{"place.kind", "place.id", "emailKey", "role"}, Unique: true,
		Where: []docdb.Equals{{Field: "state", Value: string(InviteOpen)}},
	},
	docdb.Index{Name: "to_address", Fields: []string{"emailKey"},
		Where: []docdb.Equals{{Field: "state", Value: string(InviteOpen)}}},
)

// openInvitation returns the open invitation of an address to a role in a place, or
// docdb.ErrNotFound.
func openInvitation(ctx context.Context, r docdb.Reader, place Place, emailKey string, role Role) (Invitation, error) {
	return invitations.First(ctx, r, docdb.Query{Index: "open", Equal: []any{place.Kind, place.ID, emailKey, role}})
}

// GetInvitation returns an invitation, or NotFound.
func GetInvitation(ctx context.Context, r docdb.Reader, id string) (Invitation, error) {
	i, err := invitations.Get(ctx, r, id)
	return i, apperr.NotFoundIf(err, docdb.ErrNotFound, "invitation")
}

// maxInvited is how many lines one list of people may have.
const maxInvited = 300
