//go:build !unix

package main

import "io/fs"

// makePrivate does nothing: here a folder's rights go on to what is made in it.
func makePrivate() {}

// isMine cannot be known here.
func isMine(fs.FileInfo) bool { return false }
