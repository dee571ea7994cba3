//go:build unix

package private_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"lateral/pkg/private"
)

// rights makes files with these rights in a folder that all may read, keeps the folder, and
// returns the rights of all afterwards.
func rights(t *testing.T, names ...string) (folder fs.FileMode, files []fs.FileMode, warned int) {
	t.Helper()
	dir := t.TempDir()
	chmod := func(name string, mode fs.FileMode) {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		chmod(filepath.Join(dir, name), 0o644)
	}
	chmod(dir, 0o755)
	kept := private.Folder{
		Path: dir, Mark: "ours.db", IsOurs: func(name string) bool { return strings.HasPrefix(name, "ours") },
		Warn: func(string, fs.FileMode, error) { warned++ },
	}
	if err := kept.Keep(); err != nil {
		t.Fatal(err)
	}
	mode := func(name string) fs.FileMode {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode().Perm()
	}
	for _, name := range names {
		files = append(files, mode(filepath.Join(dir, name)))
	}
	return mode(dir), files, warned
}

func TestOnlyWhatIsOursIsClosed(t *testing.T) {
	for _, tt := range []struct {
		name   string
		files  []string
		folder fs.FileMode
		rights []fs.FileMode
		warned int
	}{
		{"a folder of our own", []string{"ours.db", "ours.log"}, 0o700, []fs.FileMode{0o600, 0o600}, 0},
		{"our folder with another file", []string{"ours.db", "theirs"}, 0o700, []fs.FileMode{0o600, 0o644}, 0},
		{"a folder of others", []string{"ours.log", "theirs"}, 0o755, []fs.FileMode{0o600, 0o644}, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			folder, files, warned := rights(t, tt.files...)
			if folder != tt.folder || files[0] != tt.rights[0] || files[1] != tt.rights[1] || warned != tt.warned {
				t.Errorf("the folder is %o, its files %o, %d warnings", folder, files, warned)
			}
		})
	}
}

func TestWhatIsNoFolderIsTold(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := (private.Folder{Path: file}).Keep(); !errors.Is(err, syscall.ENOTDIR) {
		t.Errorf("a file: %v", err)
	}
	if err := (private.Folder{Path: file + ".none"}).Keep(); err != nil {
		t.Errorf("nothing: %v", err)
	}
}
