package agreementshttp_test

import (
	"cmp"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"lateral/pkg/httpx/httpxtest"
)

// with is the body with another value of the field.
func (a act) with(t *testing.T, value any) string {
	t.Helper()
	fields := map[string]any{}
	if err := json.Unmarshal([]byte(a.body), &fields); err != nil {
		t.Fatal(err)
	}
	fields[a.text] = value
	body, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// mistake is an act done wrongly: with other values in the place of the right ones, where they
// are not "".
type mistake struct {
	name                  string
	who, path, etag, body string
	status                int
	field                 string // that the problem names
}

// nobody and none stand for what is left out.
const nobody, none = "nobody", "none"

const (
	unprocessable = http.StatusUnprocessableEntity
	stale         = http.StatusPreconditionFailed
)

// mistakes are what can be done wrongly with the act: by whom, to what, at which version, and
// with which words.
func (a act) mistakes(t *testing.T) []mistake {
	t.Helper()
	id := strings.Split(a.path, "/")[2]
	all := []mistake{
		{name: "nobody", who: nobody, status: http.StatusUnauthorized},
		{name: "a stranger", who: "stranger", status: http.StatusNotFound},
		{name: "somebody who sees it and may not", who: a.wrong, status: http.StatusForbidden},
		{name: "nothing of that id", path: strings.Replace(a.path, id, id+"x", 1), status: http.StatusNotFound},
		{name: "an id that is too long", path: strings.Replace(a.path, id, strings.Repeat("x", 101), 1),
			status: unprocessable, field: "path.id"},
		{name: "no version", etag: none, status: http.StatusPreconditionRequired, field: "header.If-Match"},
		{name: "a version that is no number", etag: `"x"`, status: unprocessable, field: "header.If-Match"},
		{name: "version 0", etag: `"0"`, status: unprocessable, field: "header.If-Match"},
		{name: "a later version", etag: `"99"`, status: stale},
	}
	if a.text == "" {
		return all
	}
	field := "body." + a.text
	all = append(all,
		mistake{name: "no JSON", body: "{", status: http.StatusBadRequest},
		mistake{name: "a list", body: "[]", status: unprocessable, field: "body"},
		mistake{name: "a number for words", body: a.with(t, 1), status: unprocessable, field: field},
		mistake{name: "too many words", body: a.with(t, strings.Repeat("é", a.longest+1)), status: unprocessable,
			field: field},
		mistake{name: "words that turn around", body: a.with(t, "a\u202eb"), status: unprocessable, field: field},
		mistake{name: "a field that nobody knows", body: `{"wat":1,` + a.body[1:], status: unprocessable,
			field: "body.wat"})
	if a.needed {
		all = append(all,
			mistake{name: "no words", body: a.with(t, " \n "), status: unprocessable, field: field},
			mistake{name: "an empty body", body: "{}", status: unprocessable, field: "body"})
	}
	return all
}

// do does the act with the mistake.
func (m mistake) do(s *server, a act) httpxtest.Answer {
	who, path, etag, body := cmp.Or(m.who, a.who), cmp.Or(m.path, a.path), cmp.Or(m.etag, a.etag()), cmp.Or(m.body, a.body)
	if who == nobody {
		who = ""
	}
	if etag == none {
		etag = ""
	}
	return s.http.Call(who, a.method, path, body, "If-Match", etag)
}

// Whatever is done to an agreement, its visits and their moves, the same mistakes are refused
// in the same way, and afterwards it is as if nobody had tried: the act itself still works.
func TestEveryActRefusesTheSameMistakes(t *testing.T) {
	_, all := acts(t)
	for i, a := range all {
		t.Run(a.name, func(t *testing.T) {
			s, now := acts(t)
			a := now[i]
			for _, m := range a.mistakes(t) {
				got := m.do(s, a)
				if got.Status != m.status || m.field != "" && !slices.Contains(got.Bad(), m.field) {
					t.Errorf("%s: %d, want %d of %q: %s", m.name, got.Status, m.status, m.field, got.Raw)
				}
			}
			if got := (mistake{}).do(s, a); got.Status != http.StatusOK {
				t.Errorf("afterwards it is refused too: %d %s", got.Status, got.Raw)
			}
			s.Sound()
		})
	}
}

// The most words that fit are kept, and an act is not done twice.
func TestEveryActTakesTheLongestWordsOnce(t *testing.T) {
	_, all := acts(t)
	for i, a := range all {
		t.Run(a.name, func(t *testing.T) {
			s, now := acts(t)
			a, body := now[i], now[i].body
			if a.text != "" && !a.chosen {
				body = a.with(t, strings.Repeat("é", a.longest))
			}
			for _, want := range []int{http.StatusOK, stale} {
				got := s.http.Call(a.who, a.method, a.path, body, "If-Match", a.etag())
				if got.Status != want && (want == http.StatusOK || got.Status != http.StatusConflict) {
					t.Errorf("%d, want %d: %s", got.Status, want, got.Raw)
				}
			}
		})
	}
}

// The half-days of a move are those of one day, as many as the visit has.
func TestAMoveNamesItsHalfDays(t *testing.T) {
	const one, other = `{"date":"2026-02-12","half":"am"}`, `{"date":"2026-02-13","half":"pm"}`
	for _, tt := range []struct {
		name, slots string
		status      int
		field       string
	}{
		{"none", ``, 422, "body.slots"},
		{"too many", one + `,` + other, 422, "body.slots"},
		{"no date", `{"date":"soon","half":"am"}`, 422, "body.slots[0].date"},
		{"no day of the calendar", `{"date":"2026-02-30","half":"am"}`, 422, "body.slots[0].date"},
		{"neither morning nor afternoon", `{"date":"2026-02-12","half":"noon"}`, 422, "body.slots[0].half"},
		{"a text", `"2026-02-12.am"`, 422, "body.slots[0]"},
		{"more than anybody needs", strings.Repeat(one+",", 50) + one, 422, "body.slots"},
		{"a day that has passed", `{"date":"2026-02-02","half":"am"}`, 422, "body.slots[0]"},
		{"a half-day that the diary has not", `{"date":"2026-02-20","half":"am"}`, 422, "body.slots[0]"},
		{"a free one", other, 200, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, all := acts(t)
			a := all[slices.IndexFunc(all, func(a act) bool { return a.name == "ask to move" })]
			got := s.http.Call(a.who, a.method, a.path, `{"slots":[`+tt.slots+`]}`, "If-Match", a.etag())
			if got.Status != tt.status || tt.field != "" && !slices.Contains(got.Bad(), tt.field) {
				t.Errorf("%d %s", got.Status, got.Raw)
			}
		})
	}
}

