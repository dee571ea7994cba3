package register

import (
	"context"
	"errors"
	"strings"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/search"
)

// Index is the search index of schools: settings as code.
func Index() search.Index {
	return search.Index{
		Name: "schools",
		Fields: []search.Field{
			{Name: "name", Kind: search.Text, Weight: 4},
			{Name: "town", Kind: search.Text, Weight: 2},
			{Name: "authority", Kind: search.Text, Weight: 1},
			{Name: "postcode", Kind: search.Text, Weight: 3, Exact: true},
			{Name: "urn", Kind: search.Text, Weight: 5, Exact: true},
			{Name: "status", Kind: search.Keyword, Filter: true},
			{Name: "phase", Kind: search.Keyword, Filter: true},
		},
		Geo: true,
		Synonyms: [][]string{
			{"st", "saint"}, {"rc", "catholic"}, {"ce", "church"},
			{"academy", "school"}, {"jmi", "junior"},
		},
	}
}

// indexed is a school as the index holds it.
func indexed(school School) search.Document {
	d := search.Document{
		ID: school.ID, Version: school.Version,
		Fields: map[string]any{
			"name": school.Name, "town": school.Town, "authority": school.Authority, "urn": school.ID,
			"postcode": []string{school.Postcode, strings.ReplaceAll(school.Postcode, " ", "")},
			"status":   string(school.Status), "phase": string(school.Phase),
		},
	}
	if school.Point != nil {
		d.Point = &search.Point{Lat: school.Point.Lat, Lng: school.Point.Lon}
	}
	return d
}

// Follow brings the index up to date with an event of the register.
func (s *Service) Follow(ctx context.Context, e events.Event) error {
	var data ChangedData
	if err := e.Decode(&data); err != nil {
		return err
	}
	docs := make([]search.Document, 0, len(data.URNs))
	for _, urn := range data.URNs {
		school, err := schools.Get(ctx, s.db, string(urn))
		if errors.Is(err, docdb.ErrNotFound) {
			continue // schools are never deleted; a restored backup may lack it
		}
		if err != nil {
			return err
		}
		docs = append(docs, indexed(school))
	}
	return s.index.Put(ctx, Index().Name, docs)
}

// Reindex builds the index anew from the documents.
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

// Versions calls each with the id and version of every school, for the check
// that compares them with the index.
func (s *Service) Versions(ctx context.Context, each func(id string, version int64) error) error {
	return schools.Each(ctx, s.db, docdb.Query{Limit: docdb.MaxLimit}, func(school School) error {
		return each(school.ID, school.Version)
	})
}
