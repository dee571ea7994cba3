package docdb

import (
	"context"
	"sync"
)

// mostRemembered is how many documents a snapshot remembers: enough for a page of a list
// with everything around it, and nothing to speak of where a check reads them all.
const mostRemembered = 500

// remembering reads one snapshot, and each document of it once: on a snapshot, reading it
// again could tell nothing new.
type remembering struct {
	Reader
	mu    sync.Mutex
	known map[[2]string]Document // by collection and id
}

func remember(r Reader) Reader { return &remembering{Reader: r, known: map[[2]string]Document{}} }

// Get is Reader's.
func (m *remembering) Get(ctx context.Context, collection, id string) (Document, error) {
	key := [2]string{collection, id}
	m.mu.Lock()
	d, known := m.known[key]
	m.mu.Unlock()
	if known && ctx.Err() == nil {
		return d, nil
	}
	d, err := m.Reader.Get(ctx, collection, id)
	if err == nil {
		m.mu.Lock()
		if len(m.known) < mostRemembered {
			m.known[key] = d
		}
		m.mu.Unlock()
	}
	return d, err
}
