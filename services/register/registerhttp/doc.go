// Package registerhttp is the HTTP face of the register: each file decodes an
// input, calls one use-case and encodes what comes back.
package registerhttp
