package docdb

import (
	"context"
	"errors"
	"fmt"
)

// Update is DB's. Within Together it is a step, committed with the others.
func (s *Shared) Update(ctx context.Context, fn func(Tx) error) error {
	if t := s.in(ctx); t != nil {
		return t.step(fn)
	}
	if t := s.seen(ctx); t != nil {
		t.over.Store(true)
	}
	var wrote written
	err := s.DB.Update(ctx, func(tx Tx) error {
		wrote = written{}
		return fn(&watchedTx{tx, wrote})
	})
	if err == nil {
		s.watches.tell(wrote)
	}
	return err
}

// again is how often Together runs again because somebody else inserted the same unique
// value first.
const again = 3

// Together runs fn in one transaction of the database. What fn reads, views and updates
// through its context is committed if fn returns nil, and rolled back if not. Like the
// function of an Update, fn may run again. A step that fails after it has written something
// ends the transaction, even if fn goes on.
func (s *Shared) Together(ctx context.Context, fn func(context.Context) error) error {
	if s.in(ctx) != nil {
		return fn(ctx)
	}
	var after []func()
	defer func() {
		for _, do := range after {
			do()
		}
	}()
	err := s.together(ctx, &after, fn)
	for range again {
		if !errors.Is(err, ErrDuplicate) {
			break
		}
		err = s.together(ctx, &after, fn)
	}
	return err
}

func (s *Shared) together(ctx context.Context, after *[]func(), fn func(context.Context) error) error {
	var wrote written
	err := s.DB.Update(ctx, func(tx Tx) error {
		wrote = written{}
		t := &together{of: s, tx: tx, wrote: wrote, after: after}
		defer t.over.Store(true)
		if err := fn(context.WithValue(ctx, togetherKey{}, t)); err != nil {
			return err
		}
		return t.broken
	})
	if err == nil {
		s.watches.tell(wrote)
	}
	return err
}

// step runs one of the updates of the transaction.
func (t *together) step(fn func(Tx) error) error {
	if t.broken != nil {
		return t.broken
	}
	before := t.writes
	err := fn(&stepTx{&watchedTx{t.tx, t.wrote}, t})
	if err != nil && t.writes > before {
		t.broken = fmt.Errorf("docdb: nothing is kept after a step that failed half-way: %w", err)
	}
	t.last = err
	return err
}

// stepTx counts what is written.
type stepTx struct {
	Tx
	t *together
}

func (s *stepTx) Insert(ctx context.Context, collection string, d Document) error {
	return s.wrote(s.Tx.Insert(ctx, collection, d))
}

func (s *stepTx) Replace(ctx context.Context, collection string, d Document) error {
	return s.wrote(s.Tx.Replace(ctx, collection, d))
}

func (s *stepTx) Delete(ctx context.Context, collection, id string, version int64) error {
	return s.wrote(s.Tx.Delete(ctx, collection, id, version))
}

func (s *stepTx) wrote(err error) error {
	if err == nil {
		s.t.writes++
	}
	return err
}

// Kept says, within Together, whether something was written and the last step succeeded.
// Then a refusal follows from what was written, like a wrong password that was counted, and
// the transaction is committed.
func Kept(ctx context.Context) bool {
	t := togetherIn(ctx)
	return t != nil && t.writes > 0 && t.broken == nil && t.last == nil
}

// Afterwards runs do once the transaction of the context is over, or at once if there is
// none. It is for data in memory: do also runs if nothing was committed, and once for each
// run of the function.
func Afterwards(ctx context.Context, do func()) {
	t := togetherIn(ctx)
	if t == nil {
		do()
		return
	}
	*t.after = append(*t.after, do)
}
