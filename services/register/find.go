package register

import (
	"context"
	"errors"
	"log/slog"

	"lateral/pkg/docdb"
	"lateral/pkg/search"
)

// FindInput says which schools are looked for.
type FindInput struct {
	Words string // name, town, postcode or URN, as far as typed
	Phase Phase  // "" is any
	All   bool   // also closed schools and ones that are proposed
	Limit int    // at most this many
}

// Found is the answer to FindInput, best first.
type Found struct {
	Schools  []School
	Degraded bool // search is down: only names and URNs were looked at, by their beginnings
}

// Find looks for schools as one types, forgiving typing errors. When search is
// down it falls back to the beginnings of names and to URNs.
func (s *Service) Find(ctx context.Context, in FindInput) (Found, error) {
	q := search.Query{Words: in.Words, Prefix: true, Limit: in.Limit}
	if !in.All {
		q.Filters = append(q.Filters, search.Equal("status", string(Open)))
	}
	if in.Phase != "" {
		q.Filters = append(q.Filters, search.Equal("phase", string(in.Phase)))
	}
	result, err := s.index.Search(ctx, Index().Name, q)
	if errors.Is(err, search.ErrUnavailable) {
		slog.WarnContext(ctx, "search is down, schools are found by the beginning of their name", "error", err)
		return s.findByBeginning(ctx, in)
	}
	if err != nil {
		return Found{}, err
	}
	var found Found
	for _, hit := range result.Hits {
		school, err := schools.Get(ctx, s.db, hit.ID)
		if errors.Is(err, docdb.ErrNotFound) {
			continue // the index is behind the documents
		}
		if err != nil {
			return Found{}, err
		}
		found.Schools = append(found.Schools, school)
	}
	return found, nil
}

func (s *Service) findByBeginning(ctx context.Context, in FindInput) (Found, error) {
	found := Found{Degraded: true}
	wanted := func(school School) bool {
		return (in.All || school.Status == Open) && (in.Phase == "" || school.Phase == in.Phase)
	}
	if urn, err := ParseURN(in.Words); err == nil {
		school, err := schools.Get(ctx, s.db, string(urn))
		if err == nil && wanted(school) {
			found.Schools = append(found.Schools, school)
		}
		return found, ignoreAbsent(err)
	}
	key := nameKey(in.Words)
	page, _, err := schools.Find(ctx, s.db, docdb.Query{Index: "by_name", From: key, To: key + "\uffff", Limit: 200})
	for _, school := range page {
		if wanted(school) && len(found.Schools) < in.Limit {
			found.Schools = append(found.Schools, school)
		}
	}
	return found, err
}

func ignoreAbsent(err error) error {
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	return err
}
