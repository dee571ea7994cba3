package engines

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"slices"
	"strings"
	"syscall"

	"lateral/pkg/apperr"
	"lateral/pkg/private"
)

// The folders in a data folder.
const (
	searchFolder = "search"
	makingFolder = "being-made"
	// restoringFolder is where a restore makes its database. While the file is in it nothing else
	// starts there.
	restoringFolder = "being-restored"
)

// KeepPrivate closes the data folder and the program's files in it to other users of the
// machine, where they are the program's own; else it warns.
func (p Place) KeepPrivate(log *slog.Logger) error {
	folder := private.Folder{Path: p.Data, Mark: p.Program.File}
	folder.IsOurs = func(name string) bool {
		return strings.HasPrefix(name, p.Program.File) || slices.Contains(p.Program.Others, name) ||
			slices.Contains([]string{searchFolder, makingFolder, restoringFolder}, name)
	}
	folder.Warn = func(path string, mode fs.FileMode, reason error) {
		log.Warn("other users of this machine may read the program's data", "path", path, "why", reason.Error(), "todo",
			fmt.Sprintf("give it to the user that runs %s and close it: chown USER %s && chmod %o %s", p.name(), path, mode,
				path))
	}
	err := folder.Keep()
	if errors.Is(err, syscall.ENOTDIR) {
		return apperr.Advised(err, "The data folder must be a folder: name another by "+p.named("data")+".")
	}
	return err
}
