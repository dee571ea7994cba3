package registerhttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/register"
)

type membersInput struct {
	ID string `path:"id" maxLength:"100"`
	httpx.Listing
}

// ListMembers answers with the schools of a partnership.
func ListMembers(s *register.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *membersInput) (*schoolsOutput, error) {
		found, next, err := s.Members(ctx, in.ID, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		return &schoolsOutput{httpx.PageOf(schoolsOf(found), next)}, nil
	})
}

type memberInput struct {
	ID  string       `path:"id" maxLength:"100"`
	URN register.URN `path:"urn" pattern:"^[1-9][0-9]{4,6}$"`
}

type memberOutput struct {
	Body struct {
		PartnershipID string       `json:"partnershipId"`
		URN           register.URN `json:"urn"`
		Since         time.Time    `json:"since"`
	}
}

// JoinPartnership makes a school a member.
func JoinPartnership(s *register.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *memberInput) (*memberOutput, error) {
		m, err := s.Join(ctx, in.ID, in.URN)
		if err != nil {
			return nil, err
		}
		out := &memberOutput{}
		out.Body.PartnershipID, out.Body.URN, out.Body.Since = m.PartnershipID, m.URN, m.Since
		return out, nil
	})
}

// LeavePartnership ends a school's membership.
func LeavePartnership(s *register.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *memberInput) (*struct{}, error) {
		return nil, s.Leave(ctx, in.ID, in.URN)
	})
}
