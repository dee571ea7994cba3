package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/soak"
	"lateral/services/people"
	"lateral/services/privacy"
)

// Whoever adds a collection must say what it holds about people, and what
// happens to that when somebody asks for a copy or is erased.
func TestEveryCollectionSaysWhatItHoldsAboutPeople(t *testing.T) {
	t.Parallel()
	lines := map[string]privacy.Holding{}
	for _, h := range privacy.Table() {
		if _, twice := lines[h.Collection]; twice {
			t.Errorf("%s stands twice in the table", h.Collection)
		}
		lines[h.Collection] = h
		if h.Title == "" && h.Why == "" {
			t.Errorf("%s is in no copy, and the table does not say why", h.Collection)
		}
	}
	for _, schema := range schemas() {
		h, found := lines[schema.Name]
		if !found {
			t.Errorf("the collection %s has no line in services/privacy/table*.go: what does it hold about people?", schema.Name)
		}
		for _, index := range h.Find {
			if _, there := schema.Index(index); !there && index != "id" {
				t.Errorf("%s has no index %s", schema.Name, index)
			}
		}
		delete(lines, schema.Name)
	}
	for name := range lines {
		t.Errorf("the table has %s, which is no collection", name)
	}
}

// A document with the id of an account holds something about a person, so the
// table must know the field. Fields that are added later are found too. The
// documents are those of a played demonstration.
func TestEveryFieldThatNamesAnAccountIsInTheTable(t *testing.T) {
	t.Parallel()
	p := playedOn(t, "2026-02-03")
	account := regexp.MustCompile(`^acct_`)
	missing := map[string]bool{}
	for _, schema := range schemas() {
		h, _ := privacy.HoldingOf(schema.Name)
		known := map[string]bool{}
		for _, part := range h.Parts {
			known[part.Path] = true
		}
		p.eachBody(t, schema.Name, func(_ string, body map[string]any) {
			walk(body, "", func(path, text string) {
				if account.MatchString(text) && !known[path] && !strings.HasPrefix(path, "payload.") &&
					!strings.HasPrefix(path, "data.") {
					missing[schema.Name+": "+path] = true
				}
			})
		})
	}
	for field := range missing {
		t.Errorf("the table of services/privacy does not know %s, which holds an account", field)
	}
}

// erased makes people ask, the operator carry it out, and the job finish.
func (s *siege) erased(c person, name string) {
	s.t.Helper()
	c.call(200, "PUT", "/me/erasure", nil)
	operator := s.signedIn(addressOf("Olive Operator"))
	for _, e := range operator.get("/erasures").list("items") {
		if e.text("name") == name {
			operator.post("/erasures/"+e.text("id")+"/carry-out", nil, "If-Match", e.version())
		}
	}
	for range 4 {
		s.work()
		s.now.Advance(time.Hour)
	}
	operator = s.signedIn(addressOf("Olive Operator"))
	if done := operator.get("/erasures?state=done").list("items"); len(done) == 0 {
		s.t.Fatalf("%s is not erased: %v", name, operator.get("/erasures?state=begun"))
	}
}

// searched is a text as somebody would search it: in small letters, with only
// letters and digits.
func searched(text string) string {
	text = strings.NewReplacer("&#39;", "", `\u0026#39;`, "").Replace(strings.ToLower(text))
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -'’.\u00a0()", r) {
			return -1
		}
		return r
	}, text)
}

// traces are the documents of every collection that contain one of the words.
func (p *program) traces(t *testing.T, words ...string) []string {
	t.Helper()
	var found []string
	for _, schema := range schemas() {
		for id, body := range p.bodies(t, schema.Name) {
			for _, word := range words {
				if strings.Contains(searched(id+" "+body), searched(word)) {
					found = append(found, fmt.Sprintf("%q in %s of %s: %s", word, id, schema.Name, body))
				}
			}
		}
	}
	return found
}

func TestWhoIsErasedLeavesNoTrace(t *testing.T) {
	t.Parallel()
	leavesNoTrace(t, newSiege(t))
}

func TestSoakWhoIsErasedLeavesNoTraceOnMongoDB(t *testing.T) {
	soak.Only(t)
	t.Parallel()
	leavesNoTrace(t,
		besiege(newTownOn(t, onMongoDB(t), func(db docdb.DB) docdb.DB { return db }, strings.NewReader(siegeSchools))))
}

