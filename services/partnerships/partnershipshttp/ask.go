package partnershipshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
	"lateral/services/register"
)

type memberInput struct {
	ID  string       `path:"id" maxLength:"100"`
	URN register.URN `path:"urn" pattern:"^[1-9][0-9]{4,6}$"`
}

// MemberBody says how a school stands to a partnership.
type MemberBody struct {
	PartnershipID string       `json:"partnershipId"`
	URN           register.URN `json:"urn"`
	State         string       `json:"state" enum:"member,asked" doc:"asked: the school has yet to answer"`
	Since         time.Time    `json:"since" doc:"Member or asked since"`
	RequestID     string       `json:"requestId,omitempty"`
}

type memberOutput struct{ Body MemberBody }

func standingOf(now partnerships.Standing) MemberBody {
	b := MemberBody{PartnershipID: now.PartnershipID, URN: now.URN, State: "member"}
	if now.Member != nil {
		b.Since = now.Member.Since
		return b
	}
	if now.Request != nil {
		b.State, b.Since, b.RequestID = "asked", now.Request.AskedAt, now.Request.ID
	}
	return b
}

// AskSchool asks a school to become a member.
func AskSchool(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *memberInput) (*memberOutput, error) {
		caller, err := s.Caller(ctx)
		if err != nil {
			return nil, err
		}
		now, err := s.Ask(ctx, caller, in.ID, in.URN)
		return &memberOutput{standingOf(now)}, err
	})
}

// LeavePartnership ends a school's membership.
func LeavePartnership(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *memberInput) (*struct{}, error) {
		caller, err := s.Caller(ctx)
		if err != nil {
			return nil, err
		}
		return nil, s.Leave(ctx, caller, in.ID, in.URN)
	})
}
