package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/docdb"
)

// These signs make a text look like another, or break a letter.
var (
	// not allowed in any text
	never = []string{"\u0000", "\u202e", "\u2066", "\u0007"}
	// not allowed in one line
	inLine = []string{"\n", "\r\n", "\u2028", "\u2029", "\u0085", "\u200b", "\u200f", "\ufeff", "\u00ad", "\v"}
)

// lines are the fields of one line: names, titles, references.
var lines = []string{"name", "title", "yearGroups", "purchaseOrder", "reference", "accountName", "bankName", "address",
	"link", "vatNumber", "email", "sortCode", "accountNumber"}

// free are texts that are compared as a whole and may hold anything.
var free = []string{"password", "newPassword", "currentPassword"}

// poisoner sends each request first with a bad sign in each of its texts, which
// must be refused, and then unchanged.
type poisoner struct {
	t     *testing.T
	send  func(*http.Request) *http.Response
	tried map[string]int // by field
}

func (p *poisoner) RoundTrip(r *http.Request) *http.Response {
	p.t.Helper()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	var typed any
	if json.Unmarshal(body, &typed) == nil && r.Method != http.MethodGet && typed != nil {
		p.poison(r, typed, typed, "")
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	return p.send(r)
}

// poison walks down to each text of the body.
func (p *poisoner) poison(r *http.Request, whole, at any, field string) {
	p.t.Helper()
	switch at := at.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(at)) {
			p.inside(r, whole, at[name], name, func(v any) { at[name] = v })
		}
	case []any:
		for i := range at {
			p.inside(r, whole, at[i], field, func(v any) { at[i] = v })
		}
	}
}

func (p *poisoner) inside(r *http.Request, whole, at any, field string, set func(any)) {
	p.t.Helper()
	text, is := at.(string)
	if !is || slices.Contains(free, field) {
		p.poison(r, whole, at, field)
		return
	}
	signs := never
	if slices.Contains(lines, field) {
		signs = slices.Concat(never, inLine)
	}
	half := len(text) / 2
	for len(text) > half && half > 0 && text[half]&0xC0 == 0x80 { // not in the middle of a letter
		half--
	}
	for _, sign := range signs {
		set(text[:half] + sign + text[half:])
		p.refused(r, whole, field, sign)
	}
	set(text)
}

func (p *poisoner) refused(r *http.Request, whole any, field, sign string) {
	p.t.Helper()
	body, err := json.Marshal(whole)
	if err != nil {
		p.t.Fatal(err)
	}
	again := r.Clone(r.Context())
	again.Body, again.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	if key := r.Header.Get("Idempotency-Key"); key != "" {
		again.Header.Set("Idempotency-Key", fmt.Sprintf("%s-%x", key, body[:min(len(body), 8)]))
	}
	answer := p.send(again)
	told, _ := io.ReadAll(answer.Body)
	_ = answer.Body.Close()
	p.tried[field]++
	if answer.StatusCode < 400 || answer.StatusCode >= 500 {
		p.t.Errorf("%s %s took %q in %s: %d %.200s", r.Method, r.URL.Path, sign, field, answer.StatusCode, told)
	}
}

// Somebody types invisible signs, turned writing or line ends into every text
// that the main job sends: a title with a line break once made a letter that
// could never be sent.
func TestAttack1_14_SignsThatCannotBeSeen(t *testing.T) {
	t.Parallel()
	w := newTownOn(t, Config{}, func(db docdb.DB) docdb.DB { return db }, firstSchools(t))
	p := &poisoner{t: t, send: w.send, tried: map[string]int{}}
	w.send = p.RoundTrip
	journey(t, w)
	for _, field := range []string{"name", "title", "what", "success", "message", "scope", "objectives", "record",
		"reference", "email", "text"} {
		if p.tried[field] == 0 {
			t.Errorf("the main job has no %s, only %s", field, strings.Join(slices.Sorted(maps.Keys(p.tried)), ", "))
		}
	}
}
