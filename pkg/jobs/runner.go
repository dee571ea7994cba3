package jobs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"lateral/pkg/docdb"
)

// Handle does the work of one job. An error means that it is tried again later; a Permanent
// error means never.
type Handle func(ctx context.Context, j Job) error

// Kind is a row of the job table.
type Kind struct {
	Name     string
	Handle   Handle
	Every    time.Duration // 0: runs only when queued; else it also runs at each multiple of this
	Timeout  time.Duration // 0 is one minute; the lease lasts a little longer
	Attempts int           // tries before it is dead; 0 is 8
}

// Permanent marks an error that trying again cannot mend. The job is dead at once.
func Permanent(err error) error { return permanent{err} }

type permanent struct{ error }

func (p permanent) Unwrap() error { return p.error }

// Runner leases due jobs and runs their handlers.
type Runner struct {
	queue *Queue
	kinds map[string]Kind
	log   *slog.Logger
	name  string
	woken chan struct{} // holds one: a look that has not begun

	mu     sync.Mutex
	queued map[string]time.Time // the last turn of a kind that is known to be queued
}

// NewRunner returns a runner of the kinds. The name must differ between running programs.
func NewRunner(q *Queue, name string, log *slog.Logger, kinds ...Kind) *Runner {
	byName := make(map[string]Kind, len(kinds))
	for _, k := range kinds {
		if k.Timeout == 0 {
			k.Timeout = time.Minute
		}
		if k.Attempts == 0 {
			k.Attempts = 8
		}
		byName[k.Name] = k
	}
	return &Runner{queue: q, kinds: byName, log: log, name: name,
		woken: make(chan struct{}, 1), queued: map[string]time.Time{}}
}

// watched is a database that tells of its commits: docdb.Shared.
type watched interface {
	Watch(collection string, do func()) (stop func())
}

// wake lets the runner look for due jobs. If a look is awaited already, it sees them.
func (r *Runner) wake() {
	select {
	case r.woken <- struct{}{}:
	default:
	}
}

// lease takes the job that has been due longest, among the kinds known here. So jobs of
// other kinds, which a newer program may have queued, do not block it.
func (r *Runner) lease(ctx context.Context) (Job, error) {
	now := r.queue.now()
	due := docdb.Query{Index: "due", To: now.Add(time.Second), Limit: 20}
	for {
		candidates, next, err := collection.Find(ctx, r.queue.db, due)
		if err != nil {
			return Job{}, err
		}
		for _, j := range candidates {
			if _, known := r.kinds[j.Kind]; !known {
				continue
			}
			j, err := r.take(ctx, j, now)
			if errors.Is(err, docdb.ErrStale) || errors.Is(err, docdb.ErrNotFound) {
				continue // another runner was quicker
			}
			return j, err
		}
		if due.After = next; next == "" {
			return Job{}, docdb.ErrNotFound
		}
	}
}

// take leases one job; ErrStale or ErrNotFound if it changed meanwhile.
func (r *Runner) take(ctx context.Context, j Job, now time.Time) (Job, error) {
	until := now.Add(r.kinds[j.Kind].Timeout + 30*time.Second)
	var err error
	if j.State, err = Steps.After(j.State, "lease"); err != nil {
		return j, err
	}
	j.Lease, j.DueAt = r.name, &until
	j.Attempts++
	err = r.queue.db.Update(ctx, func(tx docdb.Tx) error {
		attempt := j // Replace counts the version up; a repeated run starts afresh
		return collection.Replace(ctx, tx, &attempt)
	})
	j.Version++
	return j, err
}

// errDied is why a job is given up if its runner never finished: the job itself may end the
// program.
var errDied = errors.New("jobs: the program ended each time that this ran")

func (r *Runner) run(ctx context.Context, j Job) error {
	kind := r.kinds[j.Kind]
	work, cancel := context.WithTimeout(ctx, kind.Timeout)
	defer cancel()
	err := errDied
	if j.Attempts <= kind.Attempts {
		err = guard(work, kind.Handle, j)
	}
	if ctx.Err() != nil {
		// The program stops, so hand the job back at once, and count no attempt.
		j.Attempts--
		return r.settle(context.WithoutCancel(ctx), j, "try again", r.queue.now(), "stopped")
	}
	switch {
	case err == nil:
		return r.settle(ctx, j, "finish", time.Time{}, "")
	case j.Attempts >= kind.Attempts || errors.As(err, new(permanent)):
		r.log.ErrorContext(ctx, "jobs: given up", "kind", j.Kind, "job", j.ID, "attempts", j.Attempts, "error", err)
		return r.settle(ctx, j, "give up", time.Time{}, err.Error())
	default:
		again := r.queue.now().Add(Backoff(j.Attempts))
		r.log.WarnContext(ctx, "jobs: failed, will be tried again", "kind", j.Kind, "job", j.ID, "attempts", j.Attempts,
			"again", again,
			"error", err)
		return r.settle(ctx, j, "try again", again, err.Error())
	}
}

// settle writes how a run ended. If the lease had ended and another runner has the job now,
// it does nothing.
func (r *Runner) settle(ctx context.Context, j Job, verb string, due time.Time, problem string) error {
	var err error
	if j.State, err = Steps.After(j.State, verb); err != nil {
		return err
	}
	j.Lease, j.LastError, j.DueAt = "", problem, nil
	if j.State == Ready {
		j.DueAt = &due
	} else {
		now := r.queue.now()
		j.EndedAt = &now
	}
	err = r.queue.db.Update(ctx, func(tx docdb.Tx) error {
		attempt := j
		return collection.Replace(ctx, tx, &attempt)
	})
	if errors.Is(err, docdb.ErrStale) || errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	return err
}

// Backoff is how long to wait after so many failed attempts: 10 seconds, then four times as
// long each time, at most six hours.
func Backoff(attempts int) time.Duration {
	wait := 10 * time.Second
	for range attempts - 1 {
		if wait *= 4; wait > 6*time.Hour {
			return 6 * time.Hour
		}
	}
	return wait
}

// guard turns a panic of the handler into an error.
func guard(ctx context.Context, handle Handle, j Job) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("jobs: %s panicked: %v\n%s", j.Kind, p, debug.Stack())
		}
	}()
	return handle(ctx, j)
}
