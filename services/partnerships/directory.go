package partnerships

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// Listed is a partnership as everybody may see it: without its terms, money and people. Of
// its schools it has only the number. The schools of the partnerships beneath it are its own.
type Listed struct {
	Name    string
	Areas   []string // where its schools are, most of them first; at most three
	Schools int
}

const mostAreas = 3

// Directory returns a page of partnerships by name, as everybody may see them, and the next
// cursor. Counts may be ten minutes old.
func (s *Service) Directory(ctx context.Context, cursor string, limit int) ([]Listed, string, error) {
	found, next, err := s.List(ctx, cursor, limit)
	if err != nil {
		return nil, "", err
	}
	listed := make([]Listed, len(found))
	for i, p := range found {
		c, err := s.counted(ctx, p.ID)
		if err != nil {
			return nil, "", err
		}
		listed[i] = Listed{Name: p.Name, Areas: c.areas, Schools: c.schools}
	}
	return listed, next, nil
}

// counted counts the schools of a partnership, at most once in ten minutes. Two who ask at
// once wait for one count.
func (s *Service) counted(ctx context.Context, id string) (counted, error) {
	s.directory.mu.Lock()
	defer s.directory.mu.Unlock()
	now := s.now()
	if c, ok := s.directory.kept.Get(id); ok && now.Sub(c.at) < directoryAge {
		return c, nil
	}
	c, err := count(ctx, s.db, id)
	if err != nil {
		return c, err
	}
	c.at = now
	s.directory.kept.Add(id, c)
	return c, nil
}

func count(ctx context.Context, r docdb.Reader, id string) (counted, error) {
	urns, err := Within(ctx, r, id)
	if err != nil {
		return counted{}, err
	}
	schools, err := register.GetSchools(ctx, r, urns)
	if err != nil {
		return counted{}, err
	}
	authorities, regions := map[string]int{}, map[string]int{}
	for _, school := range schools {
		authorities[school.Authority]++
		regions[school.Region]++
	}
	return counted{areas: areas(authorities, regions), schools: len(urns)}, nil
}

// Within returns the schools of a partnership and of all partnerships beneath it, each
// once.
func Within(ctx context.Context, r docdb.Reader, id string) ([]register.URN, error) {
	urns := map[register.URN]bool{}
	seen := map[string]bool{id: true}
	for left := []string{id}; len(left) > 0; left = left[1:] {
		direct, err := MemberURNs(ctx, r, left[0])
		if err != nil {
			return nil, err
		}
		for _, urn := range direct {
			urns[urn] = true
		}
		beneath, err := partnerships.All(ctx, r, docdb.Query{Index: "by_parent", Equal: []any{left[0]}})
		if err != nil {
			return nil, err
		}
		for _, p := range beneath {
			if !seen[p.ID] {
				seen[p.ID] = true
				left = append(left, p.ID)
			}
		}
	}
	return slices.Collect(maps.Keys(urns)), nil
}

// areas are the local authorities of the schools, or if there are too many, the regions.
// Those with most schools come first.
func areas(authorities, regions map[string]int) []string {
	delete(authorities, "")
	delete(regions, "")
	of := authorities
	if len(of) == 0 || len(of) > mostAreas {
		of = regions
	}
	names := slices.SortedFunc(maps.Keys(of),
		func(a, b string) int { return cmp.Or(cmp.Compare(of[b], of[a]), cmp.Compare(a, b)) })
	return names[:min(len(names), mostAreas)]
}
