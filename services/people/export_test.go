package people

import "time"

// Cache is the cache of actors, for its tests.
type Cache struct{ *cache }

// NewCache returns a cache of the size.
func NewCache(size int) Cache { return Cache{newCache(size)} }

// Len is how many actors the cache holds.
func (c Cache) Len() int { return c.callers.Len() }

// Get, Put, Era and Forget are the cache's own.
func (c Cache) Get(id string, now time.Time) (Actor, bool)          { return c.get(id, now) }
func (c Cache) Put(id string, a Actor, until time.Time, era uint64) { c.put(id, a, until, era) }
func (c Cache) Era() uint64                                         { return c.era() }
func (c Cache) Forget(accountID string)                             { c.forgetAccount(accountID) }

// Wait is how long a pace makes one wait after so many times: at sign-in, or
// for letters.
func Wait(letters bool, count int) time.Duration {
	if letters {
		return letterPace().wait(count)
	}
	return signInPace().wait(count)
}
