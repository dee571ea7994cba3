package httpxtest

import (
	"encoding/json"
	"net/http"
	"testing"
)

// Answer is an answer read whole.
type Answer struct {
	t      testing.TB
	Status int
	Header http.Header
	Raw    []byte
}

// Into decodes the body.
func (a Answer) Into(value any) {
	a.t.Helper()
	if err := json.Unmarshal(a.Raw, value); err != nil {
		a.t.Fatalf("%d %s: %v", a.Status, a.Raw, err)
	}
}

// ETag is the version that the answer names.
func (a Answer) ETag() string { return a.Header.Get("ETag") }

// Body is the body as an object.
func (a Answer) Body() map[string]any {
	a.t.Helper()
	var body map[string]any
	a.Into(&body)
	return body
}

// Text is a field of the body that is text, "" if there is none.
func (a Answer) Text(field string) string {
	a.t.Helper()
	text, _ := a.Body()[field].(string)
	return text
}

// Items are the entries of a page.
func (a Answer) Items() []map[string]any {
	a.t.Helper()
	var page struct{ Items []map[string]any }
	a.Into(&page)
	return page.Items
}

// First is the first entry of a page, empty if there is none.
func (a Answer) First() map[string]any {
	a.t.Helper()
	if all := a.Items(); len(all) > 0 {
		return all[0]
	}
	return map[string]any{}
}

// Bad are the fields that a problem names.
func (a Answer) Bad() []string {
	a.t.Helper()
	var problem struct{ Errors []struct{ Location string } }
	a.Into(&problem)
	var at []string
	for _, e := range problem.Errors {
		at = append(at, e.Location)
	}
	return at
}
