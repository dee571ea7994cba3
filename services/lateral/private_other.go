//go:build !unix

package main

import "io/fs"

// makePrivate does nothing: here new files inherit a folder's rights.
func makePrivate() {}

// isMine cannot be known here.
func isMine(fs.FileInfo) bool { return false }
