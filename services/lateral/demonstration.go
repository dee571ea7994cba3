package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/ids"
	"lateral/services/lateral/demo"
	"lateral/services/people"
	"lateral/services/people/password"
)

// demonstrate fills a data folder that has no documents yet, and prints the
// accounts. It refuses to run where real people could meet made-up ones.
func demonstrate(ctx context.Context, c *Config, out io.Writer) error {
	if c.MongoDBURI != "" || c.SMTPURL != "" || c.StripeKey != "" || c.secure() {
		return errors.New("--demo is for trying out on one machine: take away mongodb-uri, smtp-url, stripe-key and https")
	}
	_, err := os.Stat(filepath.Join(c.Data, database))
	if err == nil {
		err = isDemonstration(ctx, c)
	} else if errors.Is(err, fs.ErrNotExist) {
		began := time.Now()
		_, _ = fmt.Fprintln(out, "Making up a partnership with a past, which takes a few seconds …")
		if err = makeUp(ctx, c); err == nil {
			_, _ = fmt.Fprintf(out, "… done in %.1f s.\n", time.Since(began).Seconds())
		}
	}
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintln(out, "\nDemonstration accounts:")
	for _, a := range demo.Accounts() {
		_, _ = fmt.Fprintf(out, "  %-15s %-32s %s\n", a.Role, a.Email, a.Password)
	}
	_, _ = fmt.Fprintln(out)
	return nil
}

// isDemonstration refuses documents among which the accounts are not found
// that would be printed.
func isDemonstration(ctx context.Context, c *Config) error {
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	known, err := p.people.Known(ctx, demo.Accounts()[0].Email)
	if err == nil && !known {
		err = fmt.Errorf("--demo fills an empty data folder, and %s holds other documents: leave it away, or name another by --data", c.Data)
	}
	return errors.Join(err, p.close())
}

// makeUp plays the demonstration in a folder of its own, which becomes the data
// folder's contents when all went well: the documents last, so that a play that
// was cut short is played again.
func makeUp(ctx context.Context, c *Config) error {
	aside := *c
	aside.Data, aside.trial = filepath.Join(c.Data, "being-made"), true
	if err := os.RemoveAll(aside.Data); err != nil {
		return err
	}
	if err := playIn(ctx, &aside); err != nil {
		return err
	}
	for _, name := range []string{"token-keys", "search", database} {
		to := filepath.Join(c.Data, name)
		if err := os.RemoveAll(to); err != nil {
			return err
		}
		if err := os.Rename(filepath.Join(aside.Data, name), to); err != nil {
			return err
		}
	}
	return os.RemoveAll(aside.Data)
}

func playIn(ctx context.Context, c *Config) error {
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	err = p.prepareIndexes(ctx)
	if err == nil {
		err = p.play(ctx)
	}
	return errors.Join(err, p.close())
}

// play acts the demonstration with a program of its own on the same engines:
// its clock begins in the past, and its ids are the same every time. The
// passwords, which are printed anyway, are hashed at little cost.
func (p *program) play(ctx context.Context) error {
	year, month, day := p.now().Date()
	today := time.Date(year, month, day, 8, 0, 0, 0, time.UTC)
	past := clock.NewManual(today.Add(-demo.Before))
	e := *p.engines
	e.now = past.Now
	e.ids = ids.NewSeeded(past.Now, rand.New(rand.NewSource(1))) //nolint:gosec // not secrets: the same play every time
	cheap := password.NewHasher(password.Params{MemoryKiB: 64, Passes: 1, Lanes: 1}, 1)
	actors, err := newProgram(p.config, &e, people.Hashing(cheap))
	if err != nil {
		return err
	}
	runner := actors.runner("demo")
	return demo.Fill(ctx, demo.Nouns{
		DB: e.db, Register: actors.register, People: actors.people, Leaders: actors.leaders, Needs: actors.needs,
		Support: actors.support, Billing: actors.billing, Notices: actors.notices,
		Work: func(ctx context.Context) error {
			_, err := runner.RunDue(ctx)
			return err
		},
	}, past)
}
