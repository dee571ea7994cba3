package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/search"
	"lateral/pkg/search/indexes"
	"lateral/services/matching"
	"lateral/services/register"
)

// projection is a search index that follows documents.
type projection struct {
	index    search.Index
	rebuild  func(context.Context) error
	versions indexes.Versions
}

func (p *program) projections() []projection {
	return []projection{
		{register.Index(), p.register.Reindex, p.register.Versions},
		{matching.Index(), p.matching.Reindex, p.matching.Versions},
	}
}

// judgeIndexes opens every index, and names those that differ from the
// documents: their folder is missing, empty or old, or their settings have
// changed. It tries them all, and reports every error.
func (p *program) judgeIndexes(ctx context.Context) ([]projection, error) {
	var behind []projection
	var problems []error
	for _, x := range p.projections() {
		is, err := p.isBehind(ctx, x)
		if is {
			behind = append(behind, x)
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("search index %s: %w", x.index.Name, err))
		}
	}
	return behind, errors.Join(problems...)
}

func (p *program) isBehind(ctx context.Context, x projection) (bool, error) {
	err := p.index.Ensure(ctx, x.index)
	var found findings
	if err == nil {
		found, err = p.drift(ctx, x)
	}
	if errors.Is(err, search.ErrStale) {
		return true, nil
	}
	return len(found.wrong) > 0, err
}

// build builds an index anew. Replicas that share a search server notice the
// same at once: there one job does it, and errQueued says so.
func (p *program) build(ctx context.Context, x projection) error {
	if p.config.MeilisearchURL == "" {
		return x.rebuild(ctx)
	}
	if behind, err := p.isBehind(ctx, x); err != nil || !behind {
		return err
	}
	turn := p.now().Truncate(buildTurn).Format(time.RFC3339)
	err := p.db.Update(ctx, func(tx docdb.Tx) error {
		return p.queue.Enqueue(ctx, tx, jobs.Spec{Kind: buildJob, Key: x.index.Name + " " + turn, Payload: x.index.Name})
	})
	if err != nil && !errors.Is(err, docdb.ErrDuplicate) {
		return err
	}
	return errQueued
}

// buildJob is the kind of the jobs that build an index of a search server, at
// most one for each turn.
const (
	buildJob  = "search.build"
	buildTurn = 10 * time.Minute
)

var errQueued = errors.New("a job builds it")

// buildQueued is the handler of those jobs. It leaves an index alone that
// another job has built meanwhile.
func (p *program) buildQueued(ctx context.Context, j jobs.Job) error {
	var name string
	if err := j.Decode(&name); err != nil {
		return err
	}
	for _, x := range p.projections() {
		if x.index.Name != name {
			continue
		}
		if behind, err := p.isBehind(ctx, x); err != nil || !behind {
			return err
		}
		return x.rebuild(ctx)
	}
	return nil
}

// buildBehind builds indexes anew, one after the other, and repeats failed ones
// at a tick, until all are there or ctx ends. Meanwhile answers are degraded.
func (p *program) buildBehind(ctx context.Context, behind []projection, tick <-chan time.Time) {
	for len(behind) > 0 {
		var failed []projection
		for _, x := range behind {
			if err := p.build(ctx, x); err != nil {
				p.log.Info("search: the index is not built yet", "index", x.index.Name, "error", err)
				failed = append(failed, x)
				continue
			}
			p.building.End(x.index.Name)
			p.log.Info("search: the index is built", "index", x.index.Name)
		}
		if behind = failed; len(behind) == 0 {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-tick:
		}
	}
}

// beginBuilding marks the indexes and builds them in the background.
func (p *program) beginBuilding(ctx context.Context, behind []projection) {
	for _, x := range behind {
		p.log.Warn("search: the index does not follow the documents, building it anew", "index", x.index.Name)
		p.building.Begin(x.index.Name)
	}
	if len(behind) > 0 {
		p.beside(ctx, func(ctx context.Context) { p.buildBehind(ctx, behind, time.Tick(between)) })
	}
}

// prepareIndexes opens every index, and builds those with changed settings anew.
// It tries them all, and reports every error.
func (p *program) prepareIndexes(ctx context.Context) error {
	var problems []error
	for _, x := range p.projections() {
		err := p.index.Ensure(ctx, x.index)
		if errors.Is(err, search.ErrStale) {
			p.log.Info("search: settings changed, building the index anew", "index", x.index.Name)
			err = x.rebuild(ctx)
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("search index %s: %w", x.index.Name, err))
		}
	}
	return errors.Join(problems...)
}

// between is the pause before the program looks again for a search server.
const between = 5 * time.Second

// prepareOrGoOn opens the indexes and begins to build those that do not follow
// the documents, or goes on without them where the search server is down, as the program does when that happens later.
// An index in a
// folder is not waited for: there, another program has it.
func (p *program) prepareOrGoOn(ctx context.Context) error {
	behind, err := p.judgeIndexes(ctx)
	p.beginBuilding(ctx, behind)
	if !errors.Is(err, search.ErrUnavailable) || p.config.MeilisearchURL == "" {
		return err
	}
	p.log.Warn("search is down, starting without it", "error", err)
	p.beside(ctx, func(ctx context.Context) { p.prepareLater(ctx, time.Tick(between)) })
	return nil
}

// prepareLater prepares the indexes at a tick, and repeats that until it is done
// or ctx ends.
func (p *program) prepareLater(ctx context.Context, tick <-chan time.Time) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick:
		}
		behind, err := p.judgeIndexes(ctx)
		p.beginBuilding(ctx, behind)
		if err == nil {
			p.log.Info("search is there")
			return
		}
	}
}
