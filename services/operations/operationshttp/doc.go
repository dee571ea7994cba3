// Package operationshttp is the HTTP face of operations.
package operationshttp
