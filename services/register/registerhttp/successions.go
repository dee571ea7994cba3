package registerhttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/register"
)

type schoolsOutput struct{ Body httpx.Page[School] }

// ListAwaiting answers with the closed schools whose successor nobody has
// confirmed yet.
func ListAwaiting(s *register.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *httpx.Listing) (*schoolsOutput, error) {
		found, next, err := s.Awaiting(ctx, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		return &schoolsOutput{httpx.PageOf(SchoolsOf(found), next)}, nil
	})
}

type succeedInput struct {
	Body struct {
		From register.URN `json:"from" pattern:"^[1-9][0-9]{4,6}$" doc:"The closed school"`
		To   register.URN `json:"to" pattern:"^[1-9][0-9]{4,6}$" doc:"The school that follows it"`
	}
}

// ConfirmSuccession makes people and documents of a closed school follow to its successor.
func ConfirmSuccession(s *register.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *succeedInput) (*schoolOutput, error) {
		school, err := s.Succeed(ctx, in.Body.From, in.Body.To)
		if err != nil {
			return nil, err
		}
		return &schoolOutput{Whole: httpx.WholeAt(school.Version), Body: schoolOf(school)}, nil
	})
}
