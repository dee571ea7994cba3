package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"lateral/pkg/docdb/backup"
	"lateral/pkg/docdb/migrate"
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
	holds, err := c.holdsDocuments(ctx)
	if err != nil {
		return err
	}
	if !holds {
		began := time.Now()
		_, _ = fmt.Fprintln(out, "Making up a partnership with a past, which takes a few seconds …")
		if err := makeUp(ctx, c); err != nil {
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

// holdsDocuments says whether the place already has documents. The rest of an
// interrupted play does not count.
func (c *Config) holdsDocuments(ctx context.Context) (bool, error) {
	if c.MongoDBURI == "" {
		_, err := os.Stat(filepath.Join(c.Data, database))
		if errors.Is(err, fs.ErrNotExist) {
			return false, nil
		}
		return true, err
	}
	e, err := openEngines(ctx, c)
	if errors.Is(err, migrate.ErrUnfinished) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	err = backup.MustBeEmpty(ctx, e.db, schemas(e))
	var full *backup.OccupiedError
	if errors.As(err, &full) {
		return true, e.close()
	}
	return false, errors.Join(err, e.close())
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
			c.place(), named(c.placeFlag()))
	default:
		err = markDemonstration(ctx, p.db)
	}
	if err == nil && made && c.MeilisearchURL != "" {
		err = reindex{}.rebuild(ctx, p, io.Discard)
	}
	if errors.Is(err, search.ErrUnavailable) { // it is built when the server is there
		err = nil
	}
	return errors.Join(err, p.close())
}

// makeUp plays the demonstration in a folder of its own, and moves the result to
// the place in the settings when all went well. An interrupted play is played
// again.
func makeUp(ctx context.Context, c *Config) error {
	if c.MongoDBURI != "" {
		return makeUpInMongoDB(ctx, c)
	}
	aside := c.playground(filepath.Join(c.Data, "being-made"))
	if err := os.RemoveAll(aside.Data); err != nil {
		return err
	}
	if err := playIn(ctx, aside); err != nil {
		return err
	}
	for _, name := range []string{"token-keys", "search", database} { // the documents last
		from, to := filepath.Join(aside.Data, name), filepath.Join(c.Data, name)
		if _, err := os.Stat(from); errors.Is(err, fs.ErrNotExist) { // keys that were set
			continue
		}
		if err := os.RemoveAll(to); err != nil {
			return err
		}
		if err := os.Rename(from, to); err != nil {
			return err
		}
	}
	return os.RemoveAll(aside.Data)
}

// makeUpInMongoDB restores a backup of the play: it goes live when it is
// complete.
func makeUpInMongoDB(ctx context.Context, c *Config) error {
	dir, err := os.MkdirTemp("", "lateral-demonstration")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a temporary folder
	aside, file := c.playground(filepath.Join(dir, "data")), filepath.Join(dir, "backup")
	if err := playIn(ctx, aside); err != nil {
		return err
	}
	if err := (&backups{File: file}).Run(ctx, aside, io.Discard); err != nil {
		return err
	}
	return (&restore{File: file}).intoMongoDB(ctx, c)
}

// playground is the settings for a play in a folder: the embedded engines, which
// need no other service and send no letter to made-up people.
func (c *Config) playground(dir string) *Config {
	aside := *c
	aside.Data, aside.trial, aside.SecondFactorGrace = dir, true, 0
	aside.MongoDBURI, aside.MeilisearchURL, aside.MeilisearchKey, aside.SMTPURL = "", "", "", ""
	return &aside
}

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
	past, source, cheap := demo.Begin(p.now())
	e := *p.engines
	e.now, e.ids = past.Now, source
	actors, err := newProgram(p.config, &e, cheap)
	if err != nil {
		return err
	}
	runner := actors.runner("demo")
	return demo.Fill(ctx, demo.Nouns{
		DB: e.db, Register: actors.register, Partnerships: actors.partnerships, People: actors.people,
		Leaders: actors.leaders, Diary: actors.diary, Needs: actors.needs,
		Agreements: actors.agreements, Enquiries: actors.enquiries, Billing: actors.billing, Notices: actors.notices,
		Work: func(ctx context.Context) error {
			_, err := runner.RunDue(ctx)
			return err
		},
	}, past)
}
