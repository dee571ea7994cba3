package jobs_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
)

var start = time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)

// bench is a queue on real storage with a clock that the test moves.
type bench struct {
	t     *testing.T
	db    docdb.DB
	now   *clock.Manual
	queue *jobs.Queue
	log   io.Writer
}

func newBench(t *testing.T) *bench {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "jobs.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(), jobs.Schema()); err != nil {
		t.Fatal(err)
	}
	now := clock.NewManual(start)
	return &bench{t: t, db: db, now: now, queue: jobs.NewQueue(db, now.Now, ids.New(now.Now)), log: io.Discard}
}

func (b *bench) enqueue(specs ...jobs.Spec) {
	b.t.Helper()
	err := b.db.Update(b.t.Context(), func(tx docdb.Tx) error {
		for _, s := range specs {
			if err := b.queue.Enqueue(b.t.Context(), tx, s); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) runner(name string, kinds ...jobs.Kind) *jobs.Runner {
	return jobs.NewRunner(b.queue, name, slog.New(slog.NewTextHandler(b.log, nil)), kinds...)
}

func (b *bench) runDue(r *jobs.Runner) int {
	b.t.Helper()
	n, err := r.RunDue(b.t.Context())
	if err != nil {
		b.t.Fatal(err)
	}
	return n
}

func (b *bench) states() map[jobs.State]int64 {
	b.t.Helper()
	counts := map[jobs.State]int64{}
	for _, s := range []jobs.State{jobs.Ready, jobs.Leased, jobs.Done, jobs.Dead} {
		n, err := b.queue.Count(b.t.Context(), s)
		if err != nil {
			b.t.Fatal(err)
		}
		if n > 0 {
			counts[s] = n
		}
	}
	return counts
}

func TestAJobRunsOnceItIsDue(t *testing.T) {
	b := newBench(t)
	var ran []string
	r := b.runner("a", jobs.Kind{Name: "greet", Handle: func(_ context.Context, j jobs.Job) error {
		var whom string
		err := j.Decode(&whom)
		ran = append(ran, whom)
		return err
	}})
	b.enqueue(
		jobs.Spec{Kind: "greet", Key: "1", Payload: "now"},
		jobs.Spec{Kind: "greet", Key: "2", Payload: "later", At: start.Add(time.Hour)},
	)

	if n := b.runDue(r); n != 1 {
		t.Errorf("%d ran at once", n)
	}
	b.now.Advance(time.Hour)
	b.runDue(r)
	if diff := cmp.Diff([]string{"now", "later"}, ran); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[jobs.State]int64{jobs.Done: 2}, b.states()); diff != "" {
		t.Error(diff)
	}
}

func TestTheSameKeyIsQueuedOnce(t *testing.T) {
	b := newBench(t)
	ran := 0
	r := b.runner("a", jobs.Kind{Name: "count", Handle: func(context.Context, jobs.Job) error { ran++; return nil }})
	b.enqueue(jobs.Spec{Kind: "count", Key: "1"}, jobs.Spec{Kind: "count", Key: "1"})
	b.runDue(r)
	b.enqueue(jobs.Spec{Kind: "count", Key: "1"}) // also after it is done
	b.runDue(r)
	if ran != 1 {
		t.Errorf("ran %d times", ran)
	}
}

func TestAJobThatIsRolledBackNeverWas(t *testing.T) {
	b := newBench(t)
	mistake := errors.New("mistake")
	err := b.db.Update(t.Context(), func(tx docdb.Tx) error {
		if err := b.queue.Enqueue(t.Context(), tx, jobs.Spec{Kind: "k", Key: "1"}); err != nil {
			return err
		}
		return mistake
	})
	if !errors.Is(err, mistake) || len(b.states()) != 0 {
		t.Errorf("err %v, states %v", err, b.states())
	}
}

func TestFailuresAreTriedAgainLaterThenGivenUp(t *testing.T) {
	b := newBench(t)
	tries := 0
	r := b.runner("a", jobs.Kind{Name: "fail", Attempts: 3, Handle: func(context.Context, jobs.Job) error {
		tries++
		return fmt.Errorf("try %d", tries)
	}})
	b.enqueue(jobs.Spec{Kind: "fail", Key: "1"})

	for attempt, wait := range []time.Duration{10 * time.Second, 40 * time.Second} {
		b.runDue(r)
		if n := b.runDue(r); n != 0 {
			t.Errorf("tried again at once after attempt %d", attempt+1)
		}
		b.now.Advance(wait)
	}
	b.runDue(r)
	dead, _, err := b.queue.List(t.Context(), jobs.Dead, "", 10)
	if err != nil || len(dead) != 1 {
		t.Fatalf("dead letters: %v, %v", dead, err)
	}
	if dead[0].LastError != "try 3" || tries != 3 {
		t.Errorf("last error %q after %d tries", dead[0].LastError, tries)
	}

	t.Run("a person starts it again", func(t *testing.T) {
		if _, err := b.queue.Retry(t.Context(), dead[0].ID); err != nil {
			t.Fatal(err)
		}
		if n := b.runDue(r); n != 1 || tries != 4 {
			t.Errorf("%d ran, %d tries", n, tries)
		}
		if _, err := b.queue.Retry(t.Context(), dead[0].ID); !apperr.Is(err, apperr.KindConflict) {
			t.Errorf("a job that is not dead: %v", err)
		}
		if _, err := b.queue.Retry(t.Context(), "job_none"); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("no such job: %v", err)
		}
	})
}

func TestWhatNoRepetitionMendsIsGivenUpAtOnce(t *testing.T) {
	b := newBench(t)
	r := b.runner("a", jobs.Kind{Name: "k", Handle: func(context.Context, jobs.Job) error {
		return fmt.Errorf("sending: %w", jobs.Permanent(errors.New("no such address")))
	}})
	b.enqueue(jobs.Spec{Kind: "k", Key: "1"})
	b.runDue(r)
	if diff := cmp.Diff(map[jobs.State]int64{jobs.Dead: 1}, b.states()); diff != "" {
		t.Error(diff)
	}
}

func TestAPanicIsAFailureAndIsLogged(t *testing.T) {
	b := newBench(t)
	var log bytes.Buffer
	b.log = &log
	r := b.runner("a", jobs.Kind{Name: "k", Handle: func(context.Context, jobs.Job) error { panic("nil map") }})
	b.enqueue(jobs.Spec{Kind: "k", Key: "1"})
	b.runDue(r)
	if diff := cmp.Diff(map[jobs.State]int64{jobs.Ready: 1}, b.states()); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(log.String(), "nil map") {
		t.Errorf("log: %s", log.String())
	}
}

func TestALeaseThatEndsLetsAnotherRunnerTakeOver(t *testing.T) {
	b := newBench(t)
	ran := 0
	kind := jobs.Kind{Name: "k", Timeout: time.Minute, Handle: func(context.Context, jobs.Job) error { ran++; return nil }}
	// The first runner takes the job and is killed: its context ends before it has written
	// an answer.
	killed := b.runner("killed", jobs.Kind{Name: "k", Timeout: time.Minute, Handle: func(context.Context, jobs.Job) error {
		b.now.Advance(2 * time.Minute) // the lease ends while it works
		if n := b.runDue(b.runner("second", kind)); n != 1 {
			t.Errorf("the second runner ran %d", n)
		}
		return errors.New("too late")
	}})
	b.enqueue(jobs.Spec{Kind: "k", Key: "1"})
	b.runDue(killed)
	if ran != 1 {
		t.Errorf("ran %d times", ran)
	}
	if diff := cmp.Diff(map[jobs.State]int64{jobs.Done: 1}, b.states()); diff != "" {
		t.Errorf("the late answer of the first counts for nothing: %s", diff)
	}
}

func TestAStoppedRunnerHandsItsJobBack(t *testing.T) {
	b := newBench(t)
	ctx, stop := context.WithCancel(t.Context())
	r := b.runner("a", jobs.Kind{Name: "k", Handle: func(context.Context, jobs.Job) error {
		stop()
		return ctx.Err()
	}})
	b.enqueue(jobs.Spec{Kind: "k", Key: "1"})
	_, _ = r.RunDue(ctx)
	ready, _, err := b.queue.List(t.Context(), jobs.Ready, "", 10)
	if err != nil || len(ready) != 1 || ready[0].Attempts != 0 {
		t.Errorf("ready: %+v, %v", ready, err)
	}
}

func TestRepeatingKindsRunOnceATurnHoweverManyRunners(t *testing.T) {
	b := newBench(t)
	ran := 0
	kind := jobs.Kind{Name: "widen", Every: 15 * time.Minute,
		Handle: func(context.Context, jobs.Job) error { ran++; return nil }}
	first, second := b.runner("first", kind), b.runner("second", kind)
	for range 3 {
		b.runDue(first)
		b.runDue(second)
		b.now.Advance(15 * time.Minute)
	}
	if ran != 3 {
		t.Errorf("ran %d times in 3 turns", ran)
	}
}

func TestPostponeMovesOnlyWhatHasNotBegun(t *testing.T) {
	b := newBench(t)
	r := b.runner("a", jobs.Kind{Name: "k", Handle: func(context.Context, jobs.Job) error { return nil }})
	b.enqueue(jobs.Spec{Kind: "k", Key: "1"})
	postpone := func() error {
		return b.db.Update(t.Context(), func(tx docdb.Tx) error {
			return b.queue.Postpone(t.Context(), tx, "k", "1", start.Add(time.Hour))
		})
	}
	if err := postpone(); err != nil {
		t.Fatal(err)
	}
	if n := b.runDue(r); n != 0 {
		t.Errorf("%d ran", n)
	}
	b.now.Advance(time.Hour)
	b.runDue(r)
	if err := postpone(); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("after it ran: %v", err)
	}
}

