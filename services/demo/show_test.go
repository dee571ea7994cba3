package demo_test

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
	"lateral/pkg/engines"
	"lateral/pkg/mail/outbox"
	"lateral/pkg/search"
	"lateral/pkg/settings"
	"lateral/services/demo"
)

// theatre is a place for a show, and what was done there.
type theatre struct {
	demo.Show
	actors   []string // who has an account
	plays    int
	builds   int
	building error
}

func newTheatre(t *testing.T) *theatre {
	t.Helper()
	now := clock.NewManual(time.Date(2026, 2, 3, 8, 0, 0, 0, time.UTC))
	h := &theatre{Show: demo.Show{
		Place: engines.Place{
			Settings: engines.Settings{Data: t.TempDir(), Trial: true},
			Program: engines.Program{
				Settings: settings.Program{Name: "house", Prefix: "HOUSE_"}, File: "house.db",
				Schemas: []docdb.Schema{outbox.New(nil).Schema()}, Migrations: migrate.Program{By: "1"}, MadeUp: "played",
			},
		},
		Log: slog.New(slog.DiscardHandler), Clock: now.Now,
	}, actors: []string{demo.Accounts()[0].Email}}
	h.Play = func(ctx context.Context, aside engines.Place) error {
		h.plays++
		now.Advance(3 * time.Second)
		e, err := aside.Open(ctx, h.Log)
		if err != nil {
			return err
		}
		return e.Close()
	}
	h.Open = h.open
	return h
}

func (h *theatre) open(ctx context.Context) (demo.Opened, error) {
	place := h.Place
	place.MeilisearchURL = "" // the test has none
	e, err := place.Open(ctx, h.Log)
	if err != nil {
		return demo.Opened{}, err
	}
	return demo.Opened{
		DB: e.DB, Close: e.Close,
		Known: func(_ context.Context, email string) (bool, error) {
			return len(h.actors) > 0 && h.actors[0] == email, nil
		},
		Rebuild: func(context.Context) error { h.builds++; return h.building },
		Files: func(context.Context) ([]demo.File, error) {
			return []demo.File{{Name: "statement.csv", Data: []byte("Date\n")}}, nil
		},
	}, nil
}

func (h *theatre) madeUp(t *testing.T) bool {
	t.Helper()
	p, err := h.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close() //nolint:errcheck // only read
	marked, err := migrate.Marked(t.Context(), p.DB, "played")
	if err != nil {
		t.Fatal(err)
	}
	return marked
}

func TestAShowIsPlayedOnce(t *testing.T) {
	t.Parallel()
	h := newTheatre(t)
	for _, played := range []bool{true, false} {
		var out strings.Builder
		if err := h.Prepare(t.Context(), &out); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(out.String(), "Making up a partnership with a past"); got != played {
			t.Errorf("played anew: %v, want %v", got, played)
		}
		if got := strings.Contains(out.String(), "… done in 3.0 s.\n"); got != played {
			t.Errorf("says how long it took: %v, want %v", got, played)
		}
		if !strings.Contains(out.String(), "Demonstration accounts:") {
			t.Errorf("no accounts in %q", out.String())
		}
		text, err := os.ReadFile(filepath.Join(h.Place.Data, "demonstration", "statement.csv"))
		if err != nil || string(text) != "Date\n" || !strings.Contains(out.String(), "demonstration\n") {
			t.Errorf("the file to upload is %q, %v; printed is %q", text, err, out.String())
		}
	}
	if h.plays != 1 || h.builds != 0 || !h.madeUp(t) {
		t.Errorf("%d plays, %d indexes built, made up: %v", h.plays, h.builds, h.madeUp(t))
	}
}

func TestOtherDocumentsAreNotShown(t *testing.T) {
	t.Parallel()
	h := newTheatre(t)
	h.actors = nil
	var out strings.Builder
	err := h.Prepare(t.Context(), &out)
	if err == nil || !strings.Contains(err.Error(), h.Place.Data+" holds other documents") ||
		!strings.Contains(err.Error(), "name another by --data (HOUSE_DATA)") {
		t.Errorf("prepared: %v", err)
	}
	if strings.Contains(out.String(), "accounts") || h.madeUp(t) {
		t.Errorf("made up: %v; printed %q", h.madeUp(t), out.String())
	}
}

// A search server is filled by a new show only; when it is away, it is filled later.
func TestAShowFillsASearchServer(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	for _, failure := range []error{nil, search.ErrUnavailable, broken} {
		h := newTheatre(t)
		h.Place.MeilisearchURL, h.building = "http://127.0.0.1:1", failure
		err := h.Prepare(t.Context(), &strings.Builder{})
		if got := errors.Is(err, broken); got != errors.Is(failure, broken) || err != nil && !got {
			t.Errorf("building fails by %v: %v", failure, err)
		}
		if err := h.Prepare(t.Context(), &strings.Builder{}); err != nil || h.builds != 1 {
			t.Errorf("built %d times, %v", h.builds, err)
		}
	}
}

func TestAPlayThatFailsIsTold(t *testing.T) {
	t.Parallel()
	h, broken := newTheatre(t), errors.New("broken")
	h.Play = func(context.Context, engines.Place) error { return broken }
	if err := h.Prepare(t.Context(), &strings.Builder{}); !errors.Is(err, broken) {
		t.Errorf("prepared: %v", err)
	}
}
