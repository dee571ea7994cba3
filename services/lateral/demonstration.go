package main

import (
	"context"
	"errors"
	"io"
	"time"

	"lateral/pkg/engines"
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

// demonstrate fills a place without documents, and prints the accounts. It refuses to run
// where real people could meet made-up ones.
func demonstrate(ctx context.Context, c *Config, out io.Writer) error {
	if c.StripeKey != "" || c.secure() {
		return errors.New("--demo is for trying out: take away stripe-key and https")
	}
	return demo.Show{
		Place: c.place(), Log: c.log(), Clock: time.Now,
		Play: func(ctx context.Context, aside engines.Place) error {
			played := c.at(aside)
			played.SecondFactorGrace = 0
			return playIn(ctx, played)
		},
		Open: func(ctx context.Context) (demo.Opened, error) {
			p, err := open(ctx, c)
			if err != nil {
				return demo.Opened{}, err
			}
			rebuild := func(ctx context.Context) error { return reindex{}.rebuild(ctx, p, io.Discard) }
			files := func(ctx context.Context) ([]demo.File, error) { return demo.Files(ctx, p.db) }
			return demo.Opened{DB: p.db, Known: p.people.Known, Rebuild: rebuild, Files: files, Close: p.close}, nil
		},
	}.Prepare(ctx, out)
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
		DB: e.DB, Register: actors.register, Partnerships: actors.partnerships, Parties: actors.parties,
		People:  actors.people,
		Leaders: actors.leaders, Diary: actors.diary, Needs: actors.needs,
		Agreements: actors.agreements, Enquiries: actors.enquiries, Offers: actors.offers,
		Billing: actors.billing, Reconciliation: actors.reconciliation, Notices: actors.notices,
		Work: func(ctx context.Context) error {
			_, err := runner.RunDue(ctx)
			return err
		},
	}, past)
}
