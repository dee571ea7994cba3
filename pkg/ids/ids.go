// Package ids makes identifiers that sort by the time when they were made. Their prefix
// says what they name: need_01j5….
package ids

import (
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"sync"

	"go.jetify.com/typeid/v2"

	"lateral/pkg/clock"
)

// Source makes new identifiers. It is safe for concurrent use.
type Source struct {
	mu     sync.Mutex
	now    clock.Clock
	random io.Reader
	last   uint64 // milliseconds<<12 | counter of the id made last
}

// New returns a source that takes the time from now and random bytes from the system.
func New(now clock.Clock) *Source { return &Source{now: now, random: rand.Reader} }

// NewSeeded returns a source that takes random bytes from random: the same clock and the
// same bytes give the same ids. For tests and the demonstration.
func NewSeeded(now clock.Clock, random io.Reader) *Source {
	return &Source{now: now, random: random}
}

// New returns a fresh identifier: the prefix (lower-case letters) and a UUIDv7 (RFC 9562)
// in base 32. Later ids of one source sort after earlier ones, even within one millisecond.
// A bad prefix, or a system without random bytes, is a fault of the program, so it panics.
func (s *Source) New(prefix string) string {
	id, err := typeid.FromBytes(prefix, s.uuid())
	if err != nil {
		panic(fmt.Sprintf("ids: prefix %q: %v", prefix, err))
	}
	return id.String()
}

func (s *Source) uuid() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	tick := uint64(s.now().UnixMilli()) << 12
	s.last = max(s.last+1, tick)

	u := make([]byte, 16)
	if _, err := io.ReadFull(s.random, u[8:]); err != nil {
		panic(fmt.Sprintf("ids: no randomness: %v", err))
	}
	binary.BigEndian.PutUint64(u, s.last>>12<<16|s.last&0xfff)
	u[6] |= 0x70
	u[8] = u[8]&0x3f | 0x80
	return u
}

// HasPrefix says whether id is of the kind that prefix names.
func HasPrefix(id, prefix string) bool {
	p, _, found := strings.Cut(id, "_")
	return found && p == prefix
}