func leavesNoTrace(t *testing.T, s *siege) {
	t.Helper()
	s.head.call(200, "PATCH", "/me", object{"name": "Hanna Okonkwo-Bligh"}, "If-Match", "*")
	s.leader.call(200, "PATCH", "/me", object{"name": "Lena O’Farrell"}, "If-Match", "*")
	s.work()
	s.leader, s.head = s.signedIn(addressOf("Lena Leader")), s.signedIn(addressOf("Hanna Head"))
	d := s.dealt()
	s.head.post("/invitations",
		object{"email": "colleague@schools.example", "role": "head", "place": object{"kind": "school", "id": buyerURN}})
	s.rival.post("/invitations",
		object{"email": addressOf("Hanna Head"), "role": "finance", "place": object{"kind": "partnership", "id": s.rivals}})
	s.head.post("/needs", object{"urn": buyerURN, "what": "Ring me, Hanna Okonkwo-Bligh, on 07700 900 123."})
	s.senior.post("/needs",
		object{"urn": buyerURN,
			"what": "Lena O'Farrell helped, and so did MRS OKONKWO-BLIGH. Write to Hanna.Head@schools.example."})
	s.stranger.post("/needs", object{"urn": rivalURN, "what": "We heard of lena o’farrell’s work."})
	s.head.call(200, "PUT", "/me/address", object{"email": addressOf("Hanna Elsewhere")})
	invoice := delivered(s.town, s.leader, d.thread, s.alliance, homeURN)
	paid(s.town, invoice)

	leader := s.signedIn(addressOf("Lena Leader"))
	s.erased(leader, "Lena O’Farrell")
	head := s.signedIn(addressOf("Hanna Head"))
	s.erased(head, "Hanna Okonkwo-Bligh")

	words := []string{
		"Okonkwo", "Bligh", "O'Farrell", "Hanna Head", "Lena Leader", "hanna.head@", "lena.leader@", "07700900123",
		addressOf("Hanna Elsewhere"),
	}
	for _, trace := range s.p.traces(t, words...) {
		t.Error(trace)
	}
	s.everythingAgrees()
	for _, name := range []string{"Hanna Head", "Lena Leader"} {
		s.nobody.call(401, "POST", "/session", object{"email": addressOf(name), "password": secret})
	}
	broker := s.signedIn(addressOf("Bella Broker"))
	agreement := broker.get("/agreements?partnership=" + s.alliance).list("items")[0]
	if agreement.text("leaderName") != people.ErasedName && !strings.Contains(fmt.Sprint(agreement), people.ErasedName) {
		t.Errorf("the agreement is not kept with the name replaced: %v", agreement)
	}
	if text := fmt.Sprint(broker.get("/needs?scope=partnership")); strings.Contains(text, "Okonkwo") {
		t.Error(text)
	}
}

// everythingAgrees is "lateral check".
func (w *town) everythingAgrees() {
	w.t.Helper()
	whole, err := w.p.integrity(w.t.Context())
	if err != nil || len(whole.Wrong) > 0 {
		w.t.Errorf("damaged: %q, %v", whole.Wrong, err)
	}
	for _, look := range w.p.checks() {
		found, err := look(w.t.Context())
		if err != nil || len(found.Wrong) > 0 {
			w.t.Errorf("%s: %q, %v", found.What, found.Wrong, err)
		}
	}
}

// eachBody calls fn with every document of a collection.
func (p *program) eachBody(t *testing.T, collection string, fn func(id string, body map[string]any)) {
	t.Helper()
	for id, text := range p.bodies(t, collection) {
		fn(id, decoded(t, text))
	}
}

func decoded(t *testing.T, text string) map[string]any {
	t.Helper()
	var body map[string]any
	if err := json.Unmarshal([]byte(text), &body); err != nil {
		t.Fatal(err)
	}
	return body
}

// walk calls fn with every text in a value and its dotted path, through lists.
func walk(value any, path string, fn func(path, text string)) {
	switch v := value.(type) {
	case string:
		fn(strings.TrimPrefix(path, "."), v)
	case []any:
		for _, item := range v {
			walk(item, path, fn)
		}
	case map[string]any:
		for name, item := range v {
			walk(item, path+"."+name, fn)
		}
	}
}
