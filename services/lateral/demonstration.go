package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"lateral/pkg/engines"
	"lateral/pkg/search"
	"lateral/services/demo"
)

// demonstration is "lateral demonstrate": for several programs on one database,
// where "serve --demo" alone could not choose the one that fills it.
type demonstration struct {
	Date string `placeholder:"2026-02-03" help:"The day on which it takes place, instead of today."`
}

// Run fills an empty database and prints the accounts.
func (d *demonstration) Run(ctx context.Context, c *Config, out io.Writer) error {
	if err := c.travel(d.Date); err != nil {
		return err
	}
	return demonstrate(ctx, c, out)
}

// demonstrate fills a place without documents, on any engine, and prints the
// accounts. It refuses to run where real people could meet made-up ones.
func demonstrate(ctx context.Context, c *Config, out io.Writer) error {
	if c.StripeKey != "" || c.secure() {
		return errors.New("--demo is for trying out: take away stripe-key and https")
	}
	holds, err := c.place().Holds(ctx, c.log())
	if err != nil {
		return err
	}
	if !holds {
		began := time.Now()
		_, _ = fmt.Fprintln(out, "Making up a partnership with a past, which takes a few seconds …")
		if err := c.place().MakeUp(ctx, c.log(), func(ctx context.Context, aside engines.Place) error {
			played := c.at(aside)
			played.SecondFactorGrace = 0
			return playIn(ctx, played)
		}); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(out, "… done in %.1f s.\n", time.Since(began).Seconds())
	}
	if err := setUpDemonstration(ctx, c, !holds); err != nil {
		return err
	}
	demo.PrintAccounts(out)
	return nil
}

// setUpDemonstration refuses documents without the accounts that it would print,
// and marks all others. It also fills a separate search engine with a new
// demonstration, because an old index may be there.
func setUpDemonstration(ctx context.Context, c *Config, made bool) error {
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	known, err := p.people.Known(ctx, demo.Accounts()[0].Email)
	switch {
	case err != nil:
	case !known:
		err = fmt.Errorf("--demo fills an empty place, and %s holds other documents: leave it away, or name another by %s",
			c.place(), named(c.place().Flag()))
	default:
		err = c.place().MarkMadeUp(ctx, p.db)
	}
	if err == nil && made && c.MeilisearchURL != "" {
		err = reindex{}.rebuild(ctx, p, io.Discard)
	}
	if errors.Is(err, search.ErrUnavailable) { // it is built when the server is there
		err = nil
	}
	return errors.Join(err, p.close())
}

// playIn plays the demonstration in an empty place.
func playIn(ctx context.Context, c *Config) error {
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	err = p.indexes().Prepare(ctx)
	if err == nil {
		err = p.play(ctx)
	}
	return errors.Join(err, p.close())
}

// play acts the demonstration with a program of its own on the same engines: its
// clock begins in the past, and its ids are the same every time. The passwords,
// which are printed anyway, are hashed cheaply.
func (p *program) play(ctx context.Context) error {
	past, source, cheap := demo.Begin(p.Now())
	e := *p.Engines
	e.Now, e.IDs = past.Now, source
	actors, err := newProgram(p.config, &e, cheap)
	if err != nil {
		return err
	}
	runner := actors.runner("demo")
	return demo.Fill(ctx, demo.Nouns{
		DB: e.DB, Register: actors.register, Partnerships: actors.partnerships, People: actors.people,
		Leaders: actors.leaders, Diary: actors.diary, Needs: actors.needs,
		Agreements: actors.agreements, Enquiries: actors.enquiries, Billing: actors.billing, Notices: actors.notices,
		Work: func(ctx context.Context) error {
			_, err := runner.RunDue(ctx)
			return err
		},
	}, past)
}