func TestPruneForgetsOldWork(t *testing.T) {
	b := newBench(t)
	r := b.runner("a", jobs.Kind{Name: "k", Handle: func(context.Context, jobs.Job) error { return nil }})
	b.enqueue(jobs.Spec{Kind: "k", Key: "old"})
	b.runDue(r)
	b.now.Advance(48 * time.Hour)
	b.enqueue(jobs.Spec{Kind: "k", Key: "new"})
	b.runDue(r)
	n, err := b.queue.Prune(t.Context(), start.Add(24*time.Hour))
	if err != nil || n != 1 {
		t.Errorf("pruned %d, %v", n, err)
	}
}

func TestBackoffGrowsToSixHours(t *testing.T) {
	want := []time.Duration{10 * time.Second, 40 * time.Second, 160 * time.Second, 640 * time.Second, 2560 * time.Second,
		10240 * time.Second, 6 * time.Hour, 6 * time.Hour}
	for i, w := range want {
		if got := jobs.Backoff(i + 1); got != w {
			t.Errorf("after %d attempts: %v, want %v", i+1, got, w)
		}
	}
}

func TestJobsOfOthersDoNotStandInTheWay(t *testing.T) {
	b := newBench(t)
	for i := range 50 { // more than a runner looks at in one go
		b.enqueue(jobs.Spec{Kind: "of a newer program", Key: fmt.Sprint(i)})
	}
	ran := 0
	r := b.runner("a", jobs.Kind{Name: "greet", Handle: func(context.Context, jobs.Job) error { ran++; return nil }})
	b.enqueue(jobs.Spec{Kind: "greet", Key: "1"}, jobs.Spec{Kind: "greet", Key: "2"})
	if n := b.runDue(r); n != 2 || ran != 2 {
		t.Errorf("%d ran, the runner says %d", ran, n)
	}
	if diff := cmp.Diff(map[jobs.State]int64{jobs.Ready: 50, jobs.Done: 2}, b.states()); diff != "" {
		t.Error(diff)
	}
}

func TestAJobThatEndsTheProgramIsGivenUp(t *testing.T) {
	b := newBench(t)
	b.enqueue(jobs.Spec{Kind: "fatal", Key: "1"})
	began := 0
	deadly := jobs.Kind{Name: "fatal", Attempts: 3, Timeout: time.Minute,
		Handle: func(ctx context.Context, j jobs.Job) error {
			began++
			// The program dies here. Nobody writes how the job ended, and the lease runs out.
			b.now.Advance(2 * time.Minute)
			return b.db.Update(ctx, func(tx docdb.Tx) error {
				d, err := tx.Get(ctx, jobs.Schema().Name, j.ID)
				if err != nil {
					return err
				}
				return tx.Replace(ctx, jobs.Schema().Name, d)
			})
		}}
	b.runDue(b.runner("a", deadly))
	found, _, err := b.queue.List(t.Context(), jobs.Dead, "", 10)
	if err != nil || len(found) != 1 || began != 3 ||
		!strings.Contains(found[0].LastError, "the program ended each time") {
		t.Errorf("began %d times; given up: %+v, %v", began, found, err)
	}
}
