package httpx

import (
	"sync"
	"time"

	"lateral/pkg/apperr"
)

// Pace is how often one address may call an operation: so many times at once, and again so
// many in each period. The zero Pace has no limit.
type Pace struct {
	Often int
	Per   time.Duration
}

// pacer counts calls by operation and caller. It counts in memory: each replica for itself,
// and from zero after a start.
type pacer struct {
	now func() time.Time

	mu      sync.Mutex
	full    map[string]time.Time // when all calls will be available again
	sweepAt int                  // how many entries are checked for old ones at a time
}

func newPacer(now func() time.Time) *pacer {
	return &pacer{now: now, full: map[string]time.Time{}, sweepAt: 1000}
}

// count counts one call, unless it is too early: then it returns how long to wait.
func (p *pacer) count(of string, pace Pace) time.Duration {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	next := p.full[of]
	if next.Before(now) {
		next = now
	}
	next = next.Add(pace.Per / time.Duration(pace.Often))
	if wait := next.Sub(now) - pace.Per; wait > 0 {
		return wait
	}
	p.full[of] = next
	p.sweep(now)
	return 0
}

// sweep sometimes forgets callers that have not called for a while.
func (p *pacer) sweep(now time.Time) {
	if len(p.full) < p.sweepAt {
		return
	}
	for of, full := range p.full {
		if full.Before(now) {
			delete(p.full, of)
		}
	}
	p.sweepAt = max(1000, 2*len(p.full))
}

// check refuses with TooMany a caller that calls the operation too often. Calls from this
// machine are not counted, unless they came through a proxy on it.
func (p *pacer) check(operation string, pace Pace, from origin) error {
	if pace.Often == 0 || isHere(from.address) && !from.proxied {
		return nil
	}
	network := from.address
	if network.Is6() { // one caller has all addresses of the network
		prefix, _ := network.Prefix(64) // 64 is a valid length
		network = prefix.Addr()
	}
	if wait := p.count(operation+" "+network.String(), pace); wait > 0 {
		return apperr.TooMany("This was asked very often from your network. Please wait a little.", wait)
	}
	return nil
}
