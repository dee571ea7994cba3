package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"lateral/pkg/search"
	"lateral/services/matching"
	"lateral/services/register"
)

// projection is a search index that follows documents.
type projection struct {
	index    search.Index
	rebuild  func(context.Context) error
	versions func(ctx context.Context, each func(id string, version int64) error) error
}

func (p *program) projections() []projection {
	return []projection{
		{register.Index(), p.register.Reindex, p.register.Versions},
		{matching.Index(), p.matching.Reindex, p.matching.Versions},
	}
}

// prepareIndexes opens every index, and builds anew the ones whose settings
// changed. It tries them all, and tells all that went wrong.
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

// between is how long the program waits to look again for a search server.
const between = 5 * time.Second

// prepareOrGoOn prepares the indexes, or goes on without them where the search
// server is down, as the program does when that happens later. An index in a
// folder is not waited for: there, another program has it.
func (p *program) prepareOrGoOn(ctx context.Context) error {
	err := p.prepareIndexes(ctx)
	if !errors.Is(err, search.ErrUnavailable) || p.config.MeilisearchURL == "" {
		return err
	}
	p.log.Warn("search is down, starting without it", "error", err)
	go p.prepareLater(ctx, time.Tick(between))
	return nil
}

// prepareLater prepares the indexes at a tick, and again until it is done or ctx
// ends.
func (p *program) prepareLater(ctx context.Context, tick <-chan time.Time) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick:
		}
		if err := p.prepareIndexes(ctx); err == nil {
			p.log.Info("search is there")
			return
		}
	}
}
