package engines_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/backup"
	"lateral/pkg/engines"
)

func nothing(context.Context, docdb.DB) error { return nil }

// A backup of one engine restores into an empty place of any.
func TestABackupRestoresIntoAnyEngine(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, from engines.Place) {
		fill(t, from, "emma", "persuasion")
		file := backedUp(t, from)
		for name, to := range map[string]engines.Place{"sqlite": inFolder(t), "mongodb": onMongoDB(t)} {
			t.Run(name, func(t *testing.T) {
				read, err := to.Restore(t.Context(), file, quiet())
				if err != nil || !read.Sealed {
					t.Fatalf("restored %+v, %v", read, err)
				}
				wantTitles(t, to, "emma", "persuasion")
			})
		}
	})
}

// Nothing is restored over documents, and no file written over another.
func TestNothingIsOverwritten(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, p engines.Place) {
		fill(t, p, "emma")
		file := backedUp(t, p)
		_, err := p.Restore(t.Context(), file, quiet())
		wantError(t, err, "into an empty one", "--data (LIBRARY_DATA)", "--mongodb-uri (LIBRARY_MONGODB_URI)")
		wantTitles(t, p, "emma")
		_, err = p.Backup(t.Context(), file, quiet())
		wantError(t, err, "name a new file")
		_, err = p.Backup(t.Context(), backup.File(filepath.Join(t.TempDir(), "no", "file")), quiet())
		wantError(t, err, "Make the folder first")
	})
}

func TestABackupNeedsDocuments(t *testing.T) {
	t.Parallel()
	p := inFolder(t)
	_, err := p.Backup(t.Context(), backup.File(filepath.Join(t.TempDir(), "file")), quiet())
	wantError(t, err, "no documents in "+p.Data)
}

// Beside a restore that has not ended nothing starts, and nothing is made.
func TestNothingStartsWhereARestoreHasNotEnded(t *testing.T) {
	t.Parallel()
	p := inFolder(t)
	aside := filepath.Join(p.Data, "being-restored")
	if err := errors.Join(os.MkdirAll(aside, 0o700),
		os.WriteFile(filepath.Join(aside, "library.db"), nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	_, err := p.Open(t.Context(), quiet())
	wantError(t, err, "a restore into "+p.Data, "has not ended", `"library restore FILE"`, "remove the folder "+aside)
	wantError(t, p.MustHold(), "no documents")
}

// A file that is no backup changes nothing.
func TestWhatIsNoBackupIsRefused(t *testing.T) {
	t.Parallel()
	p := inFolder(t)
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("no backup"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := p.Restore(t.Context(), backup.File(file), quiet())
	wantError(t, err, file, "is no backup")
	wantError(t, p.MustHold(), "no documents")
}

// Beneath a program that runs nothing is restored.
func TestNothingIsRestoredBeneathARunningProgram(t *testing.T) {
	t.Parallel()
	from, to := inFolder(t), inFolder(t)
	fill(t, from, "emma")
	file := backedUp(t, from)
	running, err := to.Open(t.Context(), quiet())
	if err != nil {
		t.Fatal(err)
	}
	_, err = to.Restore(t.Context(), file, quiet())
	wantError(t, err, "stop it first")
	if err := running.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := to.Restore(t.Context(), file, quiet()); err != nil {
		t.Errorf("afterwards: %v", err)
	}
	wantTitles(t, to, "emma")
}
