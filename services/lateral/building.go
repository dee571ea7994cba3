package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"lateral/pkg/search"
)

// building is the search engine for requests. An index that is being built finds
// nothing yet, or old things. So it answers as if it were down: callers then use
// the database, and say so.
type building struct {
	search.Engine
	mu  sync.RWMutex
	now map[string]bool
}

func watched(engine search.Engine) *building {
	return &building{Engine: engine, now: map[string]bool{}}
}

// Search implements search.Engine.
func (b *building) Search(ctx context.Context, index string, q search.Query) (search.Result, error) {
	b.mu.RLock()
	being := b.now[index]
	b.mu.RUnlock()
	if being {
		return search.Result{}, fmt.Errorf("%w: %s is being built", search.ErrStale, index)
	}
	return b.Engine.Search(ctx, index, q)
}

func (b *building) begin(index string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.now[index] = true
}

func (b *building) end(index string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.now, index)
}

// names are the names of the indexes that are being built, in order.
func (b *building) names() []string {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return slices.Sorted(maps.Keys(b.now))
}
