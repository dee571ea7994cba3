package engines_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"lateral/pkg/docdb/migrate"
	"lateral/pkg/engines"
)

// What is made up is made aside, and stands in its place when it is whole.
func TestMakeUp(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, p engines.Place) {
		wantHolds(t, p, false)
		err := p.MakeUp(t.Context(), quiet(), func(ctx context.Context, aside engines.Place) error {
			wantHolds(t, p, false)
			if aside.MongoDBURI != "" || aside.Data == p.Data {
				t.Errorf("made in %+v", aside.Settings)
			}
			return errors.Join(filled(ctx, aside, "emma"), os.WriteFile(filepath.Join(aside.Data, "keys"), nil, 0o600))
		})
		if err != nil {
			t.Fatal(err)
		}
		wantTitles(t, p, "emma")
		if _, err := os.Stat(filepath.Join(p.Data, "being-made")); err == nil {
			t.Error("what was made aside is left")
		}
	})
}

// The program's own files come with the documents that were made in a folder.
func TestMakeUpBringsOtherFiles(t *testing.T) {
	t.Parallel()
	p := inFolder(t)
	err := p.MakeUp(t.Context(), quiet(), func(ctx context.Context, aside engines.Place) error {
		return errors.Join(filled(ctx, aside), os.WriteFile(filepath.Join(aside.Data, "keys"), []byte("k"), 0o600))
	})
	if err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(filepath.Join(p.Data, "keys")); err != nil || string(text) != "k" {
		t.Errorf("keys: %q, %v", text, err)
	}
}

// What fails leaves nothing, and can be made again.
func TestMakeUpAgainAfterAFailure(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, p engines.Place) {
		broken := errors.New("broken")
		err := p.MakeUp(t.Context(), quiet(), func(ctx context.Context, aside engines.Place) error {
			return errors.Join(filled(ctx, aside, "emma"), broken)
		})
		if !errors.Is(err, broken) {
			t.Fatalf("made up: %v", err)
		}
		wantHolds(t, p, false)
		err = p.MakeUp(t.Context(), quiet(), func(ctx context.Context, aside engines.Place) error {
			return filled(ctx, aside, "persuasion")
		})
		if err != nil {
			t.Fatal(err)
		}
		wantTitles(t, p, "persuasion")
		wantHolds(t, p, true)
	})
}

// A place is marked as made up once, also by programs that start together.
func TestMarkMadeUp(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, p engines.Place) {
		for range 2 {
			e, err := p.Open(t.Context(), quiet())
			if err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(p.MarkMadeUp(t.Context(), e.DB), e.Close()); err != nil {
				t.Fatal(err)
			}
		}
		e, err := p.Open(t.Context(), quiet())
		if err != nil {
			t.Fatal(err)
		}
		defer e.Close()
		if marked, err := migrate.Marked(t.Context(), e.DB, "playing"); err != nil || !marked || !e.MadeUp {
			t.Errorf("marked %v, %v; opened as made up: %v", marked, err, e.MadeUp)
		}
	})
}

func wantHolds(t *testing.T, p engines.Place, want bool) {
	t.Helper()
	if got, err := p.Holds(t.Context(), quiet()); err != nil || got != want {
		t.Errorf("%s holds documents: %v, %v; want %v", p, got, err, want)
	}
}
