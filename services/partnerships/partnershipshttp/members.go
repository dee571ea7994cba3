package partnershipshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
	"lateral/services/register"
	"lateral/services/register/registerhttp"
)

type membersInput struct {
	ID string `path:"id" maxLength:"100"`
	httpx.Listing
}

type schoolsOutput struct {
	Body httpx.Page[registerhttp.School]
}

// ListMembers answers with the schools of a partnership.
func ListMembers(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *membersInput) (*schoolsOutput, error) {
		found, next, err := s.Members(ctx, in.ID, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		return &schoolsOutput{httpx.PageOf(registerhttp.SchoolsOf(found), next)}, nil
	})
}

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

type bringInput struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		List string `json:"list" maxLength:"300000" doc:"One school on each line: URNs, or a CSV with a column called URN"`
	}
}

// BroughtSchool is what became of one line of a list.
type BroughtSchool struct {
	Line    int                  `json:"line" doc:"From 1"`
	Text    string               `json:"text"`
	URN     register.URN         `json:"urn,omitempty"`
	Name    string               `json:"name,omitempty"`
	Outcome partnerships.Outcome `json:"outcome" enum:"joined,asked,member,waiting,twice,refused"`
	Why     string               `json:"why,omitempty" doc:"Why it was refused"`
}

type broughtOutput struct{ Body httpx.Page[BroughtSchool] }

// BringInSchools makes the schools of a list members, or asks them.
func BringInSchools(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *bringInput) (*broughtOutput, error) {
		caller, err := s.Caller(ctx)
		if err != nil {
			return nil, err
		}
		lines, err := s.BringIn(ctx, caller, in.ID, in.Body.List)
		if err != nil {
			return nil, err
		}
		all := make([]BroughtSchool, len(lines))
		for i, line := range lines {
			all[i] = BroughtSchool(line)
		}
		return &broughtOutput{httpx.PageOf(all, "")}, nil
	})
}
