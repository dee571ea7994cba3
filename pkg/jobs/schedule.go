package jobs

import (
	"context"
	"errors"
	"fmt"
	"sync"
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

// RunDue runs due jobs until none is left, and returns how many it ran.
func (r *Runner) RunDue(ctx context.Context) (int, error) {
	if err := r.schedule(ctx); err != nil {
		return 0, err
	}
	for n := 0; ; n++ {
		j, err := r.lease(ctx)
		if errors.Is(err, docdb.ErrNotFound) {
			return n, nil
		}
		if err != nil {
			return n, err
		}
		if err := r.run(ctx, j); err != nil {
			return n, err
		}
	}
}

// Run works until ctx ends, and returns when the jobs that it began have ended. It looks for
// due jobs at once, when this program has committed some, if the queue is in a docdb.Shared,
// and at every tick. The ticks find what other programs committed, what becomes due by the clock,
// and what a wake has missed. So they may be seconds apart, and nothing is lost.
func (r *Runner) Run(ctx context.Context, workers int, tick <-chan time.Time) {
	if db, ok := r.queue.db.(watched); ok {
		defer db.Watch(collection.Schema.Name, r.wake)()
	}
	var group sync.WaitGroup
	looks := make(chan struct{}, workers)
	for range workers {
		group.Go(func() {
			for range looks {
				if _, err := r.RunDue(ctx); err != nil && ctx.Err() == nil {
					r.log.ErrorContext(ctx, "jobs: looking for due jobs", "error", err)
				}
			}
		})
	}
	defer group.Wait()
	defer close(looks)
	r.wake() // for what was queued before
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick:
		case <-r.woken:
		}
		for range workers {
			select {
			case looks <- struct{}{}:
			default: // all are busy, and have looks before them
			}
		}
	}
}
