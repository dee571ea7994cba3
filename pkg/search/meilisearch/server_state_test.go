package meilisearch_test

import (
	"errors"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search"
	"lateral/pkg/search/meilisearch"
	"lateral/pkg/search/meilisearch/meilisearchtest"
	"lateral/pkg/search/searchtest"
)

func TestNobodyThere(t *testing.T) {
	e := meilisearch.New(meilisearch.Config{URL: "http://" + meilisearchtest.FreeAddress(t)})
	defer e.Close()
	wantErr(t, "health", e.Health(t.Context()), search.ErrUnavailable)
	wantErr(t, "ensure", e.Ensure(t.Context(), searchtest.Books()), search.ErrUnavailable)
	wantErr(t, "put", e.Put(t.Context(), "books", searchtest.Shelf()), search.ErrUnavailable)
	wantErr(t, "delete", e.Delete(t.Context(), "books", []string{"b1"}), search.ErrUnavailable)
	_, err := e.Search(t.Context(), "books", search.Query{})
	wantErr(t, "search", err, search.ErrUnavailable)
	wantErr(t, "list", e.IDs(t.Context(), "books", func(search.Entry) error { return nil }), search.ErrUnavailable)
	err = e.Rebuild(t.Context(), searchtest.Books(), func(func([]search.Document) error) error {
		t.Error("filled an index that cannot be there")
		return nil
	})
	wantErr(t, "rebuild", err, search.ErrUnavailable)
}

func TestServer(t *testing.T) {
	c := meilisearchtest.Server(t, "the search suite on Meilisearch")
	tests := []struct {
		name string
		test func(t *testing.T, c meilisearch.Config)
	}{
		{"wrong key", testWrongKey},
		{"replicas start together", testReplicas},
		{"a rebuild leaves nothing behind", testNothingBehind},
		{"a rebuild clears away one that was killed", testKilled},
		{"an index that is gone is not made without settings", testGone},
		{"an index that was created half-way is completed", testHalfWay},
		{"two installations on one server", testPrefixes},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.test(t, private(t, c)) })
	}
}

func testWrongKey(t *testing.T, c meilisearch.Config) {
	if c.Key == "" {
		t.Skip("the server asks for no key; start it with --master-key and name that by TEST_MEILISEARCH_KEY")
	}
	c.Key = "wrong"
	e := meilisearch.New(c)
	defer e.Close()
	wantErr(t, "health", e.Health(t.Context()), search.ErrUnavailable)
	wantErr(t, "ensure", e.Ensure(t.Context(), searchtest.Books()), search.ErrUnavailable)
}

func testReplicas(t *testing.T, c meilisearch.Config) {
	var replicas sync.WaitGroup
	for range 4 {
		replicas.Go(func() {
			e := meilisearch.New(c)
			defer e.Close()
			if err := e.Ensure(t.Context(), searchtest.Books()); err != nil {
				t.Error(err)
			}
		})
	}
	replicas.Wait()
	e := meilisearch.New(c)
	defer e.Close()
	must(t, e.Ensure(t.Context(), searchtest.Books()))
	must(t, e.Put(t.Context(), "books", searchtest.Shelf()))
	must(t, e.Ensure(t.Context(), searchtest.Books()))
}

func testNothingBehind(t *testing.T, c meilisearch.Config) {
	e := meilisearch.New(c)
	defer e.Close()
	fill := func(put func([]search.Document) error) error { return put(searchtest.Shelf()) }
	must(t, e.Rebuild(t.Context(), searchtest.Books(), fill))
	failed := errors.New("failed")
	wantErr(t, "rebuild",
		e.Rebuild(t.Context(), searchtest.Books(), func(func([]search.Document) error) error { return failed }), failed)
	must(t, e.Rebuild(t.Context(), searchtest.Books(), fill))
	settle(t, c, e)
	if diff := cmp.Diff([]string{c.Prefix + "books"}, indexes(t, c)); diff != "" {
		t.Error(diff)
	}
}

