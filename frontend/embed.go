// Package frontend holds the built web app, so that the program serves it from
// its own binary.
package frontend

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Dist returns the built web app, with index.html at its root. Before the web
// app was built the file system holds no index.html; the program says so then
// instead of serving an empty page.
//
// Errors: only if the folder dist was not embedded, which the compiler prevents.
func Dist() (fs.FS, error) {
	return fs.Sub(dist, "dist")
}
