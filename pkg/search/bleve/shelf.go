package bleve

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"

	"lateral/pkg/search"
)

// shelf holds one index: its live generation and, while a rebuild runs, the
// changes to carry over.
type shelf struct {
	dir string

	// writing is held by whoever changes documents, or the live generation.
	// It is taken before mu.
	writing sync.Mutex
	journal *changes // nil when no rebuild runs

	// mu is held for reading during every use of the live generation.
	mu       sync.RWMutex
	declared search.Index // settings as the code has them
	live     *generation  // nil when there is none that can be read
	closed   bool
}

func (s *shelf) declare(x search.Index) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.declared = x
}

func (s *shelf) ensure() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return errClosed()
	}
	if s.live == nil {
		if err := s.load(); err != nil {
			return err
		}
	}
	if s.live.index.Fingerprint() != s.declared.Fingerprint() {
		return fmt.Errorf("%w: settings of %s have changed", search.ErrStale, s.declared.Name)
	}
	return nil
}

// load opens what is on disk, or creates the first generation.
func (s *shelf) load() error {
	r, err := readRecord(s.dir)
	switch {
	case errors.Is(err, search.ErrNoIndex):
		return s.create()
	case err != nil:
		return err
	case r.Layout != layout:
		return fmt.Errorf("%w: %s is of layout %d", search.ErrStale, s.declared.Name, r.Layout)
	}
	s.live, err = openGeneration(s.dir, r.Generation, r.Index)
	if err != nil {
		return err
	}
	return sweep(s.dir, r.Generation)
}

func (s *shelf) create() error {
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return fmt.Errorf("%w: %w", search.ErrUnavailable, err)
	}
	g, err := createGeneration(s.dir, newGenerationName(), s.declared)
	if err != nil {
		return err
	}
	if err := writeRecord(s.dir, g); err != nil {
		return errors.Join(err, g.remove(s.dir))
	}
	s.live = g
	return nil
}

// usable says why the live generation cannot be used, nil when it can. The
// caller holds mu.
func (s *shelf) usable() error {
	switch {
	case s.closed:
		return errClosed()
	case s.live == nil:
		return fmt.Errorf("%w: %s", search.ErrStale, s.declared.Name)
	}
	return nil
}

// write applies changes to the live generation and notes them for a rebuild
// that is under way.
func (s *shelf) write(c *changes) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := c.check(s.declared); err != nil {
		return err
	}
	if s.journal != nil && s.live == nil && !s.closed {
		s.journal.add(c) // the rebuild will bring the first index there is
		return nil
	}
	if err := s.usable(); err != nil {
		return err
	}
	understood := c
	if !s.live.index.SameVectors(s.declared) {
		understood = c.withoutVectors()
	}
	if err := understood.apply(s.live); err != nil {
		return err
	}
	if s.journal != nil {
		s.journal.add(c)
	}
	return nil
}

func (s *shelf) search(ctx context.Context, q search.Query) (search.Result, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(); err != nil {
		return search.Result{}, err
	}
	if err := s.declared.CheckQuery(q); err != nil {
		return search.Result{}, err
	}
	if err := s.answers(q); err != nil {
		return search.Result{}, err
	}
	return s.live.search(ctx, q)
}

// answers says why the live generation, which may have other settings, cannot answer a query
// that is right by those of the code. The caller holds mu.
func (s *shelf) answers(q search.Query) error {
	if q.Meaning != nil && !s.live.index.SameVectors(s.declared) {
		return fmt.Errorf("%w: %s has vectors of another source", search.ErrStale, s.declared.Name)
	}
	if s.live.index.CheckQuery(q) != nil {
		return fmt.Errorf("%w: settings of %s have changed", search.ErrStale, s.declared.Name)
	}
	return nil
}

func (s *shelf) entries() ([]search.Entry, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(); err != nil {
		return nil, err
	}
	return s.live.entries()
}

func (s *shelf) close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	if s.live == nil {
		return nil
	}
	err := s.live.bleve.Close()
	s.live = nil
	return err
}
