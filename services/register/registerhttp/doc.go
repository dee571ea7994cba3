// Package registerhttp is the HTTP face of the register. Each file decodes an input, calls
// one use-case and encodes the result.
package registerhttp
