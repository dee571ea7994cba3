package peoplehttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/register"
)

// Invitation is an offer of a role, as those who manage the place see it.
type Invitation struct {
	ID        string                 `json:"id"`
	Email     string                 `json:"email"`
	Role      people.Role            `json:"role" enum:"head,senior,leader,finance,broker,operator"`
	PlaceKind people.PlaceKind       `json:"placeKind" enum:"school,partnership,service"`
	PlaceID   string                 `json:"placeId"`
	State     people.InvitationState `json:"state" enum:"open,accepted,withdrawn"`
	SentAt    time.Time              `json:"sentAt"`
	ExpiresAt time.Time              `json:"expiresAt"`
	Expired   bool                   `json:"expired" doc:"Nobody accepted it in time; sent again, it is good again"`
}

func invitationView(d *people.Directory, i people.Invitation) Invitation {
	return Invitation{
		ID: i.ID, Email: i.Email, Role: i.Role, PlaceKind: i.Place.Kind, PlaceID: i.Place.ID,
		State: i.State, SentAt: i.At, ExpiresAt: i.ExpiresAt, Expired: d.HasExpired(i),
	}
}

type inviteInput struct {
	httpx.IdempotencyKey
	Body struct {
		Email string      `json:"email" maxLength:"320"`
		Role  people.Role `json:"role" enum:"head,senior,leader,finance,broker,operator"`
		Place struct {
			Kind people.PlaceKind `json:"kind" enum:"school,partnership,service"`
			ID   string           `json:"id,omitempty" maxLength:"100" doc:"URN of a school, id of a partnership, absent for the service"`
		} `json:"place"`
	}
}

// Invite answers POST /invitations.
func Invite(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *inviteInput) (*body[Invitation], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		i, err := d.Invite(ctx, actor, people.InviteInput{
			Email: in.Body.Email, Role: in.Body.Role,
			Place: people.Place{Kind: in.Body.Place.Kind, ID: in.Body.Place.ID}, Key: key,
		})
		if err != nil {
			return nil, err
		}
		return &body[Invitation]{Body: invitationView(d, i)}, nil
	})
}

// InvitationOffer is an invitation as its owner reads it.
type InvitationOffer struct {
	Email     string          `json:"email"`
	Role      people.Role     `json:"role" enum:"head,senior,leader,finance,broker,operator"`
	Place     MembershipPlace `json:"place"`
	Known     bool            `json:"known" doc:"The address has an account: no name and password are needed"`
	ExpiresAt time.Time       `json:"expiresAt"`
}

// ReadInvitation answers POST /invitations/read. The token is in the body and not in the
// path, so that no log holds it.
func ReadInvitation(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *tokenInput) (*body[InvitationOffer], error) {
		o, err := d.InvitationByLink(ctx, in.Body.Token)
		if err != nil {
			return nil, err
		}
		return &body[InvitationOffer]{Body: InvitationOffer{
			Email: o.Email, Role: o.Role, Known: o.Known, ExpiresAt: o.ExpiresAt,
			Place: MembershipPlace{Kind: o.Place.Kind, ID: o.Place.ID, Name: o.PlaceName},
		}}, nil
	})
}

type acceptInput struct {
	Body struct {
		Token    string `json:"token" maxLength:"200" doc:"From the link in the letter"`
		Name     string `json:"name,omitempty" maxLength:"500" doc:"Only if the address has no account yet"`
		Password string `json:"password,omitempty" maxLength:"1000" doc:"Only if the address has no account yet"`
	}
}

// Accept answers POST /invitations/accept.
func Accept(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *acceptInput) (*body[Membership], error) {
		m, err := d.AcceptInvitation(ctx,
			people.AcceptInput{Token: in.Body.Token, Name: in.Body.Name, Password: in.Body.Password})
		if err != nil {
			return nil, err
		}
		return &body[Membership]{Body: membershipView(m)}, nil
	})
}

// Withdraw answers DELETE /invitations/{id}.
func Withdraw(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *idInput) (*struct{}, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return nil, d.WithdrawInvitation(ctx, actor, in.ID)
	})
}

type invitationPage = body[httpx.Page[Invitation]]

type schoolInvitationsInput struct {
	httpx.Listing
	URN register.URN `path:"urn" pattern:"^[1-9][0-9]{4,6}$"`
}

// InvitationsToSchool answers GET /schools/{urn}/invitations.
func InvitationsToSchool(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *schoolInvitationsInput) (*invitationPage, error) {
		return invitationsTo(ctx, d, people.School(in.URN), in.Listing)
	})
}

type partnershipInvitationsInput struct {
	httpx.Listing
	ID string `path:"id" maxLength:"100"`
}

// InvitationsToPartnership answers GET /partnerships/{id}/invitations.
func InvitationsToPartnership(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partnershipInvitationsInput) (*invitationPage, error) {
		return invitationsTo(ctx, d, people.Partnership(in.ID), in.Listing)
	})
}

func invitationsTo(ctx context.Context, d *people.Directory, where people.Place,
	in httpx.Listing) (*invitationPage, error) {
	actor, err := people.ActorFrom(ctx)
	if err != nil {
		return nil, err
	}
	found, next, err := d.Invitations(ctx, actor, where, in.Cursor, in.Limit)
	if err != nil {
		return nil, err
	}
	views := make([]Invitation, len(found))
	for i := range found {
		views[i] = invitationView(d, found[i])
	}
	return &invitationPage{Body: httpx.PageOf(views, next)}, nil
}
