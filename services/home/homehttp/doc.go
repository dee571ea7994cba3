// Package homehttp is the HTTP face of home.
package homehttp
