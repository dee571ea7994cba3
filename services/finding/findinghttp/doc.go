// Package findinghttp is the HTTP face of finding: each file decodes an input, calls one
// use-case and encodes the result. A service looks the same wherever it is shown: among what
// was found, side by side, on a shortlist.
package findinghttp
