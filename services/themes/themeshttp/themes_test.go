package themeshttp_test

import (
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/services/themes/themeshttp"
)

func serve(t *testing.T) *httpxtest.Server {
	t.Helper()
	anybody := httpxtest.Open{}
	return httpxtest.Serve(t,
		httpx.Route{Method: http.MethodGet, Path: "/themes", Access: anybody, Handle: themeshttp.ListThemes()},
		httpx.Route{Method: http.MethodGet, Path: "/terms", Access: anybody, Handle: themeshttp.ListTerms()},
		httpx.Route{Method: http.MethodPost, Path: "/themes/suggestions", Access: someone{},
			Handle: themeshttp.SuggestThemes(suggesting)},
	)
}

func TestTermsAreToldWithTheirWords(t *testing.T) {
	var got struct {
		Phases, Designations, Formats []themeshttp.Term
	}
	serve(t).OK("", http.MethodGet, "/terms", "").Into(&got)
	want := themeshttp.Term{
		Code: "all_through", Label: "All-through", Short: "All-through", Sentence: "all-through",
		One: "an all-through school", Plural: "all-through schools",
	}
	if len(got.Phases) != 9 || len(got.Designations) != 5 || len(got.Formats) != 6 {
		t.Fatalf("%d phases, %d designations, %d formats", len(got.Phases), len(got.Designations), len(got.Formats))
	}
	if diff := cmp.Diff(want, got.Phases[4]); diff != "" {
		t.Error(diff)
	}
}

func TestThemesAreListedAndSuggested(t *testing.T) {
	s := serve(t)
	themes := s.OK("", http.MethodGet, "/themes", "").Items()
	want := map[string]any{"id": "leadership_of_curriculum", "name": "Leading the curriculum",
		"group": "Leadership and management",
		"about": "Planning what is taught, in which order, across subjects, and leading subjects."}
	if diff := cmp.Diff(want, themes[0]); diff != "" || len(themes) != 51 {
		t.Error(len(themes), diff)
	}
	for text, want := range map[string][]any{"Children must learn to read": {"phonics"}, "nothing known": {}} {
		got := s.OK("", http.MethodPost, "/themes/suggestions", `{"text":"`+text+`"}`)
		if diff := cmp.Diff(any(want), got.Body()["themes"]); diff != "" {
			t.Error(diff)
		}
	}
}
