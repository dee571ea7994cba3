package partnershipshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
	"lateral/services/register"
)

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
