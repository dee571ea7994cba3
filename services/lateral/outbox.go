package main

import (
	"context"
	"fmt"
	"io"

	"lateral/pkg/apperr"
	"lateral/services/operations"
)

// letters are those that this program keeps.
func (p *program) letters() operations.Letters {
	open := func() bool { return p.config.demo && !p.config.secure() }
	return operations.Letters{Outbox: p.Outbox, Open: open}
}

// sayKept says at the start that no letters are sent, where that is so.
func (p *program) sayKept(out io.Writer) {
	if p.letters().Sent() {
		return
	}
	p.Log.Warn("no mail server is set: letters are kept and nobody receives one", "setting", named("smtp-url"))
	where := `by "lateral outbox"`
	if p.config.demo {
		where += ", or at " + p.config.PublicURL + "/outbox on this machine"
	}
	_, _ = fmt.Fprintf(out,
		"No mail server is set: letters are kept, and nobody receives one. Read them %s.\n  To send them, set %s.\n", where,
		named("smtp-url"))
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
	if err := c.place().MustHold(); err != nil {
		return err
	}
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // only read
	if p.letters().Sent() {
		return apperr.Advised(fmt.Errorf("letters are sent by the mail server that %s names, and none is kept",
			named("smtp-url")),
			"Look there.")
	}
	if o.ID != "" {
		return o.show(ctx, p.letters(), out)
	}
	return o.list(ctx, p.letters(), out)
}

func (o *readOutbox) show(ctx context.Context, kept operations.Letters, out io.Writer) error {
	err := kept.Show(ctx, o.ID, out)
	if apperr.Is(err, apperr.KindNotFound) {
		return apperr.Advised(fmt.Errorf("no letter %s is kept", o.ID), "\"lateral outbox\" lists those that are.")
	}
	return err
}

func (o *readOutbox) list(ctx context.Context, kept operations.Letters, out io.Writer) error {
	printed, err := kept.Print(ctx, o.Limit, out)
	if err != nil {
		return err
	}
	what := "\nTo read one: lateral outbox ID"
	if printed == 0 {
		what = "No letter is kept."
	}
	_, err = fmt.Fprintln(out, what)
	return err
}
