package health

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"lateral/pkg/docdb"
)

// Trial writes to know whether documents can be written: a full disk can still be read. It
// remembers the last answer for a moment, because strangers may ask as often as they like,
// and each commit waits for the disk. The zero Trial is ready for use, by several at once.
type Trial struct {
	damaged atomic.Bool
	mu      sync.Mutex
	until   time.Time
	err     error
}

// lasts is how long an answer is good for.
const lasts = time.Second

// Damage says that the documents are damaged: they are not written any more.
func (t *Trial) Damage() { t.damaged.Store(true) }

// Again forgets the last answer.
func (t *Trial) Again() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.until = time.Time{}
}

// Writable is nil where documents can be read and written; write is a small commit. Else the
// error is docdb.ErrDamaged, or what the engine says.
func (t *Trial) Writable(ctx context.Context, db docdb.DB, write func(context.Context) error) error {
	if t.damaged.Load() {
		return docdb.ErrDamaged
	}
	if err := db.Ping(ctx); err != nil {
		return err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if now := time.Now(); now.After(t.until) {
		t.err, t.until = write(ctx), now.Add(lasts)
	}
	return t.err
}
