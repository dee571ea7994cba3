package events_test

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
)

const posted events.Type = "needs.posted"

type data struct {
	HalfDays int `json:"halfDays"`
}

type bench struct {
	db    docdb.DB
	now   *clock.Manual
	queue *jobs.Queue
	log   *events.Log
}

func newBench(t *testing.T) bench {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "events.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(), jobs.Schema(), events.Schema()); err != nil {
		t.Fatal(err)
	}
	now := clock.NewManual(time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC))
	source := ids.New(now.Now)
	queue := jobs.NewQueue(db, now.Now, source)
	log := events.NewLog(now.Now, source, queue, events.Consumers{posted: {"index", "tell"}})
	return bench{db, now, queue, log}
}

func TestAnEventIsKeptWithOneJobForEachConsumer(t *testing.T) {
	b := newBench(t)
	ctx := events.WithActor(t.Context(), events.Actor{AccountID: "acct_1", RequestID: "req_1"})
	err := b.db.Update(ctx, func(tx docdb.Tx) error {
		return b.log.Append(ctx, tx, posted, "need_1", data{3})
	})
	if err != nil {
		t.Fatal(err)
	}

	consumed := map[string]events.Event{}
	kind := func(name string) jobs.Kind {
		return jobs.Kind{Name: name, Handle: events.Handler(func(ctx context.Context, e events.Event) error {
			if by := events.ActorFrom(ctx); by.AccountID != events.System || by.RequestID != e.ID {
				t.Errorf("what follows is caused by %+v", by)
			}
			consumed[name] = e
			return nil
		})}
	}
	runner := jobs.NewRunner(b.queue, "test", slog.New(slog.DiscardHandler), kind("index"), kind("tell"))
	if n, err := runner.RunDue(t.Context()); n != 2 || err != nil {
		t.Errorf("%d jobs, %v", n, err)
	}

	kept, err := events.Of(t.Context(), b.db, "need_1")
	if err != nil || len(kept) != 1 {
		t.Fatalf("kept %v, %v", kept, err)
	}
	e := kept[0]
	var got data
	if err := e.Decode(&got); err != nil || got != (data{3}) {
		t.Errorf("data %+v, %v", got, err)
	}
	if e.Actor != "acct_1" || e.RequestID != "req_1" || e.Type != posted || !e.At.Equal(b.now.Now()) {
		t.Errorf("kept %+v", e)
	}
	for _, name := range []string{"index", "tell"} {
		if consumed[name].ID != e.ID {
			t.Errorf("%s consumed %+v", name, consumed[name])
		}
	}
}

func TestAnEventOfAChangeThatIsRolledBackIsNotKept(t *testing.T) {
	b := newBench(t)
	mistake := errors.New("mistake")
	err := b.db.Update(t.Context(), func(tx docdb.Tx) error {
		if err := b.log.Append(t.Context(), tx, posted, "need_1", data{}); err != nil {
			return err
		}
		return mistake
	})
	kept, _ := events.Of(t.Context(), b.db, "need_1")
	waiting, _ := b.queue.Count(t.Context(), jobs.Ready)
	if !errors.Is(err, mistake) || len(kept) != 0 || waiting != 0 {
		t.Errorf("err %v, kept %d, waiting %d", err, len(kept), waiting)
	}
}

func TestTheRecordOfSeveralSubjectsIsInTheOrderOfHappening(t *testing.T) {
	b := newBench(t)
	for _, subject := range []string{"need_1", "visit_1", "need_1", "other_1"} {
		err := b.db.Update(t.Context(), func(tx docdb.Tx) error {
			return b.log.Append(t.Context(), tx, posted, subject, data{})
		})
		if err != nil {
			t.Fatal(err)
		}
		b.now.Advance(time.Second)
	}
	kept, err := events.Of(t.Context(), b.db, "visit_1", "need_1")
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, e := range kept {
		order = append(order, e.Subject)
	}
	if diff := cmp.Diff([]string{"need_1", "visit_1", "need_1"}, order); diff != "" {
		t.Error(diff)
	}
}