func testKilled(t *testing.T, c meilisearch.Config) {
	for _, uid := range []string{"books-killed", "booksellers"} {
		info, err := admin(c).CreateIndex(&client.IndexConfig{Uid: c.Prefix + uid})
		must(t, err)
		_, err = admin(c).WaitForTask(info.TaskUID, 0)
		must(t, err)
	}
	patient := meilisearch.New(c)
	defer patient.Close()
	must(t, patient.Rebuild(t.Context(), searchtest.Books(), func(func([]search.Document) error) error { return nil }))
	settle(t, c, patient)
	if diff := cmp.Diff([]string{c.Prefix + "books", c.Prefix + "books-killed", c.Prefix + "booksellers"},
		indexes(t, c)); diff != "" {
		t.Errorf("within the day: %s", diff)
	}
	c.Abandoned = 1
	hasty := meilisearch.New(c)
	defer hasty.Close()
	must(t, hasty.Rebuild(t.Context(), searchtest.Books(), func(func([]search.Document) error) error { return nil }))
	settle(t, c, hasty)
	if diff := cmp.Diff([]string{c.Prefix + "books", c.Prefix + "booksellers"}, indexes(t, c)); diff != "" {
		t.Errorf("after it: %s", diff)
	}
}

// settle waits for everything that the server had to do when it was called,
// which it does in order.
func settle(t *testing.T, c meilisearch.Config, e *meilisearch.Engine) {
	t.Helper()
	must(t, e.Delete(t.Context(), "books", []string{"nothing"}))
	tasks, err := admin(c).GetTasks(&client.TasksQuery{
		Statuses: []client.TaskStatus{client.TaskStatusEnqueued, client.TaskStatusProcessing}})
	must(t, err)
	for _, task := range tasks.Results {
		_, err := admin(c).WaitForTask(task.UID, 0)
		must(t, err)
	}
}

func testGone(t *testing.T, c meilisearch.Config) {
	e := meilisearch.New(c)
	defer e.Close()
	must(t, e.Ensure(t.Context(), searchtest.Books()))
	remove(t, c, c.Prefix+"books")
	wantErr(t, "put", e.Put(t.Context(), "books", searchtest.Shelf()), search.ErrStale)
	wantErr(t, "delete", e.Delete(t.Context(), "books", []string{"b1"}), search.ErrStale)
	_, err := e.Search(t.Context(), "books", search.Query{})
	wantErr(t, "search", err, search.ErrStale)
	if got := indexes(t, c); len(got) != 0 {
		t.Errorf("there are %v", got)
	}
	must(t, e.Ensure(t.Context(), searchtest.Books()))
	must(t, e.Put(t.Context(), "books", searchtest.Shelf()))
}

func testHalfWay(t *testing.T, c meilisearch.Config) {
	info, err := admin(c).CreateIndex(&client.IndexConfig{Uid: c.Prefix + "books", PrimaryKey: "_id"})
	must(t, err)
	_, err = admin(c).WaitForTask(info.TaskUID, 0)
	must(t, err)
	e := meilisearch.New(c)
	defer e.Close()
	must(t, e.Ensure(t.Context(), searchtest.Books()))
	must(t, e.Put(t.Context(), "books", searchtest.Shelf()))
	r, err := e.Search(t.Context(), "books", search.Query{Filters: []search.Filter{search.AtLeast("pages", 600)}})
	must(t, err)
	if r.Total != 1 {
		t.Errorf("found %d, want 1", r.Total)
	}
}

func testPrefixes(t *testing.T, c meilisearch.Config) {
	here, there := meilisearch.New(c), meilisearch.New(private(t, c))
	defer here.Close()
	defer there.Close()
	must(t, here.Ensure(t.Context(), searchtest.Books()))
	must(t, there.Ensure(t.Context(), searchtest.Books()))
	must(t, here.Put(t.Context(), "books", searchtest.Shelf()))
	r, err := there.Search(t.Context(), "books", search.Query{})
	must(t, err)
	if r.Total != 0 {
		t.Errorf("the other installation sees %d documents", r.Total)
	}
}

func remove(t *testing.T, c meilisearch.Config, uid string) {
	t.Helper()
	info, err := admin(c).DeleteIndex(uid)
	must(t, err)
	_, err = admin(c).WaitForTask(info.TaskUID, 0)
	must(t, err)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantErr(t *testing.T, what string, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}
