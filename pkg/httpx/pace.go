package httpx

import (
	"context"
	"net/netip"
	"strings"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"lateral/pkg/apperr"
)

// Pace is how often one address may call an operation: so many times at once,
// and again so many in each period. The zero Pace is without a limit.
type Pace struct {
	Often int
	Per   time.Duration
}

// pacer counts calls by what they are of. It counts in memory: each replica for
// itself, and from nought after a start.
type pacer struct {
	now func() time.Time

	mu      sync.Mutex
	full    map[string]time.Time // when what was used will be there again
	sweepAt int                  // so many entries are looked through for old ones
}

func newPacer(now func() time.Time) *pacer {
	return &pacer{now: now, full: map[string]time.Time{}, sweepAt: 1000}
}

// take counts one call, unless it is too early: then it returns how long to wait.
func (p *pacer) take(of string, pace Pace) time.Duration {
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

// sweep forgets those who have not called for a while, now and then.
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

// check refuses with TooMany who calls the operation too often. Who is not known
// from others is let through.
func (p *pacer) check(ctx context.Context, operation string, pace Pace) error {
	if pace.Often == 0 {
		return nil
	}
	from := AddressOf(ctx)
	if !from.IsValid() {
		return nil
	}
	if from.Is6() { // whoever has one has all that begin like it
		prefix, _ := from.Prefix(64) // 64 fits
		from = prefix.Addr()
	}
	if wait := p.take(operation+" "+from.String(), pace); wait > 0 {
		return apperr.TooMany("This was asked very often from your network. Please wait a little.", wait)
	}
	return nil
}

const forwardedFor = "X-Forwarded-For"

// clientOf is the address that a request came from, the zero Addr where it
// cannot be known. What X-Forwarded-For says is believed only as far as trusted
// proxies have written it, from the right. Where none is trusted, an address
// that is not public may be that of a proxy, and then stands for everybody.
func clientOf(c *fiber.Ctx, trusted []netip.Prefix) netip.Addr {
	peer, ok := netip.AddrFromSlice(c.Context().RemoteIP())
	if !ok {
		return netip.Addr{}
	}
	if len(trusted) == 0 {
		return clientFrom(peer.Unmap(), nil, nil)
	}
	var forwarded []string
	for _, line := range c.Request().Header.PeekAll(forwardedFor) {
		forwarded = append(forwarded, strings.Split(string(line), ",")...)
	}
	return clientFrom(peer.Unmap(), forwarded, trusted)
}

func clientFrom(peer netip.Addr, forwarded []string, trusted []netip.Prefix) netip.Addr {
	if len(trusted) == 0 {
		if !peer.IsGlobalUnicast() || peer.IsPrivate() {
			return netip.Addr{}
		}
		return peer
	}
	for at := peer; ; {
		if !isIn(trusted, at) {
			return at
		}
		if len(forwarded) == 0 {
			return netip.Addr{}
		}
		last := strings.TrimSpace(forwarded[len(forwarded)-1])
		forwarded = forwarded[:len(forwarded)-1]
		next, err := netip.ParseAddr(last)
		if err != nil {
			return netip.Addr{}
		}
		at = next.Unmap().WithZone("")
	}
}

func isIn(networks []netip.Prefix, a netip.Addr) bool {
	for _, n := range networks {
		if n.Contains(a) {
			return true
		}
	}
	return false
}
