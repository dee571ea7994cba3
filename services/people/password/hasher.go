package password

import (
	"context"
	"crypto/rand"
	"crypto/subtle"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

const (
	saltLength = 16
)

// Recommended are the parameters that OWASP's Password Storage Cheat Sheet
// gives for argon2id: 19 MiB, two passes, one lane.
func Recommended() Params { return Params{MemoryKiB: 19 * 1024, Passes: 2, Lanes: 1} }

// Hasher hashes and verifies passwords. It is safe for concurrent use.
type Hasher struct {
	params Params
	decoy  string
	slots  chan struct{}
}

// NewHasher returns a hasher that works on at most so many passwords at once, since each
// takes params.MemoryKiB of memory.
func NewHasher(params Params, atOnce int) *Hasher {
	decoy := kept{params, make([]byte, saltLength), make([]byte, keyLength)}
	return &Hasher{params: params, decoy: decoy.String(), slots: make(chan struct{}, atOnce)}
}

// Hash returns the PHC string of a password. It fails only if ctx ends before its turn.
func (h *Hasher) Hash(ctx context.Context, password string) (string, error) {
	k := kept{params: h.params, salt: make([]byte, saltLength)}
	_, _ = rand.Read(k.salt) // never fails
	var err error
	if k.key, err = h.derive(ctx, k.params, k.salt, password); err != nil {
		return "", err
	}
	return k.String(), nil
}

// Verify says whether phc is the hash of the password. It fails if phc is not one of ours,
// or if ctx ends before its turn.
func (h *Hasher) Verify(ctx context.Context, phc, password string) (bool, error) {
	k, err := parse(phc)
	if err != nil {
		return false, err
	}
	key, err := h.derive(ctx, k.params, k.salt, password)
	return err == nil && subtle.ConstantTimeCompare(key, k.key) == 1, err
}

// Decoy is a PHC string that no password has. Verifying against it takes as long as against
// a real one, so time does not tell unknown addresses.
func (h *Hasher) Decoy() string { return h.decoy }

// Outdated says whether phc was made with other parameters than these.
func (h *Hasher) Outdated(phc string) bool {
	k, err := parse(phc)
	return err != nil || k.params != h.params
}

// derive waits for a slot. Without a limit, a burst of sign-ins would take all memory.
func (h *Hasher) derive(ctx context.Context, p Params, salt []byte, password string) ([]byte, error) {
	select {
	case h.slots <- struct{}{}:
		defer func() { <-h.slots }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	// The same letters can be encoded in several ways in Unicode.
	text := []byte(norm.NFKC.String(password))
	return argon2.IDKey(text, salt, p.Passes, p.MemoryKiB, p.Lanes, keyLength), nil
}
