package docdb

import (
	"context"
	"sync"
	"sync/atomic"
)

// Shared is a database on which several steps can be one transaction. Within Together, code
// reads and writes in that transaction through its context, without knowing of it.
// Elsewhere Shared is the plain database.
type Shared struct {
	DB
	watches watches
}

// Share returns the database as a Shared.
func Share(db DB) *Shared { return &Shared{DB: db} }

// together is one shared transaction. Like a Tx, it is used by one goroutine.
type together struct {
	of     *Shared
	tx     Tx
	wrote  written
	over   atomic.Bool
	writes int       // so far
	broken error     // a step failed half-way, so nothing can be kept
	last   error     // of the last step
	after  *[]func() // once it is over
}

type togetherKey struct{}

func togetherIn(ctx context.Context) *together {
	t, _ := ctx.Value(togetherKey{}).(*together)
	if t == nil || t.over.Load() {
		return nil
	}
	return t
}

// in is the transaction that the context belongs to, nil if there is none.
func (s *Shared) in(ctx context.Context) *together {
	if t := togetherIn(ctx); t != nil && t.of == s {
		return t
	}
	return nil
}

// written are the collections that a transaction has written.
type written map[string]bool

// watches are told of commits.
type watches struct {
	mu   sync.RWMutex
	next int
	of   map[string]map[int]func() // by collection
}
