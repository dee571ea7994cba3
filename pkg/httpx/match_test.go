package httpx_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
)

// versioned serves a thing at version 7.
func versioned(t *testing.T) served {
	t.Helper()
	type whole struct {
		httpx.Whole
		Body thingOutput
	}
	change := httpx.Handle(func(_ context.Context, in *changed) (*none, error) {
		seen, err := in.Seen()
		if err == nil && seen != httpx.AnyVersion && seen != 7 {
			err = apperr.Stale("thing")
		}
		return nil, err
	})
	read := httpx.Handle(func(context.Context, *none) (*whole, error) { return &whole{Whole: httpx.WholeAt(7)}, nil })
	part := httpx.Handle(func(context.Context,
		*none) (*thingOutput, error) {
		return &thingOutput{ETag: httpx.ETag(7)}, nil
	})
	return serve(t, row(http.MethodPut, "/things/{id}", "change-thing", change),
		row(http.MethodGet, "/things/1", "get-thing", read),
		row(http.MethodGet, "/parts/1", "get-part", part))
}

func TestATagThatWasChangedOnTheWayIsKnownAgain(t *testing.T) {
	s := versioned(t)
	for given, want := range map[string]int{
		`"7"`: 200, `W/"7"`: 200, `"7-gzip"`: 200, `W/"7-gzip"`: 200, `"7-zstd"`: 200, `"7-br"`: 200, `"7--gzip"`: 200,
		"7": 200, "*": 200,
		`"6", "7"`: 200, `"7", "6"`: 200, `W/"5", W/"6-gzip" ,W/"7-gzip"`: 200, `"abc", "7"`: 200,
		`"6"`: 412, `"8-gzip"`: 412, `"6", "8"`: 412, `"77"`: 412, `"6", "abc"`: 412,
		`"abc"`: 422, `"7-8"`: 422, `gzip`: 422, `"7`: 422, "": 428,
	} {
		if a := s.send(http.MethodPut, "/things/1", "", "If-Match", given); a.status != want {
			t.Errorf("%s is answered %d %s, want %d", given, a.status, a.body, want)
		}
	}
}

func TestTagsMayStandOnSeveralLines(t *testing.T) {
	s := versioned(t)
	for _, tt := range []struct {
		method, name string
		lines        []string
		want         int
	}{
		{http.MethodPut, "If-Match", []string{`"6"`, `"7"`}, http.StatusOK},
		{http.MethodPut, "If-Match", []string{`"6"`, `"5"`}, http.StatusPreconditionFailed},
		{http.MethodGet, "If-None-Match", []string{`"6"`, `"7"`}, http.StatusNotModified},
	} {
		r := httptest.NewRequestWithContext(t.Context(), tt.method, "/things/1", nil)
		r.Header[tt.name] = tt.lines
		answer, err := s.RoundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		if a := read(t, answer); a.status != tt.want {
			t.Errorf("%s %v: %d", tt.name, tt.lines, a.status)
		}
	}
}

func TestWhoHasTheAnswerIsNotSentItAgain(t *testing.T) {
	s := versioned(t)
	for given, want := range map[string]int{
		`W/"7"`: 304, `"7"`: 304, `"7-gzip"`: 304, `"6", W/"7"`: 304, "*": 304,
		`"6"`: 200, `"abc"`: 200, "": 200,
	} {
		a := s.send(http.MethodGet, "/things/1", "", "If-None-Match", given)
		if a.status != want || a.header.Get("ETag") != `W/"7"` || (a.body == "") != (want == 304) {
			t.Errorf("%s is answered %+v, want %d", given, a, want)
		}
		// The rest of the answer beside the document may have changed.
		if part := s.send(http.MethodGet, "/parts/1", "", "If-None-Match", given); part.status != http.StatusOK {
			t.Errorf("%s of a part is answered %d", given, part.status)
		}
	}
}

// Inner is exported because Huma ignores unexported embedded structs.
type Inner struct{ httpx.IfMatch }

// Outer embeds a version two steps down, beside something else.
type Outer struct {
	Listed
	Inner
}

// Listed embeds no version.
type Listed struct{ httpx.Listing }

// A version is found at any depth of an input, and where the input is nothing else.
func TestAVersionIsFoundAtAnyDepth(t *testing.T) {
	at7 := func(seen int64, err error) (*none, error) {
		if err == nil && seen != 7 {
			err = apperr.Stale("thing")
		}
		return nil, err
	}
	s := serve(t,
		row(http.MethodPut, "/deep", "put-deep",
			httpx.Handle(func(_ context.Context, in *Outer) (*none, error) { return at7(in.Seen()) })),
		row(http.MethodPut, "/bare", "put-bare",
			httpx.Handle(func(_ context.Context, in *httpx.IfMatch) (*none, error) { return at7(in.Seen()) })))
	for _, path := range []string{"/deep", "/bare"} {
		for given, want := range map[string]int{`"6", W/"7"`: 200, `"6", "8"`: 412, "": 428} {
			if a := s.send(http.MethodPut, path, "", "If-Match", given); a.status != want {
				t.Errorf("%s with %s is answered %d %s, want %d", path, given, a.status, a.body, want)
			}
		}
	}
}
