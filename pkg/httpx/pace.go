package httpx

import (
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"

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
	now     func() time.Time
	callers *lru.Cache[string, *rate.Limiter] // by operation and address
}

// mostCallers is how many callers are remembered. The one that did not call for the longest
// is forgotten first, and nearly always may call again as if it were new.
const mostCallers = 50_000

func newPacer(now func() time.Time) *pacer {
	callers, err := lru.New[string, *rate.Limiter](mostCallers)
	if err != nil { // the size is above zero
		panic(err)
	}
	return &pacer{now: now, callers: callers}
}

// count counts one call, unless it is too early: then it returns how long to wait.
func (p *pacer) count(of string, pace Pace) time.Duration {
	limiter := rate.NewLimiter(rate.Every(pace.Per/time.Duration(pace.Often)), pace.Often)
	if known, ok, _ := p.callers.PeekOrAdd(of, limiter); ok {
		limiter = known
		p.callers.Get(of) // it called just now
	}
	now := p.now()
	call := limiter.ReserveN(now, 1)
	wait := call.DelayFrom(now)
	if wait > 0 {
		call.CancelAt(now)
	}
	return wait.Round(time.Millisecond)
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
