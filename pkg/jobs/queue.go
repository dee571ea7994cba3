package jobs

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/ids"
	"lateral/pkg/states"
)

// State is where a job stands.
type State string

// The states of a job.
const (
	Ready  State = "ready"
	Leased State = "leased"
	Done   State = "done"
	Dead   State = "dead"
)

// Steps are the steps of a job. A lease that ended without an answer is given to another runner.
var Steps = states.Of(states.Steps[State]{
	Ready:  {"lease": Leased},
	Leased: {"lease": Leased, "finish": Done, "try again": Ready, "give up": Dead},
	Done:   {},
	Dead:   {"start again": Ready},
})

// Job is one piece of work.
type Job struct {
	docdb.Meta
	Kind      string          `json:"kind"`
	Key       string          `json:"key"` // unique within the kind: queued once
	Payload   json.RawMessage `json:"payload"`
	State     State           `json:"state"`
	DueAt     *time.Time      `json:"dueAt,omitempty"` // when to run it, or when its lease ends
	Lease     string          `json:"lease,omitempty"` // who runs it now
	Attempts  int             `json:"attempts"`
	LastError string          `json:"lastError,omitempty"`
	CreatedAt time.Time       `json:"createdAt"`
	EndedAt   *time.Time      `json:"endedAt,omitempty"`
}

// Decode reads the payload into a value of the type that was queued.
func (j Job) Decode(into any) error {
	if err := json.Unmarshal(j.Payload, into); err != nil {
		return fmt.Errorf("jobs: payload of %s %s: %w", j.Kind, j.ID, err)
	}
	return nil
}

var collection = docdb.Of[Job]("jobs",
	docdb.Index{Name: "by_key", Fields: []string{"kind", "key"}, Unique: true},
	docdb.Index{Name: "due", Fields: []string{"dueAt"}},
	docdb.Index{Name: "by_state", Fields: []string{"state", "createdAt"}},
	docdb.Index{Name: "ended", Fields: []string{"state", "endedAt"}},
)

// Schema is the collection that the queue needs.
func Schema() docdb.Schema { return collection.Schema }

// Queue takes jobs in.
type Queue struct {
	db  docdb.DB
	now clock.Clock
	ids *ids.Source
}

// NewQueue returns the queue kept in db.
func NewQueue(db docdb.DB, now clock.Clock, source *ids.Source) *Queue {
	return &Queue{db: db, now: now, ids: source}
}

// Spec describes a job to queue.
type Spec struct {
	Kind    string
	Key     string    // the second job of a kind with the same key is not queued
	Payload any       // encoded as JSON
	At      time.Time // not before; zero is now
}

// Enqueue queues a job within tx. If a job of the same kind and key exists, in any state,
// it does nothing.
func (q *Queue) Enqueue(ctx context.Context, tx docdb.Tx, s Spec) error {
	switch _, err := find(ctx, tx, s.Kind, s.Key); {
	case err == nil:
		return nil
	case !errors.Is(err, docdb.ErrNotFound):
		return err
	}
	payload, err := json.Marshal(s.Payload)
	if err != nil {
		return fmt.Errorf("jobs: payload of %s: %w", s.Kind, err)
	}
	now := q.now()
	due := s.At.UTC().Truncate(time.Second)
	if s.At.IsZero() {
		due = now
	}
	j := Job{
		Meta: docdb.Meta{ID: q.ids.New("job")}, Kind: s.Kind, Key: s.Key, Payload: payload,
		State: Ready, DueAt: &due, CreatedAt: now,
	}
	if err := collection.Insert(ctx, tx, &j); err != nil {
		return fmt.Errorf("jobs: queueing %s %s: %w", s.Kind, s.Key, err)
	}
	return nil
}

// Postpone moves a job that is still ready to another time; NotFound if there is none.
func (q *Queue) Postpone(ctx context.Context, tx docdb.Tx, kind, key string, to time.Time) error {
	j, err := find(ctx, tx, kind, key)
	if errors.Is(err, docdb.ErrNotFound) || err == nil && j.State != Ready {
		return apperr.NotFound("job")
	}
	if err != nil {
		return err
	}
	to = to.UTC().Truncate(time.Second)
	j.DueAt = &to
	return collection.Replace(ctx, tx, &j)
}

// List returns a page of jobs in the state, oldest first, and the next cursor.
func (q *Queue) List(ctx context.Context, state State, after string, limit int) ([]Job, string, error) {
	return collection.Find(ctx, q.db, docdb.Query{Index: "by_state", Equal: []any{state}, After: after, Limit: limit})
}

// Count returns how many jobs are in the state.
func (q *Queue) Count(ctx context.Context, state State) (int64, error) {
	return collection.Count(ctx, q.db, docdb.Query{Index: "by_state", Equal: []any{state}})
}

// Retry makes a dead job ready again, with all its attempts.
func (q *Queue) Retry(ctx context.Context, id string) (Job, error) {
	var j Job
	err := q.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if j, err = collection.Get(ctx, tx, id); errors.Is(err, docdb.ErrNotFound) {
			return apperr.NotFound("job")
		} else if err != nil {
			return err
		}
		if !Steps.Allows(j.State, "start again") {
			return apperr.Conflict("job_not_dead", "Only a job that was given up can be started again.")
		}
		if j.State, err = Steps.After(j.State, "start again"); err != nil {
			return err
		}
		now := q.now()
		j.Attempts, j.DueAt, j.EndedAt = 0, &now, nil
		return collection.Replace(ctx, tx, &j)
	})
	return j, err
}

// Prune deletes jobs that were done before the moment.
func (q *Queue) Prune(ctx context.Context, before time.Time) (int, error) {
	return collection.Sweep(ctx, q.db, docdb.Query{Index: "ended", Equal: []any{Done}, To: before})
}

func find(ctx context.Context, r docdb.Reader, kind, key string) (Job, error) {
	return collection.First(ctx, r, docdb.Query{Index: "by_key", Equal: []any{kind, key}})
}
