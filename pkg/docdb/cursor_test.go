package docdb_test

import (
	"errors"
	"testing"

	"lateral/pkg/docdb"
)

var letters = docdb.Schema{Name: "letters", Indexes: []docdb.Index{
	{Name: "by_sender", Fields: []string{"sender", "sentAt"}},
	{Name: "by_number", Fields: []string{"number"}, Unique: true},
}}

// FuzzCursor: an invented cursor is refused, or begins within the bounds.
func FuzzCursor(f *testing.F) {
	q := docdb.Query{Index: "by_sender", Equal: []any{"ann"}, From: 10, To: 20}
	plan, err := letters.Plan(q)
	if err != nil {
		f.Fatal(err)
	}
	good := plan.Cursor([]any{int64(15)}, "letter_1")
	for _, seed := range []string{good, good + "A", plan.Cursor([]any{int64(25)}, "x"), plan.Cursor([]any{"15"}, "x"),
		plan.Cursor(nil, "x"), "", "%", "bnVsbA"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, cursor string) {
		asked := q
		asked.After = cursor
		plan, err := letters.Plan(asked)
		switch {
		case err != nil:
			if !errors.Is(err, docdb.ErrBadCursor) {
				t.Errorf("error %v, want ErrBadCursor", err)
			}
		case plan.Start != nil:
			if at, ok := plan.Start.Values[0].(int64); !ok || at < 10 || at >= 20 || plan.Start.ID == "" {
				t.Errorf("begins at %+v, which is outside the query", plan.Start)
			}
		}
	})
}

// TestOneDocumentHasNoSecondPage: a cursor into a unique value must be invented.
func TestOneDocumentHasNoSecondPage(t *testing.T) {
	q := docdb.Query{Index: "by_number", Equal: []any{1}}
	plan, err := letters.Plan(q)
	if err != nil {
		t.Fatal(err)
	}
	q.After = plan.Cursor(nil, "letter_1")
	if _, err := letters.Plan(q); !errors.Is(err, docdb.ErrBadCursor) {
		t.Errorf("error %v, want ErrBadCursor", err)
	}
}

func TestPlanLimits(t *testing.T) {
	for asked, want := range map[int]int{-1: 100, 0: 100, 1: 1, docdb.MaxLimit: docdb.MaxLimit,
		docdb.MaxLimit + 1: docdb.MaxLimit} {
		plan, err := letters.Plan(docdb.Query{Limit: asked})
		if err != nil || plan.Limit != want {
			t.Errorf("limit %d becomes %d (%v), want %d", asked, plan.Limit, err, want)
		}
	}
}

func TestOfNeedsMeta(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a type without Meta was taken")
		}
	}()
	docdb.Of[struct{ Name string }]("names")
}
