package engines_test

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/engines"
	"lateral/pkg/search"
)

// A cause outside of the program comes with what the operator can do about it.
func TestCausesOutsideComeWithAdvice(t *testing.T) {
	t.Parallel()
	here := engines.Place{Settings: engines.Settings{Data: "here"}, Program: library()}
	remote := engines.Place{Settings: engines.Settings{MeilisearchURL: "http://search", MongoDBURI: "mongodb://db/books"},
		Program: library()}
	for _, c := range []struct {
		place engines.Place
		err   error
		want  string
	}{
		{here, fmt.Errorf("writing: %w", syscall.ENOSPC), "Make room on the disk (the data folder is here)"},
		{here, fmt.Errorf("sqlite: commit: %w", sqlite.ErrFull), "Make room"},
		{here, &fs.PathError{Op: "open", Path: "file", Err: syscall.EACCES}, "may not read or write"},
		{here, sqlite.ErrRefused, "The user that runs library"},
		{here, search.ErrUnavailable, "another library works with the folder here"},
		{remote, search.ErrUnavailable, "Is Meilisearch running where --meilisearch-url (LIBRARY_MEILISEARCH_URL) says"},
		{here, docdb.ErrDamaged, "What is in here cannot be trusted any more"},
		{remote, docdb.ErrDamaged, "named by --mongodb-uri (LIBRARY_MONGODB_URI): library restore FILE"},
		{here, errors.New("else"), "else"},
	} {
		err := c.place.Advise(c.err)
		wantError(t, err, c.want)
	}
	if err := here.Advise(nil); err != nil {
		t.Errorf("nothing wrong: %v", err)
	}
}

// A folder that also holds other people's files stays open to them; the log says what to do.
func TestAFolderOfOthersIsNotTakenAway(t *testing.T) {
	t.Parallel()
	p := inFolder(t)
	for name, mode := range map[string]fs.FileMode{"letter.txt": 0o644, "library.db-wal": 0o644, "keys": 0o640} {
		if err := os.WriteFile(filepath.Join(p.Data, name), nil, mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(p.Data, 0o755); err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	if err := p.KeepPrivate(slog.New(slog.NewTextHandler(&log, nil))); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]fs.FileMode{p.Data: 0o755, filepath.Join(p.Data, "letter.txt"): 0o644,
		filepath.Join(p.Data, "library.db-wal"): 0o600, filepath.Join(p.Data, "keys"): 0o600} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v; want %v", path, info.Mode(), err, want)
		}
	}
	if !strings.Contains(log.String(), "chmod 700 "+p.Data) {
		t.Errorf("logged %s", &log)
	}
	p.Data = filepath.Join(p.Data, "absent")
	if err := p.KeepPrivate(quiet()); err != nil {
		t.Errorf("a folder that is not there yet: %v", err)
	}
}

// The program's own folder is closed when it is opened, with all that it makes there.
func TestOwnFilesAreClosedToOthers(t *testing.T) {
	t.Parallel()
	p := inFolder(t)
	fill(t, p, "emma")
	for _, name := range []string{"", "library.db", "search"} {
		info, err := os.Stat(filepath.Join(p.Data, name))
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%q is open to others: %v", name, info.Mode())
		}
	}
}
