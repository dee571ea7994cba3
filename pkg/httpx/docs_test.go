package httpx_test

import (
	"context"
	"encoding/json"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
)

// documented is a server whose noun "register" is also the name of an operation.
func documented(t *testing.T) served {
	t.Helper()
	s := serve(t,
		row(http.MethodPost, "/api/v1/register", "register", httpx.Handle(echo)),
		row(http.MethodGet, "/api/v1/register/{id}", "get-thing",
			httpx.Handle(func(context.Context, *oneInput) (*thingOutput, error) { return nil, nil })),
		row(http.MethodGet, "/api/v1/needs", "list-needs",
			httpx.Handle(func(context.Context, *httpx.Listing) (*none, error) { return nil, nil })),
		row(http.MethodDelete, "/api/v1/needs/{id}", "remove-need",
			httpx.Handle(func(context.Context, *oneInput) (*none, error) { return nil, nil })),
		row(http.MethodPatch, "/api/v1/needs/{id}", "change-need", httpx.Handle(echo)),
		row(http.MethodPut, "/api/v1/needs/{id}", "put-need", httpx.Handle(echo)),
	)
	if err := s.Docs("/docs"); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTheDescriptionListsEveryOperation(t *testing.T) {
	page := documented(t).send(http.MethodGet, "/docs", "")
	if page.status != http.StatusOK || page.header.Get("Content-Type") != "text/html; charset=utf-8" {
		t.Fatalf("answered %d %q", page.status, page.header.Get("Content-Type"))
	}
	for _, name := range []string{"register", "get-thing", "list-needs", "remove-need", "change-need", "put-need"} {
		if !strings.Contains(page.body, `id="`+name+`"`) || !strings.Contains(page.body, "What "+name+" is for") {
			t.Errorf("%s is not described", name)
		}
	}
	for _, want := range []string{"whom the test lets in", "The value of next from the previous page", "in query",
		"in path, required", "string (date)", "Half-days"} {
		if !strings.Contains(page.body, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	for _, never := range []string{"<script", "javascript:", "http://", "https://", "onload="} {
		if strings.Contains(page.body, never) {
			t.Errorf("the page has %q", never)
		}
	}
}

func TestHeadingsOfTheDescriptionAreUnique(t *testing.T) {
	page := documented(t).send(http.MethodGet, "/docs", "").body
	ids := regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1)
	seen := map[string]bool{}
	for _, id := range ids {
		if seen[id[1]] {
			t.Errorf("%s is there twice", id[1])
		}
		seen[id[1]] = true
	}
	for _, link := range regexp.MustCompile(`(?:href="#|labelledby=")([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if !seen[link[1]] {
			t.Errorf("%s leads nowhere", link[1])
		}
	}
}

// Amount is another type of the name that money has, with other fields.
type Amount struct {
	Much string `json:"much"`
}

type first struct{ Body struct{ Sum money.Amount } }

type second struct{ Body struct{ Sum Amount } }

func TestTypesOfOneNameAreKeptApart(t *testing.T) {
	s := serve(t,
		row(http.MethodGet, "/a", "get-a", httpx.Handle(func(context.Context, *none) (*first, error) { return nil, nil })),
		row(http.MethodGet, "/b", "get-b", httpx.Handle(func(context.Context, *none) (*second, error) { return nil, nil })),
		row(http.MethodGet, "/c", "get-c", httpx.Handle(func(context.Context, *none) (*second, error) { return nil, nil })))
	text, err := s.OpenAPI()
	if err != nil {
		t.Fatal(err)
	}
	var api struct {
		OpenAPI    string
		Components struct {
			Schemas map[string]struct{ Properties map[string]any }
		}
	}
	if err := json.Unmarshal(text, &api); err != nil || !strings.HasPrefix(api.OpenAPI, "3.1") {
		t.Fatalf("OpenAPI %q, %v", api.OpenAPI, err)
	}
	fields := map[string][]string{}
	for name, schema := range api.Components.Schemas {
		if !strings.Contains(name, "Amount") {
			continue
		}
		for field := range schema.Properties {
			fields[name] = append(fields[name], field)
		}
		slices.Sort(fields[name])
	}
	want := map[string][]string{"Amount": {"currency", "pence"}, "Httpx_testAmount": {"much"}}
	if diff := cmp.Diff(want, fields); diff != "" {
		t.Error(diff)
	}
}
