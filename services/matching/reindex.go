package matching

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
func (s *Service) put(ctx context.Context, ids []string) error {
	var listed []leaders.Service
	var gone []string
	for _, id := range ids {
		offered, err := leaders.GetService(ctx, s.db, id)
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
		if err := s.index.Delete(ctx, IndexName, gone); err != nil {
			return err
		}
	}
	if len(listed) == 0 {
		return nil
	}
	docs, err := s.indexer().documents(ctx, listed)
	if err != nil {
		return err
	}
	return s.index.Put(ctx, IndexName, docs)
}

// Reindex builds the candidates and the index anew from the documents. When
// search is down it still builds the candidates.
func (s *Service) Reindex(ctx context.Context) error {
	return errors.Join(s.Rebuild(ctx), s.index.Rebuild(ctx, s.Index(), func(put func([]search.Document) error) error {
		return s.eachBatch(ctx, put)
	}))
}

// Documents calls each with what the index should hold of every shown service, so that a check
// can compare them.
func (s *Service) Documents(ctx context.Context, each func(search.Document) error) error {
	return s.eachBatch(ctx, func(docs []search.Document) error {
		for _, d := range docs {
			if err := each(d); err != nil {
				return err
			}
		}
		return nil
	})
}

// eachBatch calls fn with the documents of all shown services, some at a time.
func (s *Service) eachBatch(ctx context.Context, fn func([]search.Document) error) error {
	x := s.indexer()
	var listed []leaders.Service
	flush := func() error {
		docs, err := x.documents(ctx, listed)
		listed = nil
		if err != nil || len(docs) == 0 {
			return err
		}
		return fn(docs)
	}
	err := leaders.EachListed(ctx, s.db, func(offered leaders.Service) error {
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
