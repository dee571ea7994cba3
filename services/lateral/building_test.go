package main

import (
	"context"
	"encoding/json"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/health"
	"lateral/pkg/search"
	"lateral/services/register"
)

// readyNow is the answer of /readyz.
func readyNow(t *testing.T, p *program) (status int, said health.State) {
	t.Helper()
	answer := httptest.NewRecorder()
	p.health.Ready(answer, httptest.NewRequestWithContext(t.Context(), "GET", "/readyz", nil))
	if err := json.Unmarshal(answer.Body.Bytes(), &said); err != nil {
		t.Fatal(err)
	}
	return answer.Code, said
}

// An index in the folder is used only if it agrees with the documents. Until it
// is built anew, people get answers from the database, and are told so.
func TestAnIndexThatDoesNotFollowTheDocumentsIsBuiltAnew(t *testing.T) {
	t.Parallel()
	tests := map[string]func(t *testing.T, data, older string){
		"missing": func(t *testing.T, data, _ string) { remake(t, data, "") },
		"empty": func(t *testing.T, data, _ string) {
			remake(t, data, "")
			if err := os.MkdirAll(filepath.Join(data, "search", "schools"), 0o700); err != nil {
				t.Fatal(err)
			}
		},
		"old": func(t *testing.T, data, older string) { remake(t, data, older) },
	}
	for name, spoil := range tests {
		t.Run(name, func(t *testing.T) {
			data, older := t.TempDir(), filepath.Join(t.TempDir(), "search")
			for _, name := range []string{"Old Name School", "Anne Frank School"} {
				if name != "Old Name School" {
					if err := os.CopyFS(older, os.DirFS(filepath.Join(data, "search"))); err != nil {
						t.Fatal(err)
					}
				}
				file := write(t, "register.csv", strings.Replace(smallRegister, "The Aldgate School", name, 1))
				if out, err := runCommand(t.Context(), t, "import", "schools", file, "--data", data); err != nil {
					t.Fatalf("%v\n%s", err, out)
				}
			}
			spoil(t, data, older)
			seen := served(t, data)
			if !slices.Equal(seen.building, []string{"schools"}) || !seen.degraded || seen.found != "Anne Frank School" {
				t.Errorf("while it is built: %+v", seen)
			}
			if out, err := runCommand(t.Context(), t, "check", "--data", data); err != nil {
				t.Errorf("afterwards: %v\n%s", err, out)
			}
		})
	}
}

// remake replaces the search folder by another one.
func remake(t *testing.T, data, from string) {
	t.Helper()
	to := filepath.Join(data, "search")
	if err := os.RemoveAll(to); err != nil {
		t.Fatal(err)
	}
	if from == "" {
		return
	}
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
}

// sight is what a test sees of a program while it builds an index.
type sight struct {
	building []string
	degraded bool
	found    string
}

// served starts the program as serve does, watches it build, and waits for the
// end.
func served(t *testing.T, data string) (seen sight) {
	t.Helper()
	p, err := open(t.Context(), &Config{Data: data, Meaning: "on", PublicURL: "http://localhost"})
	if err != nil {
		t.Fatal(err)
	}
	defer p.close() //nolint:errcheck // a test's own
	p.Log = quiet()
	behind, err := p.indexes().Behind(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range behind {
		p.Building.Begin(x.Index.Name)
	}
	status, said := readyNow(t, p)
	if status != 200 {
		t.Errorf("/readyz answers %d", status)
	}
	seen.building = said.Building
	seen.degraded, seen.found = find(t, p, "Anne Fr")
	p.indexes().BuildBehind(t.Context(), behind, nil)
	if _, said := readyNow(t, p); len(said.Building) > 0 {
		t.Errorf("built, and /readyz says %v", said.Building)
	}
	if degraded, found := find(t, p, "frank"); degraded || found != "Anne Frank School" {
		t.Errorf("built: degraded %v, found %q", degraded, found)
	}
	return seen
}

func find(t *testing.T, p *program, words string) (degraded bool, first string) {
	t.Helper()
	found, err := p.register.Find(t.Context(), register.FindInput{Words: words, Limit: 5})
	if err != nil {
		t.Fatal(err)
	}
	if len(found.Schools) > 0 {
		first = found.Schools[0].Name
	}
	return found.Degraded, first
}

// Replicas that share a search server notice the same at once: one job builds
// the index, and each goes on when it is built.
func TestReplicasBuildAnIndexOnce(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	p.Log = quiet()
	p.config.MeilisearchURL = "http://search.example"
	if _, err := p.runner("test").RunDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := p.Index.Delete(t.Context(), register.Index().Name, []string{elsewhere}); err != nil {
		t.Fatal(err)
	}
	built := 0
	p.Index = countedRebuilds{p.Index, &built}
	p.register = register.New(p.db, p.events, p.Index, p.Now, p.IDs)
	behind, err := p.indexes().Behind(t.Context())
	if err != nil || len(behind) != 1 {
		t.Fatalf("behind: %v, %v", behind, err)
	}
	tick := make(chan time.Time)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ended := make(chan struct{}, 2)
	for range 2 {
		go func() {
			p.indexes().BuildBehind(ctx, behind, tick)
			ended <- struct{}{}
		}()
	}
	for range 2 { // both have asked, and ask again
		tick <- time.Time{}
	}
	if _, err := p.runner("test").RunDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	for over := 0; over < 2; {
		select {
		case tick <- time.Time{}:
		case <-ended:
			over++
		}
	}
	if built != 1 {
		t.Errorf("built %d times", built)
	}
}

type countedRebuilds struct {
	search.Engine
	n *int
}

func (c countedRebuilds) Rebuild(ctx context.Context, x search.Index,
	fill func(put func([]search.Document) error) error) error {
	*c.n++
	return c.Engine.Rebuild(ctx, x, fill)
}

// fullDisk is a database without room; it still reads.
type fullDisk struct{ docdb.DB }

func (fullDisk) Update(context.Context, func(docdb.Tx) error) error { return docdb.ErrFull }

func TestReadyzWritesToKnow(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	p.Log = quiet()
	if status, said := readyNow(t, p); status != 200 || said.Documents != "up" {
		t.Errorf("%d %+v", status, said)
	}
	p.trial.Again()
	p.db = docdb.Share(fullDisk{p.db})
	if status, said := readyNow(t, p); status != 503 || said.Documents != "full" {
		t.Errorf("full: %d %+v", status, said)
	}
}
