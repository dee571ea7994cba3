package partnershipshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
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
