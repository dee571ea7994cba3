package main

import (
	"context"
	"fmt"
	"io"
	"math/rand"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
	"lateral/services/lateral/demo"
)

// demonstrate fills an empty database, and prints the accounts. It refuses to
// run where real people could meet made-up ones.
func (p *program) demonstrate(ctx context.Context, out io.Writer) error {
	if p.config.MongoDBURI != "" || p.config.SMTPURL != "" || p.config.StripeKey != "" || p.config.secure() {
		return fmt.Errorf("--demo is for trying out on one machine: take away mongodb-uri, smtp-url, stripe-key and https")
	}
	accounts, err := p.db.Count(ctx, "accounts", docdb.Query{})
	if err != nil {
		return err
	}
	if accounts == 0 {
		began := time.Now()
		_, _ = fmt.Fprintln(out, "Making up a partnership with a past, which takes a few seconds …")
		if err := p.play(ctx); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(out, "… done in %.1f s.\n", time.Since(began).Seconds())
	}
	_, _ = fmt.Fprintln(out, "\nDemonstration accounts:")
	for _, a := range demo.Accounts() {
		_, _ = fmt.Fprintf(out, "  %-15s %-32s %s\n", a.Role, a.Email, a.Password)
	}
	_, _ = fmt.Fprintln(out)
	return nil
}

// play acts the demonstration with a program of its own on the same database:
// its clock begins in the past, and its ids are the same every time.
func (p *program) play(ctx context.Context) error {
	year, month, day := p.now().Date()
	today := time.Date(year, month, day, 8, 0, 0, 0, time.UTC)
	past := clock.NewManual(today.Add(-demo.Before))
	e := *p.engines
	e.now = past.Now
	e.ids = ids.NewSeeded(past.Now, rand.New(rand.NewSource(1))) //nolint:gosec // not secrets: the same play every time
	actors, err := newProgram(p.config, &e)
	if err != nil {
		return err
	}
	runner := actors.runner("demo")
	return demo.Fill(ctx, demo.Nouns{
		DB: e.db, Register: actors.register, People: actors.people, Leaders: actors.leaders, Needs: actors.needs,
		Support: actors.support, Billing: actors.billing,
		Work: func(ctx context.Context) error { return work(ctx, runner) },
	}, past)
}

func work(ctx context.Context, r *jobs.Runner) error {
	_, err := r.RunDue(ctx)
	return err
}
