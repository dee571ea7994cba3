package demo

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/engines"
	"lateral/pkg/search"
)

// Show fills a place without documents with the demonstration, on any engine.
type Show struct {
	Place engines.Place
	Log   *slog.Logger
	Clock clock.Clock                                // of the machine: it measures how long the play takes
	Play  func(context.Context, engines.Place) error // plays in an empty place, and closes what it opens
	Open  func(context.Context) (Opened, error)      // opens the place of the show
}

// Opened is the program in the place of the show.
type Opened struct {
	DB      docdb.DB
	Known   func(ctx context.Context, email string) (bool, error) // whether somebody has the address
	Rebuild func(context.Context) error                           // builds the search indexes anew
	Files   func(context.Context) ([]File, error)                 // to upload
	Close   func() error
}

// Prepare fills the place if it is empty, marks everybody there as made up, and prints the
// accounts. It refuses other documents.
func (s Show) Prepare(ctx context.Context, out io.Writer) error {
	holds, err := s.Place.Holds(ctx, s.Log)
	if err != nil {
		return err
	}
	if !holds {
		began := s.Clock()
		_, _ = fmt.Fprintln(out, "Making up a partnership with a past, which takes a few seconds …")
		if err := s.Place.MakeUp(ctx, s.Log, s.Play); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(out, "… done in %.1f s.\n", s.Clock().Sub(began).Seconds())
	}
	if err := s.setUp(ctx, !holds); err != nil {
		return err
	}
	PrintAccounts(out)
	if _, err := os.Stat(s.folder()); err == nil {
		_, _ = fmt.Fprintf(out, "Bank statements to upload as trust finance: %s\n\n", s.folder())
	}
	return nil
}

// folder is where the files to upload are.
func (s Show) folder() string { return filepath.Join(s.Place.Data, "demonstration") }

// keepFiles writes the files to upload, unless they are there.
func (s Show) keepFiles(ctx context.Context, p Opened) error {
	if _, err := os.Stat(s.folder()); err == nil {
		return nil
	}
	files, err := p.Files(ctx)
	if err != nil || len(files) == 0 {
		return err
	}
	if err := os.MkdirAll(s.folder(), 0o700); err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(s.folder(), f.Name), f.Data, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// setUp refuses documents without the accounts that are printed, and marks all others. It
// also fills a separate search engine with a new demonstration, because an old index may be
// there.
func (s Show) setUp(ctx context.Context, made bool) error {
	p, err := s.Open(ctx)
	if err != nil {
		return err
	}
	known, err := p.Known(ctx, Accounts()[0].Email)
	switch {
	case err != nil:
	case !known:
		err = fmt.Errorf("--demo fills an empty place, and %s holds other documents: leave it away, or name another by %s",
			s.Place, s.Place.Program.Settings.Setting(s.Place.Flag()))
	default:
		err = s.Place.MarkMadeUp(ctx, p.DB)
	}
	if err == nil {
		err = s.keepFiles(ctx, p)
	}
	if err == nil && made && s.Place.MeilisearchURL != "" {
		err = p.Rebuild(ctx)
	}
	if errors.Is(err, search.ErrUnavailable) { // it is built when the server is there
		err = nil
	}
	return errors.Join(err, p.Close())
}