// Who reads an agreement, and where: each sees the same, and others nothing.
func TestWhoReadsAnAgreement(t *testing.T) {
	s, all := acts(t)
	id := strings.Split(all[0].path, "/")[2]
	for who, want := range map[string]int{
		"head": 200, "finance": 200, "leader": 200, "home": 200, "broker": 200, "stranger": 404, "": 401,
	} {
		got := s.http.Call(who, "GET", "/agreements/"+id, "")
		paper := s.http.Call(who, "GET", "/agreements/"+id+"/document", "")
		if got.Status != want || paper.Status != want {
			t.Errorf("%s: %d, and the document %d", who, got.Status, paper.Status)
		}
		if want == 200 && (got.ETag() != all[0].weak() || got.Body()["ref"] != "A-4001" ||
			!strings.HasPrefix(string(paper.Raw), "%PDF-")) {
			t.Errorf("%s reads %s as %s", who, got.Raw, got.ETag())
		}
	}
}

func (a act) weak() string { return "W/" + a.etag() }

// A list is of one place, whose people read it; the first page says what all of them come to.
func TestTheListOfAPlace(t *testing.T) {
	s, _ := acts(t)
	for _, tt := range []struct {
		who, query string
		status     int
		found      int
		bad        []string
	}{
		{"head", "school=100001", 200, 2, nil},
		{"finance", "school=100001&state=active", 200, 2, nil},
		{"finance", "school=100001&state=completed", 200, 0, nil},
		{"home", "home=100003", 200, 2, nil},
		{"home", "school=100003", 200, 0, nil},
		{"broker", "partnership=" + s.Partnership.ID, 200, 2, nil},
		{"head", "school=100003", 404, 0, nil},
		{"head", "home=100003", 404, 0, nil},
		{"head", "partnership=" + s.Partnership.ID, 404, 0, nil},
		{"stranger", "school=100001", 404, 0, nil},
		{"head", "", 404, 0, nil},
		{"", "school=100001", 401, 0, nil},
		{"head", "school=0", 422, 0, []string{"query.school"}},
		{"head", "home=12", 422, 0, []string{"query.home"}},
		{"broker", "partnership=" + strings.Repeat("x", 101), 422, 0, []string{"query.partnership"}},
		{"head", "school=100001&state=new", 422, 0, []string{"query.state"}},
		{"head", "school=100001&limit=0", 422, 0, []string{"query.limit"}},
		{"head", "school=100001&limit=1001", 422, 0, []string{"query.limit"}},
		{"head", "school=100001&limit=ten", 422, 0, []string{"query.limit"}},
	} {
		t.Run(tt.who+" "+tt.query, func(t *testing.T) {
			got := s.http.Call(tt.who, "GET", "/agreements?"+tt.query, "")
			if got.Status != tt.status {
				t.Fatalf("%d %s", got.Status, got.Raw)
			}
			if tt.status == 200 && (len(got.Items()) != tt.found || got.Body()["sums"] == nil) {
				t.Errorf("found %s", got.Raw)
			}
			if tt.bad != nil {
				if diff := gocmp.Diff(tt.bad, got.Bad()); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}
