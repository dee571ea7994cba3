package main

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/pdf/pdftest"
	"lateral/services/demo"
)

// rawID is an identifier of the program's own: need_01j5…; people never read one. They have
// references: N-2001, A-4001, INV-000123.
var rawID = regexp.MustCompile(`\b[a-z]+_[0-7][0-9a-hjkmnp-tv-z]{25}\b`)

// link is an address: people follow it, they do not read it.
var link = regexp.MustCompile(`(https?://|/)[^\s"'<>]*`)

// readable are the values of a document or an answer that people read as text: those with
// several words. A key of JSON and an id as a value of its own are for programs.
func readable(value any, at string, each func(at, text string)) {
	switch v := value.(type) {
	case string:
		if strings.Contains(v, " ") {
			each(at, v)
		}
	case []any:
		for _, one := range v {
			readable(one, at, each)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			readable(v[key], at+"."+key, each)
		}
	}
}

// noRawIDs reports texts in which somebody would read one.
func noRawIDs(t *testing.T, raw []byte, where string) (texts int) {
	t.Helper()
	var value any
	if err := json.Unmarshal(raw, &value); err != nil {
		t.Fatalf("%s: %v", where, err)
	}
	readable(value, where, func(at, text string) {
		texts++
		if id := rawID.FindString(link.ReplaceAllString(text, "")); id != "" {
			t.Errorf("%s shows %s: %q", at, id, text)
		}
	})
	return texts
}

// Letters, messages, paper, and every answer of the API to each role of the demonstration,
// with the problems of refusals.
func TestNobodyReadsARawID(t *testing.T) {
	t.Parallel()
	p := playedOn(t, "2026-02-03")
	for collection, most := range map[string]int{"outbox_messages": 100, "notices": 100} {
		texts := 0
		for id, body := range p.bodies(t, collection) {
			texts += noRawIDs(t, []byte(body), collection+" "+id)
		}
		if texts < most {
			t.Errorf("%s: only %d texts were read", collection, texts)
		}
	}
	server, err := p.server()
	if err != nil {
		t.Fatal(err)
	}
	ids := p.idsOfEverything(t)
	if need := ids["needs"][0]; !rawID.MatchString("The need " + need + ".") {
		t.Fatalf("%s is not seen as an id", need)
	}
	for _, a := range demo.Accounts() {
		t.Run(a.Role, func(t *testing.T) {
			v := visitor{t: t, server: server}
			paths := p.readings(ids)
			for _, membership := range v.signIn(a.Email) {
				paths = append(paths, "/api/v1/dashboard?membership="+membership)
			}
			seen, papers := 0, 0
			for _, path := range paths {
				kind, raw := v.read(path)
				switch {
				case strings.Contains(kind, "json"):
					seen += noRawIDs(t, raw, path)
				case strings.Contains(kind, "pdf"):
					papers++
					for _, page := range pdftest.Pages(t, raw) {
						if id := rawID.FindString(strings.Join(page, "\n")); id != "" {
							t.Errorf("%s shows %s", path, id)
						}
					}
				default:
					if id := rawID.Find(raw); id != nil {
						t.Errorf("%s (%s) shows %s", path, kind, id)
					}
				}
			}
			if seen < 200 {
				t.Errorf("only %d texts were read", seen)
			}
			t.Logf("%d texts, %d papers", seen, papers)
		})
	}
}

// readings are the paths of every operation that reads, with ids of everything that is
// there, and of nothing.
func (p *program) readings(ids map[string][]string) []string {
	var paths []string
	for _, r := range p.routes() {
		if r.Method != http.MethodGet {
			continue
		}
		if !strings.Contains(r.Path, "{") {
			paths = append(paths, r.Path)
			continue
		}
		collection, _, _ := strings.Cut(strings.TrimPrefix(r.Path, "/api/v1/"), "/")
		for _, id := range append(ids[strings.ReplaceAll(collection, "-", "_")], "none_01kerpxzm0e0db7s3aef5a992y") {
			paths = append(paths, parameter.ReplaceAllString(r.Path, id))
		}
	}
	for _, id := range ids["partnerships"] {
		for _, path := range []string{"audit-entries", "audit-entries/export", "invoices", "self-bills", "agreements",
			"billable-visits", "agreements-to-prepare", "directory"} {
			paths = append(paths, "/api/v1/"+path+"?partnership="+id,
				"/api/v1/"+path+"?issuer=partnership:"+id, "/api/v1/"+path+"?seller=partnership:"+id)
		}
	}
	for _, scope := range []string{"own", "partnership", "reaching"} {
		paths = append(paths, "/api/v1/needs?scope="+scope)
	}
	return paths
}

// What somebody takes away about themselves is read by them, every word of it.
func TestACopyOfOnesDataShowsNoRawID(t *testing.T) {
	t.Parallel()
	p := playedOn(t, "2026-02-03")
	server, err := p.server()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range demo.Accounts() {
		v := visitor{t: t, server: server}
		v.signIn(a.Email)
		kind, raw := v.read("/api/v1/me/data")
		if a.Role == "broker" && !strings.Contains(string(raw), "Wenlow Vale Schools Alliance") {
			t.Errorf("the broker's copy does not name the partnership: %s", raw)
		}
		if len(raw) < 500 {
			t.Errorf("%s: %s %s", a.Role, kind, raw)
		}
		for _, id := range slices.Compact(rawID.FindAllString(string(link.ReplaceAll(raw, nil)), -1)) {
			i := bytes.Index(raw, []byte(id))
			t.Errorf("the copy of the %s shows %s", a.Role, raw[max(0, i-160):i+40])
		}
	}
}

// read is the answer to the visitor, whatever its status.
func (v visitor) read(path string) (kind string, body []byte) {
	v.t.Helper()
	r := httptest.NewRequestWithContext(v.t.Context(), http.MethodGet, path, nil)
	r.Header.Set("Authorization", "Bearer "+v.token)
	response, err := v.server.RoundTrip(r)
	if err != nil {
		v.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err = io.ReadAll(response.Body)
	if err != nil {
		v.t.Fatal(err)
	}
	return response.Header.Get("Content-Type"), body
}
