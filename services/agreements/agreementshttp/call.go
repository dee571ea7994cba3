package agreementshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/people"
)

// IDInput names one thing in the path.
type IDInput struct {
	ID string `path:"id" maxLength:"100"`
}

// ChangeInput names one thing and the version that the caller saw.
type ChangeInput struct {
	IDInput
	httpx.IfMatch
}

// Reason is the body of a change that needs a reason.
type Reason struct {
	Reason string `json:"reason" maxLength:"2000" doc:"At most 500 characters"`
}

// ReasonInput names a thing at the version that the caller saw, with a reason.
type ReasonInput struct {
	ChangeInput
	Body Reason
}

// Caller is the caller, and the version that they saw.
func Caller(ctx context.Context, m httpx.IfMatch) (people.Actor, int64, error) {
	actor, err := people.ActorFrom(ctx)
	if err != nil {
		return actor, 0, err
	}
	seen, err := m.Seen()
	return actor, seen, err
}
