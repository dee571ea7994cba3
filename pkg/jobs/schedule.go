package jobs

import (
	"context"
	"errors"
	"fmt"
	"time"

	"lateral/pkg/docdb"
)

// schedule queues the present turn of the kinds that repeat. The turn is the key, so
// several runners queue it only once.
func (r *Runner) schedule(ctx context.Context) error {
	now := r.queue.now()
	for _, k := range r.kinds {
		if k.Every == 0 {
			continue
		}
		turn := now.Truncate(k.Every)
		if r.isQueued(k.Name, turn) {
			continue
		}
		if err := r.queueTurn(ctx, k, turn); err != nil {
			return fmt.Errorf("jobs: scheduling %s: %w", k.Name, err)
		}
		r.mu.Lock()
		r.queued[k.Name] = turn
		r.mu.Unlock()
	}
	return nil
}

// isQueued says whether the turn is known to be queued: a turn that was queued once stays in
// the collection for longer than it lasts.
func (r *Runner) isQueued(kind string, turn time.Time) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.queued[kind].Equal(turn)
}

func (r *Runner) queueTurn(ctx context.Context, k Kind, turn time.Time) error {
	key := turn.Format(time.RFC3339)
	if _, err := find(ctx, r.queue.db, k.Name, key); err == nil {
		return nil
	}
	err := r.queue.db.Update(ctx, func(tx docdb.Tx) error {
		return r.queue.Enqueue(ctx, tx, Spec{Kind: k.Name, Key: key, At: turn})
	})
	if errors.Is(err, docdb.ErrDuplicate) {
		return nil // another runner was quicker
	}
	return err
}
