package matching

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/search"
	"lateral/services/leaders"
)

// Index is the search index of services: settings as code.
func Index() search.Index {
	return search.Index{
		Name: "services",
		Fields: []search.Field{
			{Name: "title", Kind: search.Text, Weight: 3},
			{Name: "description", Kind: search.Text, Weight: 1},
			{Name: "theme", Kind: search.Keyword, Filter: true},
			{Name: "phase", Kind: search.Keyword, Filter: true},
		},
	}
}

// indexed is a service in the index.
func indexed(s leaders.Service) search.Document {
	d := search.Document{ID: s.ID, Version: s.Version, Fields: map[string]any{
		"title": s.Title, "description": s.Description,
	}}
	var themes, phases []string
	for _, t := range s.Themes {
		themes = append(themes, string(t))
	}
	for _, p := range s.Phases {
		phases = append(phases, string(p))
	}
	d.Fields["theme"], d.Fields["phase"] = themes, phases
	return d
}

// put brings the index up to date with the services, and removes those that
// nobody sees.
func (s *Service) put(ctx context.Context, ids []string) error {
	var docs []search.Document
	var gone []string
	for _, id := range ids {
		offered, err := leaders.GetService(ctx, s.db, id)
		switch {
		case apperr.Is(err, apperr.KindNotFound), err == nil && !offered.Shown():
			gone = append(gone, id)
		case err != nil:
			return err
		default:
			docs = append(docs, indexed(offered))
		}
	}
	if len(gone) > 0 {
		if err := s.index.Delete(ctx, Index().Name, gone); err != nil {
			return err
		}
	}
	if len(docs) == 0 {
		return nil
	}
	return s.index.Put(ctx, Index().Name, docs)
}

// Reindex builds the candidates and the index anew from the documents. When
// search is down it still builds the candidates.
func (s *Service) Reindex(ctx context.Context) error {
	return errors.Join(s.Rebuild(ctx), s.index.Rebuild(ctx, Index(), func(put func([]search.Document) error) error {
		var docs []search.Document
		err := leaders.EachListed(ctx, s.db, func(offered leaders.Service) error {
			if docs = append(docs, indexed(offered)); len(docs) < docdb.MaxLimit {
				return nil
			}
			full := docs
			docs = nil
			return put(full)
		})
		if err != nil {
			return err
		}
		return put(docs)
	}))
}

// Versions calls each with the id and version of every shown service, so that a
// check can compare them with the index.
func (s *Service) Versions(ctx context.Context, each func(id string, version int64) error) error {
	return leaders.EachListed(ctx, s.db, func(offered leaders.Service) error {
		return each(offered.ID, offered.Version)
	})
}
