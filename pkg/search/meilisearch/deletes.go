package meilisearch

import (
	"maps"
	"slices"
	"sync"

	"lateral/pkg/search"
)

// deletes remembers what this process deletes while it rebuilds an index. The old index does
// not tell of a document that it never had, and that fill has put before it was deleted. What
// another replica deletes so is found by the next drift check.
type deletes struct {
	mu  sync.Mutex
	ids map[string]map[string]bool // by index that is being rebuilt
}

// begin starts to remember, and returns what ends it.
func (d *deletes) begin(index string) (end func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.ids == nil {
		d.ids = map[string]map[string]bool{}
	}
	d.ids[index] = map[string]bool{}
	return func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		delete(d.ids, index)
	}
}

func (d *deletes) removed(index string, ids []string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if remembered := d.ids[index]; remembered != nil {
		for _, id := range ids {
			remembered[id] = true
		}
	}
}

func (d *deletes) put(index string, docs []search.Document) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, one := range docs {
		delete(d.ids[index], one.ID)
	}
}

// of are the ids that were deleted since begin, and not put again.
func (d *deletes) of(index string) []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Sorted(maps.Keys(d.ids[index]))
}
