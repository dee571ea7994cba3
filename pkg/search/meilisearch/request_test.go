package meilisearch_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/search"
	"lateral/pkg/search/meilisearch"
)

func TestWords(t *testing.T) {
	tests := []struct {
		words  string
		prefix bool
		want   string
	}{
		{"", true, ""},
		{" -- ", false, ""},
		{"knots", true, "knots"},
		{"knots", false, "knots "},
		{`"knots" -title`, true, "knots title"},
		{"St Mary's", true, "St Mary s"},
		{"cafe\u0301", true, "cafe\u0301"},
		{"1 2 3 4 5 6 7 8 9 10 11", true, "1 2 3 4 5 6 7 8 9 10 "},
	}
	for _, tt := range tests {
		if got := meilisearch.Words(search.Index{}, search.Query{Words: tt.words, Prefix: tt.prefix}); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.words, got, tt.want)
		}
	}
}

func TestExpression(t *testing.T) {
	tests := []struct {
		filter search.Filter
		want   string
	}{
		{search.Equal("town", "Leeds"), `town IN ["Leeds"]`},
		{search.In("town", "a", "b"), `town IN ["a", "b"]`},
		{search.In("town"), `town IN []`},
		{search.Equal("town", `say "x"`), `town IN ["say \"x\""]`},
		{search.Equal("town", `\`), "town IN [\"\x1f\"]"},
		{search.OneOf("a", "b-1"), `_id IN ["a", "b-1"]`},
		{search.AtLeast("days", -1), `days >= -1`},
		{search.AtMost("days", 2.5), `days <= 2.5`},
		{search.AtMost("days", 1e21), `days <= 1000000000000000000000`},
	}
	for _, tt := range tests {
		if got := meilisearch.Expression(tt.filter); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}

// TestNoWayOut reads the text of a filter as the server does, in which a
// backslash hides whatever follows it: no value may end its own quotes.
func TestNoWayOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.StringMatching(`(["\\' \]]|x){0,8}`).Draw(t, "value")
		text := strings.TrimPrefix(meilisearch.Expression(search.Equal("town", value)), `town IN ["`)
		for i := 0; i < len(text); i++ {
			switch text[i] {
			case '\\':
				i++
			case '"':
				if text[i:] != `"]` {
					t.Fatalf("%q goes on after its quotes: %s", value, text)
				}
				return
			}
		}
		t.Fatalf("%q never ends: %s", value, text)
	})
}
