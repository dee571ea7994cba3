package people

import (
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
)

const (
	cacheLasts = 5 * time.Second
	cacheSize  = 16_384 // tokens
)

// cache remembers for a moment who calls with an access token, so that most calls neither
// verify a signature nor read a document. The token that was not used for the longest makes
// way.
type cache struct {
	mu      sync.Mutex
	callers *simplelru.LRU[string, cached]
	eras    uint64 // counts the calls to forget
}

type cached struct {
	actor Actor
	until time.Time
}

func newCache(size int) *cache {
	callers, err := simplelru.NewLRU[string, cached](size, nil)
	if err != nil { // the size is above zero
		panic(err) //nolint:forbidigo // the program is wrong
	}
	return &cache{callers: callers}
}

func (c *cache) get(accessToken string, now time.Time) (Actor, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.callers.Get(accessToken)
	if !ok || !now.Before(e.until) {
		return Actor{}, false
	}
	return e.actor, true
}

// era is taken before the database is read, and given to put. So an actor that was read
// before a forget is not put in after it.
func (c *cache) era() uint64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.eras
}

func (c *cache) put(accessToken string, a Actor, until time.Time, era uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if era == c.eras {
		c.callers.Add(accessToken, cached{a, until})
	}
}

// forgetAccount forgets all tokens of an account. Roles change seldom, so it
// may look at every entry.
func (c *cache) forgetAccount(accountID string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.eras++
	for _, token := range c.callers.Keys() {
		if e, ok := c.callers.Peek(token); ok && e.actor.AccountID == accountID {
			c.callers.Remove(token)
		}
	}
}

func (c *cache) forgetAll() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.eras++
	c.callers.Purge()
}
