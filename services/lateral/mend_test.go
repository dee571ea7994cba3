package main

import (
	"testing"

	"lateral/pkg/jobs"
	"lateral/pkg/search"
	"lateral/services/matching/candidates"
	"lateral/services/register"
)

// What events have lost, the job of the night brings back, and the check says nothing then.
func TestTheNightMendsSearch(t *testing.T) {
	p, err := open(t.Context(), &Config{Data: playedData(t)(t), PublicURL: "http://localhost"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.close() })
	if err := p.indexes().Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	shown, _ := p.some(t, "services", isListed)
	school, _ := p.some(t, "schools", nil)
	p.indexAs(t, shown.ID, 0)
	p.indexAs(t, "service_of_nobody", 0)
	stray := search.Document{ID: "999999", Version: 1, Fields: map[string]any{"name": "A school of nowhere"}}
	if err := p.Index.Put(t.Context(), register.Index().Name, []search.Document{stray}); err != nil {
		t.Fatal(err)
	}
	if err := p.Index.Delete(t.Context(), register.Index().Name, []string{school.ID}); err != nil {
		t.Fatal(err)
	}
	if n := p.differences(t); n != 4 {
		t.Errorf("the check finds %d differences, want 4", n)
	}
	if err := p.mendSearch(t.Context(), jobs.Job{}); err != nil {
		t.Fatal(err)
	}
	if n := p.differences(t); n != 0 {
		t.Errorf("the check still finds %d differences", n)
	}
	r, err := p.Index.Search(t.Context(), candidates.Index().Name, search.Query{Words: "x"})
	if err != nil || r.Total != 0 {
		t.Errorf("what was put beside the documents is found %d times, %v", r.Total, err)
	}
}

// differences is how many the check finds in the indexes.
func (p *program) differences(t *testing.T) (n int) {
	t.Helper()
	for _, x := range p.indexes().Projections {
		found, err := p.indexes().Look(x)(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		n += len(found.Wrong)
	}
	return n
}
