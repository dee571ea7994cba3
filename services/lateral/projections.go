package main

import (
	"context"
	"errors"
	"fmt"

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
// changed.
func (p *program) prepareIndexes(ctx context.Context) error {
	for _, x := range p.projections() {
		err := p.index.Ensure(ctx, x.index)
		if errors.Is(err, search.ErrStale) {
			p.log.Info("search: settings changed, building the index anew", "index", x.index.Name)
			err = x.rebuild(ctx)
		}
		if err != nil {
			return fmt.Errorf("search index %s: %w", x.index.Name, err)
		}
	}
	return nil
}
