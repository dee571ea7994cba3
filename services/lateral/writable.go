package main

import (
	"context"
	"sync"
	"time"

	"lateral/pkg/docdb"
)

// trial remembers the result of the last write: strangers may call /readyz as
// often as they like, and each commit waits for the disk.
type trial struct {
	mu    sync.Mutex
	until time.Time
	err   error
}

// trialLasts is how long an answer is good for.
const trialLasts = time.Second

// writableMark is what is written to test writing.
const writableMark = "writable"

// writable says whether documents can be read and written. A full disk can still
// be read, so only a write shows it.
func (p *program) writable(ctx context.Context) error {
	if p.damaged.Load() {
		return docdb.ErrDamaged
	}
	if err := p.db.Ping(ctx); err != nil {
		return err
	}
	p.trial.mu.Lock()
	defer p.trial.mu.Unlock()
	if now := time.Now(); now.After(p.trial.until) {
		p.trial.err = migrations().Layout().Mark(ctx, p.db, writableMark, p.now().UTC().Format(time.RFC3339))
		p.trial.until = now.Add(trialLasts)
	}
	return p.trial.err
}
