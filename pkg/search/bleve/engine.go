package bleve

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"lateral/pkg/search"
)

// Engine is a search.Engine on files. Make one with New.
type Engine struct {
	dir string

	mu      sync.Mutex
	shelves map[string]*shelf
	closed  bool
}

var _ search.Engine = (*Engine)(nil)

// New returns an engine that keeps its indexes under dir, which it creates.
// Indexes are opened by Ensure.
func New(dir string) (*Engine, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("%w: %w", search.ErrUnavailable, err)
	}
	return &Engine{dir: dir, shelves: map[string]*shelf{}}, nil
}

// Ensure implements search.Engine. Another process that has the index open
// makes it return search.ErrUnavailable.
func (e *Engine) Ensure(ctx context.Context, x search.Index) error {
	if err := firstError(ctx.Err(), x.Validate()); err != nil {
		return err
	}
	s, err := e.declare(x)
	if err != nil {
		return err
	}
	return s.ensure()
}

// declare returns the shelf of an index, with the settings that the code now
// has for it.
func (e *Engine) declare(x search.Index) (*shelf, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return nil, errClosed()
	}
	s, ok := e.shelves[x.Name]
	if !ok {
		s = &shelf{dir: filepath.Join(e.dir, x.Name)}
		e.shelves[x.Name] = s
	}
	s.declare(x)
	return s, nil
}

func (e *Engine) shelf(ctx context.Context, index string) (*shelf, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return nil, errClosed()
	}
	s, ok := e.shelves[index]
	if !ok {
		return nil, fmt.Errorf("%w: %s", search.ErrNoIndex, index)
	}
	return s, nil
}

// Put implements search.Engine.
func (e *Engine) Put(ctx context.Context, index string, docs []search.Document) error {
	s, err := e.shelf(ctx, index)
	if err != nil {
		return err
	}
	return s.write(newChanges().put(docs))
}

// Delete implements search.Engine.
func (e *Engine) Delete(ctx context.Context, index string, ids []string) error {
	s, err := e.shelf(ctx, index)
	if err != nil {
		return err
	}
	return s.write(newChanges().remove(ids))
}

// Search implements search.Engine. Its totals are always exact.
func (e *Engine) Search(ctx context.Context, index string, q search.Query) (search.Result, error) {
	s, err := e.shelf(ctx, index)
	if err != nil {
		return search.Result{}, err
	}
	return s.search(ctx, q)
}

// IDs implements search.Engine. It lists the index as it was when it began.
func (e *Engine) IDs(ctx context.Context, index string, each func(search.Entry) error) error {
	s, err := e.shelf(ctx, index)
	if err != nil {
		return err
	}
	entries, err := s.entries()
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if err := firstError(ctx.Err(), each(entry)); err != nil {
			return err
		}
	}
	return nil
}

// Rebuild implements search.Engine.
func (e *Engine) Rebuild(ctx context.Context, x search.Index,
	fill func(put func([]search.Document) error) error) error {
	if err := firstError(ctx.Err(), x.Validate()); err != nil {
		return err
	}
	s, err := e.declare(x)
	if err != nil {
		return err
	}
	return s.rebuild(ctx, fill)
}

// Health implements search.Engine: it is well until it is closed or its
// directory is gone.
func (e *Engine) Health(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return errClosed()
	}
	if _, err := os.Stat(e.dir); err != nil {
		return fmt.Errorf("%w: %w", search.ErrUnavailable, err)
	}
	return nil
}

// Close implements search.Engine. It waits for searches that are under way.
func (e *Engine) Close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.closed = true
	var errs []error
	for _, s := range e.shelves {
		errs = append(errs, s.close())
	}
	e.shelves = nil
	return errors.Join(errs...)
}
