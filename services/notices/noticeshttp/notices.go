package noticeshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/notices"
	"lateral/services/people"
)

// Notice is a notice as the API shows it.
type Notice struct {
	ID     string    `json:"id"`
	Title  string    `json:"title"`
	Text   string    `json:"text"`
	Path   string    `json:"path" doc:"Screen of the web app where it goes on"`
	At     time.Time `json:"at"`
	Unread bool      `json:"unread"`
}

type listOutput struct {
	Body struct {
		httpx.Page[Notice]
		Unread int64 `json:"unread" doc:"How many are unread in all"`
	}
}

// ListNotices answers with the person's notices, the newest first.
func ListNotices(s *notices.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *httpx.Listing) (*listOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.List(ctx, actor, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]Notice, len(found))
		for i, n := range found {
			items[i] = Notice{ID: n.ID, Title: n.Title, Text: n.Text, Path: n.Path, At: n.At, Unread: n.Unread}
		}
		out := &listOutput{}
		out.Body.Page = httpx.PageOf(items, next)
		out.Body.Unread, err = s.Unread(ctx, actor)
		return out, err
	})
}

// ReadNotices marks all notices of the person as read.
func ReadNotices(s *notices.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*struct{}, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		_, err = s.MarkRead(ctx, actor)
		return nil, err
	})
}
