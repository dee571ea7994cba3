package candidates

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/search"
	"lateral/services/leaders"
)

// put brings the index up to date with the services, and removes those that
// nobody sees. It comes after their candidates.
func (p *Projection) put(ctx context.Context, ids []string) error {
	var listed []leaders.Service
	var gone []string
	for _, id := range ids {
		offered, err := leaders.GetService(ctx, p.db, id)
		switch {
		case apperr.Is(err, apperr.KindNotFound), err == nil && !offered.Shown():
			gone = append(gone, id)
		case err != nil:
			return err
		default:
			listed = append(listed, offered)
		}
	}
	if len(gone) > 0 {
		if err := p.index.Delete(ctx, IndexName, gone); err != nil {
			return err
		}
	}
	if len(listed) == 0 {
		return nil
	}
	docs, err := p.indexer().documents(ctx, listed)
	if err != nil {
		return err
	}
	return p.index.Put(ctx, IndexName, docs)
}

// Reindex builds the candidates and the index anew from the documents. When
// search is down it still builds the candidates.
func (p *Projection) Reindex(ctx context.Context) error {
	return errors.Join(p.Rebuild(ctx), p.index.Rebuild(ctx, p.Index(), func(put func([]search.Document) error) error {
		return p.eachBatch(ctx, put)
	}))
}

// Documents calls each with what the index should hold of every shown service, so that a check
// can compare them.
func (p *Projection) Documents(ctx context.Context, each func(search.Document) error) error {
	return p.eachBatch(ctx, func(docs []search.Document) error {
		for _, d := range docs {
			if err := each(d); err != nil {
				return err
			}
		}
		return nil
	})
}

// eachBatch calls fn with the documents of all shown services, some at a time.
func (p *Projection) eachBatch(ctx context.Context, fn func([]search.Document) error) error {
	x := p.indexer()
	var listed []leaders.Service
	flush := func() error {
		docs, err := x.documents(ctx, listed)
		listed = nil
		if err != nil || len(docs) == 0 {
			return err
		}
		return fn(docs)
	}
	err := leaders.EachListed(ctx, p.db, func(offered leaders.Service) error {
		if listed = append(listed, offered); len(listed) < docdb.MaxLimit {
			return nil
		}
		return flush()
	})
	if err != nil {
		return err
	}
	return flush()
}
