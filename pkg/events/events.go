package events

import (
	"context"
	"encoding/json"
	"fmt"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
)

// Decode reads the event's data into a value of the noun's type.
func (e Event) Decode(into any) error {
	if err := json.Unmarshal(e.Data, into); err != nil {
		return fmt.Errorf("events: data of %s %s: %w", e.Type, e.ID, err)
	}
	return nil
}

// Schema is the collection that the log needs.
func Schema() docdb.Schema { return collection.Schema }

// Consumers maps a type of event to the kinds of job that it causes.
type Consumers map[Type][]string

// Log appends events.
type Log struct {
	now       clock.Clock
	ids       *ids.Source
	queue     *jobs.Queue
	consumers Consumers
	witnesses []Witness
	table     Table
}

// Witness sees each event in the transaction that appends it. Its error ends the
// transaction.
type Witness func(ctx context.Context, tx docdb.Tx, e Event) error

// NewLog returns a log that queues one job for each consumer of an event, and
// shows it to the witnesses.
func NewLog(now clock.Clock, source *ids.Source, queue *jobs.Queue, consumers Consumers, witnesses ...Witness) *Log {
	return &Log{now: now, ids: source, queue: queue, consumers: consumers, witnesses: witnesses}
}

// Placing makes the log note, with each event, the places to which it belongs by the table.
// Call it before the first event.
func (l *Log) Placing(t Table) *Log {
	l.table = t
	return l
}

// Append records that something of the type happened to subject, and queues its jobs. It
// encodes data as JSON, and takes the actor from ctx.
func (l *Log) Append(ctx context.Context, tx docdb.Tx, what Type, subject string, data any) error {
	body, err := json.Marshal(data)
	if err != nil {
		return fmt.Errorf("events: data of %s: %w", what, err)
	}
	by := ActorFrom(ctx)
	e := Event{
		Meta: docdb.Meta{ID: l.ids.New("evt")}, At: l.now(), Type: what, Subject: subject,
		Actor: by.AccountID, RequestID: by.RequestID, Data: body,
	}
	if e, err = l.table.placed(e); err != nil {
		return err
	}
	e.From = by.in(e.Places)
	if err := collection.Insert(ctx, tx, &e); err != nil {
		return fmt.Errorf("events: appending %s: %w", what, err)
	}
	if err := e.place(ctx, tx); err != nil {
		return fmt.Errorf("events: placing %s: %w", what, err)
	}
	for _, see := range l.witnesses {
		if err := see(ctx, tx, e); err != nil {
			return err
		}
	}
	for _, kind := range l.consumers[what] {
		if err := l.queue.Enqueue(ctx, tx, jobs.Spec{Kind: kind, Key: e.ID, Payload: e}); err != nil {
			return err
		}
	}
	return nil
}

// Of returns the events of the subjects, oldest first; at most 200 subjects.
func Of(ctx context.Context, r docdb.Reader, subjects ...string) ([]Event, error) {
	var all []Event
	for _, s := range subjects {
		found, err := collection.All(ctx, r, docdb.Query{Index: "by_subject", Equal: []any{s}})
		if err != nil {
			return nil, fmt.Errorf("events: of %s: %w", s, err)
		}
		all = append(all, found...)
	}
	return inOrder(all), nil
}

// Handler makes a job handler from a function that consumes an event.
func Handler(consume func(ctx context.Context, e Event) error) jobs.Handle {
	return func(ctx context.Context, j jobs.Job) error {
		var e Event
		if err := j.Decode(&e); err != nil {
			return err
		}
		return consume(WithActor(ctx, Actor{AccountID: System, RequestID: e.ID}), e)
	}
}
