package matching

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"sync"
	"time"

	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/services/matching/relevance"
	"lateral/services/needs"
)

// FillFor is how long one turn of Fill works at most; the next goes on where it stopped.
const FillFor = 4 * time.Minute

// Fill is the job that reads the meaning of services and open needs that nobody has read by
// this model: all of them after the first start or with another model. What is read is kept, so
// that a turn goes on where the last one stopped. Matching works by words meanwhile.
func (s *Service) Fill(ctx context.Context, _ jobs.Job) error {
	if s.reader == nil || s.reader.Err() != nil {
		return nil // the program says it at start; words go on
	}
	working, stop := context.WithTimeout(ctx, FillFor)
	defer stop()
	err := errors.Join(s.fillServices(working), s.fillNeeds(working))
	if ctx.Err() == nil && errors.Is(err, context.DeadlineExceeded) {
		return nil
	}
	return err
}

func (s *Service) fillServices(ctx context.Context) error {
	all, err := s.catalogue.current(ctx, s.db)
	if err != nil {
		return err
	}
	var ids []string
	for _, c := range all {
		if c.Shown && !c.offer.Known() {
			ids = append(ids, c.ID)
		}
	}
	// Each processor reads a part: the model uses one.
	parts := slices.Collect(slices.Chunk(ids, max(1, (len(ids)+runtime.NumCPU()-1)/runtime.NumCPU())))
	failed := make([]error, len(parts))
	var working sync.WaitGroup
	for i, part := range parts {
		working.Go(func() { failed[i] = s.learnAndPut(ctx, part) })
	}
	working.Wait()
	return errors.Join(failed...)
}

// learnAndPut reads the meaning of services, and brings the index up to date some at a time.
func (s *Service) learnAndPut(ctx context.Context, ids []string) error {
	for some := range slices.Chunk(ids, batch) {
		if err := s.learn(ctx, some); err != nil {
			return err
		}
		if err := s.put(ctx, some); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) fillNeeds(ctx context.Context) error {
	var ids []string
	err := needs.EachOpen(ctx, s.db, func(n needs.Need) error {
		m, err := s.meaningOf(ctx, s.db, n)
		if len(m.Parts) == 0 {
			ids = append(ids, n.ID)
		}
		return err
	})
	if err != nil {
		return err
	}
	return s.LearnNeeds(ctx, ids)
}

// learn reads the meaning of services whose text changed.
func (s *Service) learn(ctx context.Context, ids []string) error {
	for _, id := range ids {
		if err := ctx.Err(); err != nil {
			return err
		}
		c, err := candidates.Get(ctx, s.db, id)
		if err != nil && !errors.Is(err, docdb.ErrNotFound) {
			return err
		}
		if err != nil || !c.Shown || c.Meaning.Fits(c.text(), s.reader.Model()) {
			continue
		}
		// The model runs outside the transaction: it takes a tenth of a second.
		m, err := relevance.Learn(s.reader, c.text(), c.Meaning)
		if err != nil {
			return nil //nolint:nilerr // the program says it at start; words go on
		}
		if err := s.keep(ctx, id, m); err != nil {
			return err
		}
	}
	return nil
}

// keep writes what the text of a service means, if it is still its text.
func (s *Service) keep(ctx context.Context, id string, m relevance.Meaning) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		c, err := candidates.Get(ctx, tx, id)
		if err != nil {
			return err
		}
		if !m.Fits(c.text(), s.reader.Model()) {
			return nil
		}
		if c.Turn, err = counter.Next(ctx, tx, "matching", 1); err != nil {
			return err
		}
		c.Meaning = m
		return candidates.Replace(ctx, tx, &c)
	})
}

// Read is how far the meanings of services are known.
type Read struct {
	Known int
	All   int // services that may be seen
}

// Progress says how far the meanings of services are known, by the candidates in memory.
func (s *Service) Progress(ctx context.Context) (Read, error) {
	all, err := s.catalogue.current(ctx, s.db)
	return progressOf(all), err
}

func progressOf(all []*Candidate) Read {
	var read Read
	for _, c := range all {
		if c.Shown {
			read.All++
			if c.offer.Known() {
				read.Known++
			}
		}
	}
	return read
}
