package jobs_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
)

// awake is a bench whose queue is in a shared database, with a runner that looks only when
// it is woken or the test ticks.
type awake struct {
	*bench
	alone docdb.DB // the same documents, as another program writes them
	reads *docdb.Counted
	tick  chan time.Time
	ran   chan string // keys of jobs
	on    func(ctx context.Context, j jobs.Job) error
}

func newAwake(t *testing.T) *awake {
	t.Helper()
	b := newBench(t)
	a := &awake{bench: b, alone: b.db, reads: docdb.CountReads(b.db), tick: make(chan time.Time)}
	a.ran = make(chan string, 10)
	b.db = docdb.Share(a.reads)
	b.queue = jobs.NewQueue(b.db, b.now.Now, ids.New(b.now.Now))
	return a
}

// starts runs a runner until the test ends.
func (a *awake) starts(more ...jobs.Kind) {
	a.t.Helper()
	note := jobs.Kind{Name: "note", Handle: func(ctx context.Context, j jobs.Job) error {
		if a.on != nil {
			if err := a.on(ctx, j); err != nil {
				return err
			}
		}
		a.ran <- j.Key
		return nil
	}}
	ctx, stop := context.WithCancel(a.t.Context())
	var running sync.WaitGroup
	running.Go(func() { a.runner("a", append(more, note)...).Run(ctx, 2, a.tick) })
	a.t.Cleanup(func() { stop(); running.Wait() })
	a.tick <- start // it is up
}

// wants waits for the job to run.
func (a *awake) wants(key string) {
	a.t.Helper()
	select {
	case got := <-a.ran:
		if got != key {
			a.t.Errorf("%s ran, want %s", got, key)
		}
	case <-time.After(20 * time.Second):
		a.t.Fatalf("%s never ran", key)
	}
}

func TestACommitWakesTheRunner(t *testing.T) {
	a := newAwake(t)
	a.starts()
	a.enqueue(jobs.Spec{Kind: "note", Key: "by an update"})
	a.wants("by an update")
	shared, ok := a.db.(*docdb.Shared)
	if !ok {
		t.Fatal("not shared")
	}
	err := shared.Together(t.Context(), func(ctx context.Context) error {
		return shared.Update(ctx, func(tx docdb.Tx) error {
			return a.queue.Enqueue(ctx, tx, jobs.Spec{Kind: "note", Key: "by a command"})
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	a.wants("by a command")
}

// A wake may be missed: another program committed the job, or this one could not tell that
// its commit succeeded. The next tick finds it.
func TestAMissedWakeLosesNothing(t *testing.T) {
	a := newAwake(t)
	a.starts()
	elsewhere := jobs.NewQueue(a.alone, a.now.Now, ids.New(a.now.Now))
	err := a.alone.Update(t.Context(), func(tx docdb.Tx) error {
		return elsewhere.Enqueue(t.Context(), tx, jobs.Spec{Kind: "note", Key: "of another program"})
	})
	if err != nil {
		t.Fatal(err)
	}
	a.tick <- start
	a.wants("of another program")
}

// No commit tells that a time has come.
func TestWhatBecomesDueIsFoundByATick(t *testing.T) {
	a := newAwake(t)
	a.starts()
	a.enqueue(jobs.Spec{Kind: "note", Key: "later", At: start.Add(time.Hour)}, jobs.Spec{Kind: "note", Key: "now"})
	a.wants("now")
	a.now.Advance(time.Hour)
	a.tick <- start
	a.wants("later")
}

// A commit during a run wakes for what that run has not seen: here a job that queues the
// next one, three times.
func TestAJobThatQueuesAnotherNeedsNoTick(t *testing.T) {
	a := newAwake(t)
	next := map[string]string{"1": "2", "2": "3"}
	a.on = func(ctx context.Context, j jobs.Job) error {
		if next[j.Key] == "" {
			return nil
		}
		return a.db.Update(ctx, func(tx docdb.Tx) error {
			return a.queue.Enqueue(ctx, tx, jobs.Spec{Kind: "note", Key: next[j.Key]})
		})
	}
	a.starts()
	a.enqueue(jobs.Spec{Kind: "note", Key: "1"})
	for _, key := range []string{"1", "2", "3"} {
		a.wants(key)
	}
}

// A dead job that a person starts again runs at once.
func TestARetryWakesTheRunner(t *testing.T) {
	a := newAwake(t)
	a.on = func(_ context.Context, j jobs.Job) error {
		if j.LastError != "" {
			return nil
		}
		a.ran <- "failed"
		return jobs.Permanent(errors.New("no such address"))
	}
	a.starts()
	a.enqueue(jobs.Spec{Kind: "note", Key: "1"})
	a.wants("failed")
	var dead []jobs.Job
	for len(dead) == 0 {
		var err error
		if dead, _, err = a.queue.List(t.Context(), jobs.Dead, "", 1); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := a.queue.Retry(t.Context(), dead[0].ID); err != nil {
		t.Fatal(err)
	}
	a.wants("1")
}

// While nothing is due a look is one read, however many kinds repeat, and each turn is still
// queued once.
func TestALookWhileIdleIsOneRead(t *testing.T) {
	a := newAwake(t)
	turns := map[string]int{}
	every := func(name string, each time.Duration) jobs.Kind {
		count := func(context.Context, jobs.Job) error { turns[name]++; return nil }
		return jobs.Kind{Name: name, Every: each, Handle: count}
	}
	r := a.runner("a", every("hourly", time.Hour), every("daily", 24*time.Hour), every("often", time.Minute))
	a.runDue(r)
	before := a.reads.Reads()
	for range 10 {
		a.runDue(r)
	}
	if n := a.reads.Reads() - before; n != 10 {
		t.Errorf("ten looks are %d reads", n)
	}
	a.now.Advance(time.Hour)
	a.runDue(r)
	a.runDue(a.runner("b", every("hourly", time.Hour), every("often", time.Minute))) // another program
	if turns["hourly"] != 2 || turns["daily"] != 1 || turns["often"] != 2 {
		t.Errorf("turns: %v", turns)
	}
}
