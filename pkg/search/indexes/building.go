// Package indexes keeps search indexes in step with documents: it says what differs, and what
// is being built.
package indexes

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"lateral/pkg/search"
)

// Building is the search engine for requests. An index that is being built finds nothing
// yet, or old things. So it answers as if it were down, with search.ErrStale: callers then
// use the database, and say so. It is safe for concurrent use.
type Building struct {
	search.Engine
	mu  sync.RWMutex
	now map[string]bool
}

// Watch returns the engine with nothing being built.
func Watch(engine search.Engine) *Building {
	return &Building{Engine: engine, now: map[string]bool{}}
}

// Search implements search.Engine.
func (b *Building) Search(ctx context.Context, index string, q search.Query) (search.Result, error) {
	b.mu.RLock()
	being := b.now[index]
	b.mu.RUnlock()
	if being {
		return search.Result{}, fmt.Errorf("%w: %s is being built", search.ErrStale, index)
	}
	return b.Engine.Search(ctx, index, q)
}

// Begin says that an index is being built.
func (b *Building) Begin(index string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.now[index] = true
}

// End says that an index is built.
func (b *Building) End(index string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.now, index)
}

// Names are the names of the indexes that are being built, in order.
func (b *Building) Names() []string {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return slices.Sorted(maps.Keys(b.now))
}
