//go:build unix

package private

import (
	"io/fs"
	"os"
	"syscall"
)

// NewFiles makes every new file of the program private to its user.
func NewFiles() { syscall.Umask(0o077) }

// isMine says whether a file belongs to the user that runs the program.
func isMine(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Geteuid()
}
