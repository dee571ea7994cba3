package people

import (
	"context"
	"sync"
	"time"

	"lateral/pkg/docdb"
)

const (
	cacheLasts = 5 * time.Second
	cacheSize  = 8192 // tokens; the cache holds at most twice as many
)

// cache remembers for a moment who calls with an access token, so that most calls neither
// verify a signature nor read a document. It holds two generations. When the young one is
// full it replaces the old one. So the size is bounded without keeping an order.
type cache struct {
	mu         sync.RWMutex
	size       int
	young, old map[string]cached
	eras       uint64 // counts the calls to forget
}

type cached struct {
	actor Actor
	until time.Time
}

func newCache(size int) *cache { return &cache{size: size, young: map[string]cached{}} }

func (c *cache) get(accessToken string, now time.Time) (Actor, bool) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	e, ok := c.young[accessToken]
	if !ok {
		e, ok = c.old[accessToken]
	}
	if !ok || !now.Before(e.until) {
		return Actor{}, false
	}
	return e.actor, true
}

// era is taken before the database is read, and given to put. So an actor that was read
// before a forget is not put in after it.
func (c *cache) era() uint64 {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.eras
}

func (c *cache) put(accessToken string, a Actor, until time.Time, era uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if era != c.eras {
		return
	}
	if len(c.young) >= c.size {
		c.old, c.young = c.young, make(map[string]cached, c.size)
	}
	c.young[accessToken] = cached{a, until}
}

// forgetAccount forgets all tokens of an account. Roles change seldom, so it
// may look at every entry.
func (c *cache) forgetAccount(accountID string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.eras++
	for _, generation := range []map[string]cached{c.young, c.old} {
		for text, e := range generation {
			if e.actor.AccountID == accountID {
				delete(generation, text)
			}
		}
	}
}

func (c *cache) forgetAll() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.eras++
	c.young, c.old = map[string]cached{}, nil
}

// forgetAccount forgets who calls with the account's tokens, once the change can be read.
func (d *Directory) forgetAccount(ctx context.Context, accountID string) {
	docdb.Afterwards(ctx, func() { d.cache.forgetAccount(accountID) })
}

func (d *Directory) forgetAll(ctx context.Context) { docdb.Afterwards(ctx, d.cache.forgetAll) }
