package httpx_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/httpx"
)

func TestIfMatchIsTheVersionThatWasSeen(t *testing.T) {
	tests := []struct {
		given  string
		want   int64
		status int // code of the problem
	}{
		{httpx.ETag(3), 3, 0}, {`"12"`, 12, 0}, {`W/"12"`, 12, 0}, {"12", 12, 0}, {`"9223372036854775807"`, 1<<63 - 1, 0},
		{`"12-gzip"`, 12, 0}, {`W/"12-zstd"`, 12, 0}, {`"12--gzip"`, 12, 0}, {`"12;br"`, 12, 0}, {`W/"12-gzip-br"`, 12, 0},
		{`"1", "2"`, 1, 0}, {`"abc", W/"2-gzip"`, 2, 0}, {` "12" `, 12, 0}, {"*", httpx.AnyVersion, 0},
		{"", 0, 428}, {" ", 0, 428},
		{`"0"`, 0, 422}, {`"-1"`, 0, 422}, {`"abc"`, 0, 422}, {`"1.5"`, 0, 422}, {`"9223372036854775808"`, 0, 422},
		{`"`, 0, 422},
		{`"12`, 0, 422}, {`12"`, 0, 422}, {`"12-7"`, 0, 422}, {`"12-"`, 0, 422}, {`"gzip-12"`, 0, 422}, {`W/`, 0, 422},
		{`**`, 0, 422}, {`"*"`, 0, 422}, {`"12" "13"`, 0, 422},
	}
	for _, tt := range tests {
		got, err := httpx.IfMatch{IfMatch: tt.given}.Seen()
		if got != tt.want || (err == nil) != (tt.want != 0) {
			t.Errorf("%q is version %d, %v; want %d", tt.given, got, err, tt.want)
		}
		var p *httpx.Problem
		if err != nil && (!errors.As(err, &p) || p.Status != tt.status) {
			t.Errorf("%q: %+v", tt.given, err)
		}
	}
}

// changed is an input that changes something, and takes other things besides the version.
type changed struct {
	ID string `path:"id"`
	httpx.IfMatch
}

func TestAChangeWithoutAVersionIsAskedForOne(t *testing.T) {
	change := func(_ context.Context, in *changed) (*none, error) {
		_, err := in.Seen()
		if err != nil {
			err = fmt.Errorf("on the way up: %w", err)
		}
		return nil, err
	}
	s := serve(t,
		row(http.MethodPut, "/things/{id}", "change-thing", httpx.Handle(change)),
		row(http.MethodPost, "/things", "make-thing", httpx.Handle(echo)))
	missing := s.problem(s.send(http.MethodPut, "/things/1", ""))
	want := httpx.Problem{
		Title: "Precondition Required", Status: http.StatusPreconditionRequired, Code: "if_match_required",
		Detail:    "Say which version you saw: read this first, and send the ETag of the answer as If-Match.",
		RequestID: missing.RequestID,
		Errors:    []httpx.ProblemField{{Location: "header.If-Match", Message: "Send the ETag that you read."}},
	}
	if diff := cmp.Diff(want, missing); diff != "" {
		t.Error(diff)
	}
	garbled := s.problem(s.send(http.MethodPut, "/things/1", "", "If-Match", "garbage"))
	if garbled.Status != http.StatusUnprocessableEntity || garbled.Code != "if_match_garbled" || len(garbled.Errors) != 1 {
		t.Errorf("%+v", garbled)
	}
	if a := s.send(http.MethodPut, "/things/1", "", "If-Match", httpx.ETag(1)); a.status != http.StatusOK {
		t.Errorf("with a version: %+v", a)
	}
}

func TestTheDescriptionSaysWhereAVersionIsRequired(t *testing.T) {
	pdf := func(context.Context, *changed) (*httpx.PDF, error) { return &httpx.PDF{}, nil }
	s := serve(t,
		row(http.MethodPut, "/things/{id}", "change-thing",
			httpx.Handle(func(context.Context, *changed) (*none, error) { return nil, nil })),
		row(http.MethodPost, "/things/{id}/print", "print-thing", httpx.Handle(pdf)),
		row(http.MethodPost, "/things", "make-thing", httpx.Handle(echo)))
	text, err := s.OpenAPI()
	if err != nil {
		t.Fatal(err)
	}
	type response struct {
		Description string
		Content     map[string]struct {
			Schema struct {
				Ref string `json:"$ref"`
			}
		}
	}
	var api struct {
		Paths map[string]map[string]struct{ Responses map[string]response }
	}
	if err := json.Unmarshal(text, &api); err != nil {
		t.Fatal(err)
	}
	for path, required := range map[string]bool{"/things/{id}": true, "/things/{id}/print": true, "/things": false} {
		for _, operation := range api.Paths[path] {
			r, told := operation.Responses["428"]
			ref := r.Content["application/problem+json"].Schema.Ref
			if told != required ||
				required && (ref != "#/components/schemas/Problem" || !strings.Contains(r.Description, "If-Match")) {
				t.Errorf("%s: 428 is described: %v, %+v", path, told, r)
			}
			if _, other := operation.Responses["default"]; !other {
				t.Errorf("%s does not describe other problems", path)
			}
		}
	}
}

func TestAPageIsNeverNull(t *testing.T) {
	tests := []struct {
		items []int
		next  string
		want  string
	}{
		{nil, "", `{"items":[]}`},
		{[]int{}, "", `{"items":[]}`},
		{[]int{1, 2}, "more", `{"items":[1,2],"next":"more"}`},
	}
	for _, tt := range tests {
		got, err := json.Marshal(httpx.PageOf(tt.items, tt.next))
		if err != nil || string(got) != tt.want {
			t.Errorf("%s, %v; want %s", got, err, tt.want)
		}
	}
}

func TestListingHasLimits(t *testing.T) {
	var got httpx.Listing
	s := serve(t,
		row(http.MethodGet, "/things", "list-things", httpx.Handle(func(_ context.Context, in *httpx.Listing) (*none, error) {
			got = *in
			return nil, nil
		})))
	tests := []struct {
		query   string
		want    httpx.Listing
		message string
	}{
		{"", httpx.Listing{Limit: 25}, ""},
		{"?limit=100&cursor=abc", httpx.Listing{Limit: 100, Cursor: "abc"}, ""},
		{"?limit=0", httpx.Listing{}, "This is too little. The least is: 1."},
		{"?limit=101", httpx.Listing{}, "This is too much. The most is: 100."},
		{"?limit=many", httpx.Listing{}, "This must be a whole number."},
		{"?cursor=" + strings.Repeat("a", 501), httpx.Listing{}, "This is too long. The most is: 500."},
	}
	for _, tt := range tests {
		got = httpx.Listing{}
		a := s.send(http.MethodGet, "/things"+tt.query, "")
		if got != tt.want || (a.status == http.StatusOK) != (tt.message == "") {
			t.Errorf("%s: read %+v, answered %d", tt.query, got, a.status)
		}
		if tt.message == "" {
			continue
		}
		if p := s.problem(a); len(p.Errors) != 1 || p.Errors[0].Message != tt.message ||
			!strings.HasPrefix(p.Errors[0].Location, "query.") {
			t.Errorf("%s: %+v", tt.query, p)
		}
	}
}
