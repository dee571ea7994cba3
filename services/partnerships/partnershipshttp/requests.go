package partnershipshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// JoinRequest asks a school to join a partnership.
type JoinRequest struct {
	ID          string                    `json:"id"`
	Partnership JoinPartnership           `json:"partnership"`
	School      JoinSchool                `json:"school"`
	State       partnerships.RequestState `json:"state" enum:"asked,joined,declined,withdrawn,expired"`
	AskedAt     time.Time                 `json:"askedAt"`
	ExpiresAt   time.Time                 `json:"expiresAt" doc:"It can be answered until then"`
	EndedAt     *time.Time                `json:"endedAt,omitempty"`
	ForOperator bool                      `json:"forOperator" doc:"The school has no head with an account: an operator answers"`
	MayAnswer   bool                      `json:"mayAnswer"`
	MayWithdraw bool                      `json:"mayWithdraw"`
}

// JoinPartnership is the partnership that asks.
type JoinPartnership struct {
	ID   string            `json:"id"`
	Name string            `json:"name"`
	Kind partnerships.Kind `json:"kind" enum:"alliance,trust,federation,local_authority,region,network"`
}

// JoinSchool is the school that is asked.
type JoinSchool struct {
	URN  register.URN `json:"urn"`
	Name string       `json:"name"`
	Town string       `json:"town,omitempty"`
}

func requestOf(a partnerships.Asked) JoinRequest {
	return JoinRequest{
		ID: a.ID, State: a.State, AskedAt: a.AskedAt, ExpiresAt: a.ExpiresAt, EndedAt: a.EndedAt,
		Partnership: JoinPartnership{a.Partnership.ID, a.Partnership.Name, a.Partnership.Kind},
		School:      JoinSchool{a.School.URN(), a.School.Name, a.School.Town},
		ForOperator: a.ForOperator, MayAnswer: a.MayAnswer, MayWithdraw: a.MayWithdraw,
	}
}

type requestsOutput struct{ Body httpx.Page[JoinRequest] }

// Waiting says which requests are listed.
type Waiting struct {
	httpx.Listing
	Ended bool `query:"ended" doc:"Those that were answered, taken back or expired; without it those that wait"`
}

func listed(ctx context.Context, s *partnerships.Service, in partnerships.RequestsInput,
	how Waiting) (*requestsOutput, error) {
	caller, err := s.Caller(ctx)
	if err != nil {
		return nil, err
	}
	in.Live, in.Cursor, in.Limit = !how.Ended, how.Cursor, how.Limit
	found, next, err := s.Requests(ctx, caller, in)
	if err != nil {
		return nil, err
	}
	all := make([]JoinRequest, len(found))
	for i, a := range found {
		all[i] = requestOf(a)
	}
	return &requestsOutput{httpx.PageOf(all, next)}, nil
}

type partnershipRequestsInput struct {
	ID string `path:"id" maxLength:"100"`
	Waiting
}

// ListPartnershipRequests answers with the schools that a partnership asked.
func ListPartnershipRequests(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partnershipRequestsInput) (*requestsOutput, error) {
		return listed(ctx, s, partnerships.RequestsInput{PartnershipID: in.ID}, in.Waiting)
	})
}

type schoolRequestsInput struct {
	URN register.URN `path:"urn" pattern:"^[1-9][0-9]{4,6}$"`
	Waiting
}

// ListSchoolRequests answers with the partnerships that ask a school.
func ListSchoolRequests(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *schoolRequestsInput) (*requestsOutput, error) {
		return listed(ctx, s, partnerships.RequestsInput{URN: in.URN}, in.Waiting)
	})
}

// ListRequests answers with all requests, for operators.
func ListRequests(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *Waiting) (*requestsOutput, error) {
		return listed(ctx, s, partnerships.RequestsInput{}, *in)
	})
}
