// Package private keeps the files of a program to the user who runs it.
package private

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

const (
	privateFolder fs.FileMode = 0o700
	privateFile   fs.FileMode = 0o600
)

// Folder is a folder in which a program keeps its files.
type Folder struct {
	Path   string
	IsOurs func(name string) bool                            // whether the program makes a file of that name
	Mark   string                                            // a file that only the program's own folder has
	Warn   func(path string, mode fs.FileMode, reason error) // of what stays open to others; mode would close it
}

// Keep closes the folder and the program's files in it to other users of the machine, where
// they are the program's own; else it warns. A missing folder is fine. It fails with
// syscall.ENOTDIR where the path is no folder.
func (f Folder) Keep() error {
	root, err := filepath.EvalSymlinks(f.Path)
	var entries []fs.DirEntry
	if err == nil {
		entries, err = os.ReadDir(root)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if f.IsOurs(e.Name()) {
			if err := f.tightenAll(filepath.Join(root, e.Name())); err != nil {
				return err
			}
		}
	}
	info, err := os.Stat(root)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&^privateFolder != 0 && !f.isOurFolder(info, entries) {
		f.Warn(root, privateFolder, errors.New("it holds other files too"))
		return nil
	}
	f.tighten(root, info)
	return nil
}

// isOurFolder says whether the folder belongs to the program. A folder like /tmp or
// /var/lib, named by mistake, stays open to others.
func (f Folder) isOurFolder(info fs.FileInfo, entries []os.DirEntry) bool {
	isForeign := func(e os.DirEntry) bool { return !f.IsOurs(e.Name()) }
	if !slices.ContainsFunc(entries, isForeign) {
		return true
	}
	isMark := func(e os.DirEntry) bool { return e.Name() == f.Mark }
	return info.Mode()&fs.ModeSticky == 0 && slices.ContainsFunc(entries, isMark)
}

// tightenAll tightens a file, or a folder with its contents. It ignores files
// that disappear meanwhile, as files of an index do.
func (f Folder) tightenAll(path string) error {
	return filepath.WalkDir(path, func(at string, e fs.DirEntry, err error) error {
		if err == nil && (e.IsDir() || e.Type().IsRegular()) {
			var info fs.FileInfo
			if info, err = e.Info(); err == nil {
				f.tighten(at, info)
			}
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
}

func (f Folder) tighten(path string, info fs.FileInfo) {
	private := privateFile
	if info.IsDir() {
		private = privateFolder
	}
	open := info.Mode() & (fs.ModePerm | fs.ModeSticky | fs.ModeSetgid | fs.ModeSetuid) &^ private
	if open == 0 {
		return
	}
	if !isMine(info) {
		f.Warn(path, private, errors.New("it belongs to another user"))
		return
	}
	if err := os.Chmod(path, info.Mode().Perm()&private); err != nil && !errors.Is(err, fs.ErrNotExist) {
		f.Warn(path, private, err)
	}
}
