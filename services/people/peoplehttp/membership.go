package peoplehttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/register"
)

type askInput struct {
	httpx.IdempotencyKey
	Body struct {
		URN  string      `json:"urn" maxLength:"20"`
		Role people.Role `json:"role" enum:"head,senior,leader,finance"`
	}
}

// Ask answers POST /memberships: a further role, which waits for approval.
func Ask(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *askInput) (*body[Membership], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		m, err := d.AskMembership(ctx, actor, people.AskInput{URN: register.URN(in.Body.URN), Role: in.Body.Role, Key: key})
		return described(ctx, d, m, err)
	})
}

type idInput struct {
	ID string `path:"id" maxLength:"100"`
}

// Approve answers POST /memberships/{id}/approve.
func Approve(d *people.Directory) httpx.Endpoint { return decide(d, d.ApproveMembership) }

// Refuse answers POST /memberships/{id}/refuse.
func Refuse(d *people.Directory) httpx.Endpoint { return decide(d, d.RefuseMembership) }

func decide(d *people.Directory,
	how func(context.Context, people.Actor, string) (people.Membership, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *idInput) (*body[Membership], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		m, err := how(ctx, actor, in.ID)
		return described(ctx, d, m, err)
	})
}

// End answers DELETE /memberships/{id}.
func End(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *idInput) (*struct{}, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return nil, d.EndMembership(ctx, actor, in.ID)
	})
}

// Waiting answers GET /memberships/waiting.
func Waiting(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *httpx.Listing) (*membershipPage, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return pageOf(d.Waiting(ctx, actor, in.Cursor, in.Limit))
	})
}

type schoolMembershipsInput struct {
	httpx.Listing
	URN   register.URN           `path:"urn" pattern:"^[1-9][0-9]{4,6}$"`
	State people.MembershipState `query:"state" enum:"pending,active,refused,ended" default:"active"`
}

// OfSchool answers GET /schools/{urn}/memberships.
func OfSchool(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *schoolMembershipsInput) (*membershipPage, error) {
		return of(ctx, d, people.School(in.URN), in.State, in.Listing)
	})
}

type partnershipMembershipsInput struct {
	httpx.Listing
	ID    string                 `path:"id" maxLength:"100"`
	State people.MembershipState `query:"state" enum:"pending,active,refused,ended" default:"active"`
}

// OfPartnership answers GET /partnerships/{id}/memberships.
func OfPartnership(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partnershipMembershipsInput) (*membershipPage, error) {
		return of(ctx, d, people.Partnership(in.ID), in.State, in.Listing)
	})
}

// Operators answers GET /operators.
func Operators(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *httpx.Listing) (*membershipPage, error) {
		return of(ctx, d, people.Service(), people.StateActive, *in)
	})
}

func of(ctx context.Context, d *people.Directory, where people.Place, state people.MembershipState,
	in httpx.Listing) (*membershipPage, error) {
	actor, err := people.ActorFrom(ctx)
	if err != nil {
		return nil, err
	}
	return pageOf(d.Memberships(ctx, actor, where, state, in.Cursor, in.Limit))
}

// described answers with a membership that a use-case returned.
func described(ctx context.Context, d *people.Directory, m people.Membership, err error) (*body[Membership], error) {
	if err != nil {
		return nil, err
	}
	full, err := d.Describe(ctx, m)
	if err != nil {
		return nil, err
	}
	return &body[Membership]{Body: membershipView(full)}, nil
}
