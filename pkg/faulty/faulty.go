// Package faulty makes a database and a search engine fail at the n-th call, so that tests
// can see what is left behind.
package faulty

import (
	"context"
	"errors"
	"slices"
	"sync"

	"lateral/pkg/docdb"
	"lateral/pkg/search"
)

// ErrInjected is the error of the call that fails.
var ErrInjected = errors.New("faulty: this call fails")

// Point is the point at which a call fails.
type Point int

// The points. A commit counts as a call too. Only a commit can fail after it was done; that
// is a lost answer.
const (
	Before      Point = iota // nothing was done
	AfterCommit              // it was committed, but nobody was told
)

// Trigger counts the calls of a database and an engine together, and makes one of them
// fail. The zero Trigger lets all pass. It is safe for concurrent use.
type Trigger struct {
	mu    sync.Mutex
	left  int // calls until the one that fails; 0 is none
	point Point
	fired bool
	kept  []Change // since it was armed
}

// Change is a document that was written and committed.
type Change struct {
	Collection, ID string
	More           int // documents added: 1 inserted, 0 replaced, -1 deleted
}

// Kept returns what was committed since the trigger was armed.
func (t *Trigger) Kept() []Change {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.kept)
}

func (t *Trigger) keep(changes []Change) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.kept = append(t.kept, changes...)
}

// Arm makes the n-th call from now on fail; the first is 1. With AfterCommit the n-th
// commit fails.
func (t *Trigger) Arm(n int, point Point) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.left, t.point, t.fired, t.kept = n, point, false, nil
}

// Disarm lets all pass again, and says whether a call has failed.
func (t *Trigger) Disarm() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.left = 0
	return t.fired
}

// pull counts a call, and fails it if it is the one.
func (t *Trigger) pull(point Point) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.left == 0 || t.point != point {
		return nil
	}
	if t.left--; t.left > 0 {
		return nil
	}
	t.fired = true
	return ErrInjected
}

// DB is a database whose calls the trigger counts.
func DB(db docdb.DB, trigger *Trigger) docdb.DB { return &faultyDB{db, reader{db, trigger, nil}} }

type faultyDB struct {
	docdb.DB
	reader reader
}

func (f *faultyDB) Get(ctx context.Context, collection, id string) (docdb.Document, error) {
	return f.reader.Get(ctx, collection, id)
}

func (f *faultyDB) GetMany(ctx context.Context, collection string, ids []string) ([]docdb.Document, error) {
	return f.reader.GetMany(ctx, collection, ids)
}

func (f *faultyDB) Find(ctx context.Context, collection string, q docdb.Query) (docdb.Page, error) {
	return f.reader.Find(ctx, collection, q)
}

func (f *faultyDB) Count(ctx context.Context, collection string, q docdb.Query) (int64, error) {
	return f.reader.Count(ctx, collection, q)
}

func (f *faultyDB) View(ctx context.Context, fn func(docdb.Reader) error) error {
	return f.DB.View(ctx, func(r docdb.Reader) error { return fn(reader{r, f.reader.trigger, nil}) })
}

// Update fails as an engine does: after a failed call the transaction is over, even if its
// function ignores the error.
func (f *faultyDB) Update(ctx context.Context, fn func(docdb.Tx) error) error {
	trigger := f.reader.trigger
	var w *writer
	err := f.DB.Update(ctx, func(tx docdb.Tx) error {
		var ended error
		w = &writer{reader: reader{tx, trigger, &ended}, tx: tx}
		err := fn(w)
		if ended != nil {
			return ended
		}
		if err != nil {
			return err
		}
		return trigger.pull(Before) // the commit
	})
	if err != nil {
		return err
	}
	trigger.keep(w.changes)
	return trigger.pull(AfterCommit)
}

type reader struct {
	docdb.Reader
	trigger *Trigger
	ended   *error // changes of the transaction; nil outside of one
}

// enter counts a call.
func (r reader) enter() error {
	if r.ended != nil && *r.ended != nil {
		return *r.ended
	}
	err := r.trigger.pull(Before)
	if err != nil && r.ended != nil {
		*r.ended = err
	}
	return err
}

func (r reader) Get(ctx context.Context, collection, id string) (docdb.Document, error) {
	if err := r.enter(); err != nil {
		return docdb.Document{}, err
	}
	return r.Reader.Get(ctx, collection, id)
}

func (r reader) GetMany(ctx context.Context, collection string, ids []string) ([]docdb.Document, error) {
	if err := r.enter(); err != nil {
		return nil, err
	}
	return r.Reader.GetMany(ctx, collection, ids)
}

func (r reader) Find(ctx context.Context, collection string, q docdb.Query) (docdb.Page, error) {
	if err := r.enter(); err != nil {
		return docdb.Page{}, err
	}
	return r.Reader.Find(ctx, collection, q)
}

func (r reader) Count(ctx context.Context, collection string, q docdb.Query) (int64, error) {
	if err := r.enter(); err != nil {
		return 0, err
	}
	return r.Reader.Count(ctx, collection, q)
}

type writer struct {
	reader
	tx      docdb.Tx
	changes []Change
}

// wrote notes a written document, unless the write failed.
func (w *writer) wrote(err error, collection, id string, more int) error {
	if err == nil {
		w.changes = append(w.changes, Change{collection, id, more})
	}
	return err
}

func (w *writer) Insert(ctx context.Context, collection string, d docdb.Document) error {
	if err := w.enter(); err != nil {
		return err
	}
	return w.wrote(w.tx.Insert(ctx, collection, d), collection, d.ID, 1)
}

func (w *writer) Replace(ctx context.Context, collection string, d docdb.Document) error {
	if err := w.enter(); err != nil {
		return err
	}
	return w.wrote(w.tx.Replace(ctx, collection, d), collection, d.ID, 0)
}

func (w *writer) Delete(ctx context.Context, collection, id string, version int64) error {
	if err := w.enter(); err != nil {
		return err
	}
	return w.wrote(w.tx.Delete(ctx, collection, id, version), collection, id, -1)
}

// Index is a search engine whose calls the trigger counts.
func Index(engine search.Engine, trigger *Trigger) search.Engine { return &index{engine, trigger} }

type index struct {
	search.Engine
	trigger *Trigger
}

func (x *index) down() error {
	if err := x.trigger.pull(Before); err != nil {
		return errors.Join(search.ErrUnavailable, err)
	}
	return nil
}

func (x *index) Put(ctx context.Context, name string, docs []search.Document) error {
	if err := x.down(); err != nil {
		return err
	}
	return x.Engine.Put(ctx, name, docs)
}

func (x *index) Delete(ctx context.Context, name string, ids []string) error {
	if err := x.down(); err != nil {
		return err
	}
	return x.Engine.Delete(ctx, name, ids)
}

func (x *index) Search(ctx context.Context, name string, q search.Query) (search.Result, error) {
	if err := x.down(); err != nil {
		return search.Result{}, err
	}
	return x.Engine.Search(ctx, name, q)
}
