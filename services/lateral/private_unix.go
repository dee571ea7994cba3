//go:build unix

package main

import (
	"io/fs"
	"os"
	"syscall"
)

// makePrivate has every file that the program makes from now on be its user's
// alone.
func makePrivate() { syscall.Umask(0o077) }

// isMine says whether a file belongs to the user that runs the program.
func isMine(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Geteuid()
}
