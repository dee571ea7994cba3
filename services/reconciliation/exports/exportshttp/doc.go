// Package exportshttp is the HTTP face of exports.
package exportshttp
