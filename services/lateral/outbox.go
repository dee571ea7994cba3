package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
	"lateral/pkg/mail"
)

// letterView is a letter of the local outbox.
type letterView struct {
	ID      string    `json:"id"`
	To      string    `json:"to"`
	Subject string    `json:"subject"`
	Text    string    `json:"text"`
	At      time.Time `json:"at"`
}

type outboxOutput struct{ Body httpx.Page[letterView] }

// listOutbox answers with the unsent letters of a program without a mail server,
// the newest first. They hold links that sign people in. So the operation is
// only there for a demonstration, and for somebody at this machine.
func (p *program) listOutbox() httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *httpx.Listing) (*outboxOutput, error) {
		if p.outbox == nil || !p.config.demo || p.config.secure() || !httpx.IsLocal(ctx) {
			return nil, apperr.NotFound("outbox")
		}
		found, next, err := p.outbox.List(ctx, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]letterView, len(found))
		for i, m := range found {
			items[i] = letterView{ID: m.ID, To: m.To, Subject: m.Subject, Text: m.Text, At: m.At}
		}
		return &outboxOutput{httpx.PageOf(items, next)}, nil
	})
}

// mailView tells operators whether letters reach anybody.
type mailView struct {
	Sent bool `json:"sent" doc:"False where no mail server is set: letters are kept, and nobody receives one"`
}

type mailOutput struct{ Body mailView }

// getMail answers whether letters are sent.
func (p *program) getMail() httpx.Endpoint {
	return httpx.Handle(func(context.Context, *struct{}) (*mailOutput, error) {
		return &mailOutput{mailView{Sent: p.outbox == nil}}, nil
	})
}

// sayKept says at the start that no letters are sent, where that is so.
func (p *program) sayKept(out io.Writer) {
	if p.outbox == nil {
		return
	}
	p.log.Warn("no mail server is set: letters are kept and nobody receives one", "setting", named("smtp-url"))
	where := `by "lateral outbox"`
	if p.config.demo {
		where += ", or at " + p.config.PublicURL + "/outbox on this machine"
	}
	_, _ = fmt.Fprintf(out, "No mail server is set: letters are kept, and nobody receives one. Read them %s.\n  To send them, set %s.\n", where, named("smtp-url"))
}

// readOutbox is "lateral outbox": the unsent letters, for anybody who may read
// the documents anyway.
type readOutbox struct {
	ID    string `arg:"" optional:"" help:"Show this letter whole."`
	Limit int    `default:"20" help:"How many letters to list, the newest first (${default})."`
}

// Run lists the letters, or shows one.
func (o *readOutbox) Run(ctx context.Context, c *Config, out io.Writer) error {
	if o.Limit < 1 || o.Limit > 1000 {
		return fmt.Errorf("--limit is a number from 1 to 1000, not %d", o.Limit)
	}
	if err := mustHold(c); err != nil {
		return err
	}
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // only read
	if p.outbox == nil {
		return advised(fmt.Errorf("letters are sent by the mail server that %s names, and none is kept", named("smtp-url")), "Look there.")
	}
	if o.ID != "" {
		return p.showLetter(ctx, o.ID, out)
	}
	return p.listLetters(ctx, o.Limit, out)
}

func (p *program) showLetter(ctx context.Context, id string, out io.Writer) error {
	m, err := p.outbox.Get(ctx, id)
	if apperr.Is(err, apperr.KindNotFound) {
		return advised(fmt.Errorf("no letter %s is kept", id), "\"lateral outbox\" lists those that are.")
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "To: %s\nSubject: %s\nDate: %s\n\n%s\n", m.To, m.Subject, m.At.Format(time.RFC1123), m.Text)
	return err
}

// lettersAtOnce is how many letters are read at once.
const lettersAtOnce = 100

func (p *program) listLetters(ctx context.Context, limit int, out io.Writer) error {
	cursor, listed := "", 0
	for listed < limit {
		found, next, err := p.outbox.List(ctx, cursor, min(limit-listed, lettersAtOnce))
		if err != nil {
			return err
		}
		for _, m := range found {
			if err := listLetter(m, out); err != nil {
				return err
			}
		}
		listed += len(found)
		if cursor = next; cursor == "" {
			break
		}
	}
	if listed == 0 {
		_, err := fmt.Fprintln(out, "No letter is kept.")
		return err
	}
	_, err := fmt.Fprintln(out, "\nTo read one: lateral outbox ID")
	return err
}

func listLetter(m mail.Message, out io.Writer) error {
	_, err := fmt.Fprintf(out, "%s  %s  %-32s  %s\n", m.ID, m.At.Format("2006-01-02 15:04"), m.To, m.Subject)
	return err
}
