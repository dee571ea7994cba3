package ubl

import "slices"

// The most that a file holds, so that no reader chokes on it.
const (
	mostLines = 1000
	mostText  = 2000                // characters of one text
	mostPence = 100_000_000_000_000 // of one amount
)

// refusals collects why a document cannot be written.
type refusals []string

func (r *refusals) unless(ok bool, why string) {
	if !ok && !slices.Contains(*r, why) {
		*r = append(*r, why)
	}
}
