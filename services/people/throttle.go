package people

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"math"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// throttle counts what somebody does to one address. It is stored, so that all replicas
// count together. Addresses without an account have one too, so that both kinds look alike.
type throttle struct {
	docdb.Meta           // made of what is counted and a hash of the address
	Count      int       `json:"count"`
	LastAt     time.Time `json:"lastAt"`
	Until      time.Time `json:"until"` // not before this again
}

var throttles = docdb.Of[throttle]("throttles", docdb.Index{Name: "by_time", Fields: []string{"lastAt"}})

// backoff says how fast something may be repeated: some times freely, then after a wait
// that doubles up to a limit. The count is forgotten if nothing happens for fade, so nobody
// is locked out for ever.
type backoff struct {
	what        string
	free        int
	first, most time.Duration
}

const fade = 24 * time.Hour

func signInPace() backoff {
	return backoff{what: "sign-in", free: 5, first: 15 * time.Second, most: 15 * time.Minute}
}

func letterPace() backoff {
	return backoff{what: "letter", free: 3, first: 10 * time.Minute, most: 4 * time.Hour}
}

// askedPace only remembers when somebody last asked for a new password.
func askedPace() backoff { return backoff{what: "reset-asked", free: math.MaxInt} }

// secondStepPace counts wrong codes, by account.
func secondStepPace() backoff {
	return backoff{what: "second-step", free: 6, first: 15 * time.Second, most: 15 * time.Minute}
}

// count counts one more time, unless it is too early; then it returns how long to wait. It
// counts before the outcome is known, so that many attempts at once are not free.
func (p backoff) count(ctx context.Context, tx docdb.Tx, now time.Time, email string) (time.Duration, error) {
	t, err := throttles.Get(ctx, tx, p.id(email))
	if err != nil && !errors.Is(err, docdb.ErrNotFound) {
		return 0, err
	}
	if wait := t.count(now, p); wait > 0 {
		return wait, nil
	}
	if t.Version > 0 {
		return 0, throttles.Replace(ctx, tx, &t)
	}
	t.ID = p.id(email)
	return 0, throttles.Insert(ctx, tx, &t)
}

// waits is how long to wait before the next time. It counts nothing.
func (p backoff) waits(ctx context.Context, r docdb.Reader, now time.Time, email string) (time.Duration, error) {
	t, err := throttles.Get(ctx, r, p.id(email))
	return max(0, t.Until.Sub(now)), ignoreAbsent(err)
}

// within says whether something was counted for the address within the last while.
func (p backoff) within(ctx context.Context, r docdb.Reader, now time.Time, email string,
	while time.Duration) (bool, error) {
	t, err := throttles.Get(ctx, r, p.id(email))
	return t.Version > 0 && now.Sub(t.LastAt) < while, ignoreAbsent(err)
}

func (t *throttle) count(now time.Time, p backoff) time.Duration {
	if wait := t.Until.Sub(now); wait > 0 {
		return wait
	}
	if now.Sub(t.LastAt) > fade {
		t.Count = 0
	}
	t.Count++
	t.LastAt, t.Until = now, now.Add(p.wait(t.Count))
	return 0
}

// wait is how long to wait after so many times.
func (p backoff) wait(count int) time.Duration {
	if count < p.free {
		return 0
	}
	wait := p.first
	for range count - p.free {
		if wait *= 2; wait >= p.most {
			return p.most
		}
	}
	return wait
}

// forgive clears the count for the address.
func (p backoff) forgive(ctx context.Context, tx docdb.Tx, email string) error {
	t, err := throttles.Get(ctx, tx, p.id(email))
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return throttles.Delete(ctx, tx, &t)
}

func (p backoff) id(email string) string {
	sum := sha256.Sum256([]byte(emailKey(email)))
	return p.what + "." + hex.EncodeToString(sum[:16])
}

func tooMany(wait time.Duration) error {
	return apperr.TooMany(
		thereWereSeveralAttempts, wait)
}
