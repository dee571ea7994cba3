package main

import (
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// Only the user who runs the program may look into its data folder.
const (
	privateFolder = 0o700
	privateFile   = 0o600
)

// keepPrivate closes the data folder and the program's files in it to other
// users of the machine, where they are the program's own; else it warns.
func (c *Config) keepPrivate(log *slog.Logger) error {
	root, err := filepath.EvalSymlinks(c.Data)
	var entries []fs.DirEntry
	if err == nil {
		entries, err = os.ReadDir(root)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case errors.Is(err, syscall.ENOTDIR):
		return advised(err, "The data folder must be a folder: name another by "+named("data")+".")
	case err != nil:
		return err
	}
	for _, e := range entries {
		if isOurs(e.Name()) {
			if err := tightenAll(filepath.Join(root, e.Name()), log); err != nil {
				return err
			}
		}
	}
	info, err := os.Stat(root)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&^privateFolder != 0 && !isOurFolder(info, entries) {
		warnOpen(log, root, privateFolder, errors.New("it holds other files too"))
		return nil
	}
	tighten(root, info, log)
	return nil
}

// isOurs says whether a file of the data folder is one that the program makes.
func isOurs(name string) bool {
	return strings.HasPrefix(name, database) || slices.Contains([]string{"token-keys", "search", "being-made", restoring}, name)
}

// isOurFolder says whether the folder belongs to the program. A folder like /tmp
// or /var/lib, named by mistake, stays open to others.
func isOurFolder(info fs.FileInfo, entries []os.DirEntry) bool {
	isForeign := func(e os.DirEntry) bool { return !isOurs(e.Name()) }
	if !slices.ContainsFunc(entries, isForeign) {
		return true
	}
	isDatabase := func(e os.DirEntry) bool { return e.Name() == database }
	return info.Mode()&fs.ModeSticky == 0 && slices.ContainsFunc(entries, isDatabase)
}

// tightenAll tightens a file, or a folder with its contents. It ignores files
// that disappear meanwhile, as files of an index do.
func tightenAll(path string, log *slog.Logger) error {
	return filepath.WalkDir(path, func(at string, e fs.DirEntry, err error) error {
		if err == nil && (e.IsDir() || e.Type().IsRegular()) {
			var info fs.FileInfo
			if info, err = e.Info(); err == nil {
				tighten(at, info, log)
			}
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
}

func tighten(path string, info fs.FileInfo, log *slog.Logger) {
	private := fs.FileMode(privateFile)
	if info.IsDir() {
		private = privateFolder
	}
	open := info.Mode() & (fs.ModePerm | fs.ModeSticky | fs.ModeSetgid | fs.ModeSetuid) &^ private
	if open == 0 {
		return
	}
	if !isMine(info) {
		warnOpen(log, path, private, errors.New("it belongs to another user"))
		return
	}
	if err := os.Chmod(path, info.Mode().Perm()&private); err != nil && !errors.Is(err, fs.ErrNotExist) {
		warnOpen(log, path, private, err)
	}
}

func warnOpen(log *slog.Logger, path string, private fs.FileMode, why error) {
	mode := "600"
	if private == privateFolder {
		mode = "700"
	}
	log.Warn("other users of this machine may read the data of Lateral", "path", path, "why", why.Error(),
		"todo", "give it to the user that runs lateral and close it: chown USER "+path+" && chmod "+mode+" "+path)
}
