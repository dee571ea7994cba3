package partnerships

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/register"
)

// RequestState says where a request to join stands.
type RequestState string

// The states of a request.
const (
	RequestAsked     RequestState = "asked"
	RequestJoined    RequestState = "joined"
	RequestDeclined  RequestState = "declined"
	RequestWithdrawn RequestState = "withdrawn"
	RequestExpired   RequestState = "expired"
)

// RequestSteps are the steps of a request. It is live while it is asked.
var RequestSteps = states.Of(states.Steps[RequestState]{
	RequestAsked: {
		"accept": RequestJoined, "decline": RequestDeclined, "withdraw": RequestWithdrawn, "expire": RequestExpired,
	},
	RequestJoined: {}, RequestDeclined: {}, RequestWithdrawn: {}, RequestExpired: {},
})

// requestLasts is how long a school may take to answer.
const requestLasts = 30 * 24 * time.Hour

// Request asks a school to join a partnership. Its head says yes or no; if no head has an
// account, an operator does.
type Request struct {
	docdb.Meta
	PartnershipID string       `json:"partnershipId"`
	URN           register.URN `json:"urn"`
	State         RequestState `json:"state"`
	Live          bool         `json:"live"`    // true while it is asked: a partnership has one live request to a school
	AskedBy       string       `json:"askedBy"` // account
	AskedAt       time.Time    `json:"askedAt"`
	ExpiresAt     time.Time    `json:"expiresAt"`
	EndedBy       string       `json:"endedBy,omitempty"` // account; "" if it expired
	EndedAt       *time.Time   `json:"endedAt,omitempty"`
}

var requests = docdb.Of[Request]("join_requests",
	docdb.Index{
		Name: "one_live", Fields: []string{"partnershipId", "urn"}, Unique: true,
		Where: []docdb.Equals{{Field: "live", Value: true}},
	},
	docdb.Index{Name: "by_both", Fields: []string{"partnershipId", "urn", "askedAt"}},
	docdb.Index{Name: "by_partnership", Fields: []string{"partnershipId", "live", "askedAt"}},
	docdb.Index{Name: "by_school", Fields: []string{"urn", "live", "askedAt"}},
	docdb.Index{Name: "by_live", Fields: []string{"live", "askedAt"}},
	docdb.Index{Name: "due", Fields: []string{"expiresAt"}, Where: []docdb.Equals{{Field: "live", Value: true}}},
)

// end ends a request that waits, as the verb says.
func (q *Request) end(verb, by string, now time.Time) error {
	var err error
	q.State, err = RequestSteps.After(q.State, verb)
	q.Live, q.EndedBy, q.EndedAt = false, by, &now
	return err
}

// again is when the partnership may ask the school again, since each request is a letter to
// every head of the school.
func (q Request) again() time.Time {
	switch {
	case q.EndedAt == nil || q.State == RequestJoined || q.State == RequestExpired:
		return time.Time{}
	case q.State == RequestWithdrawn:
		return q.EndedAt.Add(24 * time.Hour)
	default:
		return q.EndedAt.Add(requestLasts)
	}
}

// liveRequest returns the request that waits, or docdb.ErrNotFound.
func liveRequest(ctx context.Context, r docdb.Reader, partnershipID string, urn register.URN) (Request, error) {
	return requests.First(ctx, r, docdb.Query{Index: "one_live", Equal: []any{partnershipID, urn}})
}

// lastRequest returns the latest request, or docdb.ErrNotFound.
func lastRequest(ctx context.Context, r docdb.Reader, partnershipID string, urn register.URN) (Request, error) {
	return requests.First(ctx, r, docdb.Query{Index: "by_both", Equal: []any{partnershipID, urn}, Descending: true})
}

// GetRequest returns a request, or NotFound.
func GetRequest(ctx context.Context, r docdb.Reader, id string) (Request, error) {
	q, err := requests.Get(ctx, r, id)
	return q, apperr.NotFoundIf(err, docdb.ErrNotFound, "request")
}
