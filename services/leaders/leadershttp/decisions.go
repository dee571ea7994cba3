package leadershttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/leaders"
	"lateral/services/people"
)

// DesignationClaim is a designation with the leader, as brokers read it.
type DesignationClaim struct {
	Designation
	LeaderName string `json:"leaderName"`
	HomeURN    string `json:"homeUrn"`

	MayVerify bool `json:"mayVerify" doc:"You can confirm it"`
	MayRefuse bool `json:"mayRefuse" doc:"You can turn it down"`
	MayRevoke bool `json:"mayRevoke" doc:"You can end it"`
}

type listClaimsInput struct {
	httpx.Listing
	PartnershipID string                   `query:"partnership" required:"true" maxLength:"100"`
	State         leaders.DesignationState `query:"state" enum:"claimed,verified,refused,revoked" default:"claimed"`
}

type claimsOutput struct{ Body httpx.Page[DesignationClaim] }

// ListClaims answers with the designations that a partnership's brokers decide,
// oldest first.
func ListClaims(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *listClaimsInput) (*claimsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := d.Claims(ctx, actor, in.PartnershipID, in.State, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]DesignationClaim, len(found))
		for i, c := range found {
			items[i] = DesignationClaim{
				designationOf(c.Designation), c.Leader.Name, string(c.Leader.HomeURN), c.May.Verify, c.May.Refuse, c.May.Revoke,
			}
		}
		return &claimsOutput{httpx.PageOf(items, next)}, nil
	})
}

type decideInput struct {
	ID string `path:"id" maxLength:"100"`
	httpx.IfMatch
	Body struct {
		Note string `json:"note,omitempty" maxLength:"2000" doc:"For the leader to read; needed to refuse and to revoke"`
	}
}

// VerifyDesignation confirms a claim.
func VerifyDesignation(d *leaders.Directory) httpx.Endpoint { return decide(d.Verify) }

// RefuseDesignation turns a claim down.
func RefuseDesignation(d *leaders.Directory) httpx.Endpoint { return decide(d.Refuse) }

// RevokeDesignation ends a designation that was verified.
func RevokeDesignation(d *leaders.Directory) httpx.Endpoint { return decide(d.Revoke) }

type decideFunc func(ctx context.Context, actor people.Actor, id string, version int64,
	note string) (leaders.Designation, error)

func decide(by decideFunc) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *decideInput) (*designationOutput, error) {
		actor, seen, err := caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		return answerDesignation(by(ctx, actor, in.ID, seen, in.Body.Note))
	})
}
