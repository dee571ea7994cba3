// Package partnershipshttp is the HTTP face of partnerships. Each file decodes an input,
// calls one use-case and encodes the result.
package partnershipshttp
