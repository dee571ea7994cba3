package peoplehttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/people"
)

// OpenSession is a place where somebody is signed in.
type OpenSession struct {
	ID        string    `json:"id"`
	Device    string    `json:"device" doc:"In plain words: Firefox on Windows"`
	Address   string    `json:"address" doc:"Where it was last used; empty if that is not known"`
	StartedAt time.Time `json:"startedAt"`
	LastAt    time.Time `json:"lastAt" doc:"When it was last used, to a quarter of an hour"`
	Current   bool      `json:"current" doc:"The session of this call"`
}

type openSessions struct {
	Body httpx.Page[OpenSession]
}

// OpenSessions answers GET /sessions.
func OpenSessions(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*openSessions, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		open, err := d.OpenSessions(ctx, actor)
		if err != nil {
			return nil, err
		}
		views := make([]OpenSession, len(open))
		for i, o := range open {
			views[i] = OpenSession(o)
		}
		return &openSessions{Body: httpx.PageOf(views, "")}, nil
	})
}

// EndSession answers DELETE /sessions/{id}.
func EndSession(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *idInput) (*struct{}, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return nil, d.EndOwnSession(ctx, actor, in.ID)
	})
}
