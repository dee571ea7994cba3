package operationshttp

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
	"lateral/services/operations"
)

// LetterView is a letter of the local outbox.
type LetterView struct {
	ID      string    `json:"id"`
	To      string    `json:"to"`
	Subject string    `json:"subject"`
	Text    string    `json:"text"`
	At      time.Time `json:"at"`
}

type outboxOutput struct{ Body httpx.Page[LetterView] }

// ListOutbox answers with the unsent letters of a program without a mail server,
// the newest first. They hold links that sign people in. So the operation is
// only there where they are open, and for somebody at this machine.
func ListOutbox(l operations.Letters) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *httpx.Listing) (*outboxOutput, error) {
		if l.Sent() || !l.Open() || !httpx.IsLocal(ctx) {
			return nil, apperr.NotFound("outbox")
		}
		found, next, err := l.Outbox.List(ctx, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]LetterView, len(found))
		for i, m := range found {
			items[i] = LetterView{ID: m.ID, To: m.To, Subject: m.Subject, Text: m.Text, At: m.At}
		}
		return &outboxOutput{httpx.PageOf(items, next)}, nil
	})
}

// MailView tells operators whether letters reach anybody.
type MailView struct {
	Sent bool `json:"sent" doc:"False where no mail server is set: letters are kept, and nobody receives one"`
}

type mailOutput struct{ Body MailView }

// GetMail answers whether letters are sent.
func GetMail(l operations.Letters) httpx.Endpoint {
	return httpx.Handle(func(context.Context, *struct{}) (*mailOutput, error) {
		return &mailOutput{MailView{Sent: l.Sent()}}, nil
	})
}
