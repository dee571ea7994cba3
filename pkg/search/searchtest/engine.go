package searchtest

import (
	"testing"

	"lateral/pkg/search"
)

// Engine is an engine as the suite sees it.
type Engine struct {
	Place func(t *testing.T) string                      // names a new, empty place, so that another process can open it
	Open  func(t *testing.T, place string) search.Engine // opens it; the suite closes it
	Guarantees
}

// Guarantees are what one engine promises and another does not. A guarantee that is declared
// is tested.
type Guarantees struct {
	OneProcess bool // a place that is open cannot be opened again: ErrUnavailable says so
}

// opener returns an engine in a new, empty place.
type opener = func(t *testing.T) search.Engine

func (e Engine) fresh(t *testing.T) search.Engine { return e.Open(t, e.Place(t)) }
