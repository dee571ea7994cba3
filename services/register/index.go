package register

import (
	"context"
	"errors"
	"strings"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/search"
	"lateral/services/register/spelling"
)

// indexName is the name of the index. Whoever only asks needs no more of it: its revision is
// a digest of all spellings.
const indexName = "schools"

// Index is the search index of schools: settings as code.
func Index() search.Index {
	return search.Index{
		Name: indexName,
		Fields: []search.Field{
			{Name: "name", Kind: search.Text, Weight: 4},
			{Name: "town", Kind: search.Text, Weight: 2},
			{Name: "authority", Kind: search.Text, Weight: 1},
			{Name: "also", Kind: search.Text, Weight: 0.75},  // what else people type instead of the name
			{Name: "around", Kind: search.Text, Weight: 0.5}, // and for the place and how it is maintained
			{Name: "postcode", Kind: search.Text, Weight: 3, Exact: true},
			{Name: "urn", Kind: search.Text, Weight: 5, Exact: true},
			{Name: "status", Kind: search.Keyword, Filter: true},
			{Name: "phase", Kind: search.Keyword, Filter: true},
		},
		Geo:      true,
		Synonyms: append(spelling.Synonyms(), []string{"academy", "school"}),
		Revision: spelling.Revision(),
	}
}

// indexed is a school as the index holds it: names in their one spelling, and what else
// people type for them.
func indexed(school School) search.Document {
	d := search.Document{
		ID: school.ID, Version: school.Version,
		Fields: map[string]any{
			"name":      spelling.Name(school.Name),
			"town":      spelling.Name(school.Locality + " " + school.Address3 + " " + school.Town),
			"authority": spelling.Name(school.Authority), "urn": school.ID,
			"also": spelling.Also(school.Name), "around": append(spelling.Also(school.Town), maintained(school.Type)...),
			"postcode": []string{school.Postcode, strings.ReplaceAll(school.Postcode, " ", "")},
			"status":   string(school.Status), "phase": string(school.Phase),
		},
	}
	if school.Point != nil {
		d.Point = &search.Point{Lat: school.Point.Lat, Lng: school.Point.Lon}
	}
	return d
}

// maintained are the words for voluntary schools that people add to names without them.
func maintained(kind string) []string {
	text, voluntary := strings.CutSuffix(strings.ToLower(kind), " school")
	if !voluntary || !strings.HasPrefix(text, "voluntary ") {
		return nil
	}
	return append(spelling.Also(text), spelling.Name(text))
}

// Follow brings the index up to date with an event of the register.
func (s *Service) Follow(ctx context.Context, e events.Event) error {
	var data ChangedData
	if err := e.Decode(&data); err != nil {
		return err
	}
	return s.Refresh(ctx, data.URNs)
}

// Refresh brings the search index up to date with the schools.
func (s *Service) Refresh(ctx context.Context, urns []URN) error {
	docs := make([]search.Document, 0, len(urns))
	var gone []string // schools are never deleted; a restored backup may lack one
	for _, urn := range urns {
		school, err := schools.Get(ctx, s.db, string(urn))
		if errors.Is(err, docdb.ErrNotFound) {
			gone = append(gone, string(urn))
			continue
		}
		if err != nil {
			return err
		}
		docs = append(docs, indexed(school))
	}
	if len(gone) > 0 {
		if err := s.index.Delete(ctx, indexName, gone); err != nil {
			return err
		}
	}
	return s.index.Put(ctx, indexName, docs)
}

// Reindex builds the index again from the documents.
func (s *Service) Reindex(ctx context.Context) error {
	return s.index.Rebuild(ctx, Index(), func(put func([]search.Document) error) error {
		var docs []search.Document
		err := schools.Each(ctx, s.db, docdb.Query{Limit: docdb.MaxLimit}, func(school School) error {
			if docs = append(docs, indexed(school)); len(docs) < batch {
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
	})
}

// Documents calls each with what the index should hold of every school, for the check that
// compares them.
func (s *Service) Documents(ctx context.Context, each func(search.Document) error) error {
	return schools.Each(ctx, s.db, docdb.Query{Limit: docdb.MaxLimit}, func(school School) error {
		return each(indexed(school))
	})
}
