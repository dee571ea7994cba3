package docdb

import (
	"context"
	"sync/atomic"
)

// snapshot is what a context reads from within Snapshot.
type snapshot struct {
	of   *Shared
	r    *remembering
	over atomic.Bool // it has ended, or something was written
}

type snapshotKey struct{}

// Snapshot runs fn on one snapshot: what fn reads and views through its context is of one
// moment, and each document is read once, whoever asks for it. It is for an answer that many
// nouns contribute to. What fn updates is committed at once, and what it reads after that is
// read anew. Within Together it changes nothing.
func (s *Shared) Snapshot(ctx context.Context, fn func(context.Context) error) error {
	if s.in(ctx) != nil || s.seen(ctx) != nil {
		return fn(ctx)
	}
	return s.DB.View(ctx, func(r Reader) error {
		taken := &snapshot{of: s, r: remember(r)}
		defer taken.over.Store(true)
		return fn(context.WithValue(ctx, snapshotKey{}, taken))
	})
}

// seen is the snapshot that the context belongs to, nil if there is none.
func (s *Shared) seen(ctx context.Context) *snapshot {
	t, _ := ctx.Value(snapshotKey{}).(*snapshot)
	if t == nil || t.of != s || t.over.Load() {
		return nil
	}
	return t
}

// memory is that of the snapshot of the context.
func (s *Shared) memory(ctx context.Context) *remembering {
	if t := s.seen(ctx); t != nil && s.in(ctx) == nil {
		return t.r
	}
	return nil
}

// reader is what the context reads from.
func (s *Shared) reader(ctx context.Context) Reader {
	if t := s.in(ctx); t != nil {
		return t.tx
	}
	if t := s.seen(ctx); t != nil {
		return t.r
	}
	return s.DB
}

// Get is Reader's.
func (s *Shared) Get(ctx context.Context, collection, id string) (Document, error) {
	return s.reader(ctx).Get(ctx, collection, id)
}

// GetMany is Reader's.
func (s *Shared) GetMany(ctx context.Context, collection string, ids []string) ([]Document, error) {
	return s.reader(ctx).GetMany(ctx, collection, ids)
}

// Find is Reader's.
func (s *Shared) Find(ctx context.Context, collection string, q Query) (Page, error) {
	return s.reader(ctx).Find(ctx, collection, q)
}

// Count is Reader's.
func (s *Shared) Count(ctx context.Context, collection string, q Query) (int64, error) {
	return s.reader(ctx).Count(ctx, collection, q)
}

// View is DB's, and reads each document at most once. Within Together it also sees what was
// written there; within Snapshot it is that snapshot.
func (s *Shared) View(ctx context.Context, fn func(Reader) error) error {
	if t := s.in(ctx); t != nil {
		return fn(t.tx)
	}
	if t := s.seen(ctx); t != nil {
		return fn(t.r)
	}
	return s.DB.View(ctx, func(r Reader) error { return fn(remember(r)) })
}
