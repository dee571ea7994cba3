// Package themeshttp is the HTTP face of themes. Each exported function returns
// one operation for the table of routes.
package themeshttp
