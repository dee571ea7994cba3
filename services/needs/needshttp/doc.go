// Package needshttp is the HTTP face of needs: each file decodes an input, calls
// one use-case and encodes what comes back.
package needshttp
