package main

import (
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/search"
	"lateral/pkg/search/indexes"
	"lateral/pkg/search/meilisearch"
	"lateral/pkg/search/meilisearch/meilisearchtest"
	"lateral/services/register"
)

// An index on a real search server is used only if it agrees with the documents,
// like one in the folder; else a job builds it anew.
func TestAnIndexOfMeilisearchThatDoesNotFollowTheDocumentsIsBuiltAnew(t *testing.T) {
	t.Parallel()
	server := meilisearchtest.Server(t, "an index of Meilisearch that is missing, empty or old")
	for name, spoil := range map[string]func(t *testing.T, p *program){
		"missing": func(t *testing.T, _ *program) { deleteIndex(t, server, register.Index().Name) },
		"empty":   func(t *testing.T, p *program) { refill(t, p) },
		"of another day": func(t *testing.T, p *program) {
			refill(t, p, search.Document{ID: "100000", Version: 7, Fields: map[string]any{"name": "Old Name School"}})
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := &Config{Data: t.TempDir(), trial: true, PublicURL: "http://localhost", MeilisearchURL: server.URL,
				MeilisearchKey: server.Key}
			p := onMeilisearch(t, c)
			if _, err := p.register.Import(t.Context(), strings.NewReader(smallRegister), func(int, int) {}); err != nil {
				t.Fatal(err)
			}
			if _, err := p.runner("test").RunDue(t.Context()); err != nil {
				t.Fatal(err)
			}
			spoil(t, p)
			if err := p.close(); err != nil {
				t.Fatal(err)
			}

			p = onMeilisearch(t, c)
			behind, err := p.indexes().Behind(t.Context())
			if err != nil || !slices.ContainsFunc(behind, func(x indexes.Projection) bool { return x.Index.Name == "schools" }) {
				t.Fatalf("behind: %v, %v", behind, err)
			}
			for _, x := range behind {
				p.Building.Begin(x.Index.Name)
			}
			if degraded, _ := find(t, p, "Aldgate"); !degraded {
				t.Error("while it is built, answers are not degraded")
			}
			for _, x := range behind { // by a job, which serve waits for
				if err := p.indexes().Build(t.Context(), x); !errors.Is(err, indexes.ErrQueued) {
					t.Fatal(err)
				}
			}
			if _, err := p.runner("test").RunDue(t.Context()); err != nil {
				t.Fatal(err)
			}
			for _, x := range behind {
				if err := p.indexes().Build(t.Context(), x); err != nil {
					t.Errorf("it is still behind: %v", err)
				}
				p.Building.End(x.Index.Name)
			}
			if degraded, found := find(t, p, "school aldgate"); degraded || found != "The Aldgate School" {
				t.Errorf("built: degraded %v, found %q", degraded, found)
			}
		})
	}
}

func onMeilisearch(t *testing.T, c *Config) *program {
	t.Helper()
	p, err := open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	p.Log = quiet()
	t.Cleanup(func() { _ = p.close() })
	return p
}

// refill replaces the documents of the index by others.
func refill(t *testing.T, p *program, documents ...search.Document) {
	t.Helper()
	err := p.Index.Rebuild(t.Context(), register.Index(), func(put func([]search.Document) error) error {
		if len(documents) == 0 {
			return nil
		}
		return put(documents)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func deleteIndex(t *testing.T, c meilisearch.Config, name string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodDelete, c.URL+"/indexes/"+name, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+c.Key)
	answer, err := http.DefaultClient.Do(r)
	if err != nil || answer.StatusCode != http.StatusAccepted {
		t.Fatalf("%v, %v", answer, err)
	}
	_ = answer.Body.Close()
}
