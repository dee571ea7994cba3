package register

import (
	"context"
	"errors"
	"log/slog"
	"slices"

	"lateral/pkg/docdb"
	"lateral/pkg/search"
	"lateral/services/register/spelling"
)

// FindInput says which schools are looked for.
type FindInput struct {
	Words string // name, town, postcode or URN, possibly unfinished
	Phase Phase  // "" is any
	All   bool   // include closed and proposed schools
	Limit int    // at most this many
}

// Found is the answer to FindInput, best first.
type Found struct {
	Schools  []School
	Degraded bool // search is down: only the beginnings of names and URNs were compared
}

// Find looks for schools while somebody types. It forgives typing errors and other
// spellings. When search is down it compares only the beginnings of names, and URNs.
func (s *Service) Find(ctx context.Context, in FindInput) (Found, error) {
	hits, err := s.hits(ctx, in)
	if search.Down(err) {
		slog.WarnContext(ctx, "search is down or being built, schools are found by the beginning of their name", "error", err)
		return s.findByBeginning(ctx, in)
	}
	if err != nil {
		return Found{}, err
	}
	known, err := schools.GetMany(ctx, s.db, hits)
	var found Found
	for _, id := range hits {
		if school, ok := known[id]; ok { // else the index lags behind the documents
			found.Schools = append(found.Schools, school)
		}
	}
	return found, err
}

// hits are the ids of the schools that the index finds, best first. If there is room left,
// schools follow that are found when small words are ignored.
func (s *Service) hits(ctx context.Context, in FindInput) ([]string, error) {
	query := spelling.Query(in.Words)
	ids, err := s.ask(ctx, in, query)
	loose := spelling.Loose(query)
	if err != nil || len(ids) >= in.Limit || loose == query {
		return ids, err
	}
	more, err := s.ask(ctx, in, loose)
	for _, id := range more {
		if len(ids) < in.Limit && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids, err
}

func (s *Service) ask(ctx context.Context, in FindInput, words string) ([]string, error) {
	q := search.Query{Words: words, Prefix: true, Limit: in.Limit}
	if !in.All {
		q.Filters = append(q.Filters, search.Equal("status", string(Open)))
	}
	if in.Phase != "" {
		q.Filters = append(q.Filters, search.Equal("phase", string(in.Phase)))
	}
	result, err := s.index.Search(ctx, indexName, q)
	ids := make([]string, len(result.Hits))
	for i, hit := range result.Hits {
		ids[i] = hit.ID
	}
	return ids, err
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
	for _, key := range keys(in.Words) {
		page, _, err := schools.Find(ctx, s.db, docdb.Query{Index: "by_name", From: key, To: key + "\uffff", Limit: 200})
		if err != nil {
			return found, err
		}
		for _, school := range page {
			known := slices.ContainsFunc(found.Schools, func(other School) bool { return other.ID == school.ID })
			if wanted(school) && !known && len(found.Schools) < in.Limit {
				found.Schools = append(found.Schools, school)
			}
		}
	}
	return found, nil
}

// keys are the beginnings of names that fit what was typed: with its last word as it is,
// with it rewritten, and as names were kept before they had one spelling.
func keys(typed string) []string {
	var all []string
	for _, key := range []string{spelling.Query(typed), spelling.Name(typed), NameKey(typed)} {
		if key != "" && !slices.Contains(all, key) {
			all = append(all, key)
		}
	}
	return all
}

func ignoreAbsent(err error) error {
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	return err
}
