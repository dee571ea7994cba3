package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/engines"
	"lateral/pkg/testdata"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

// town is a program with the real register, whose clock the test moves.
type town struct {
	t    *testing.T
	p    *program
	now  *clock.Manual
	send func(*http.Request) *http.Response
	keys int
}

// newTown is a town on SQLite with the whole register.
func newTown(t *testing.T) *town {
	t.Helper()
	file, err := os.Open(filepath.Join(testdata.Dir(t), "schools", "edubasealldata_derived.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close() // only read
	return newTownOn(t, Config{}, func(db docdb.DB) docdb.DB { return db }, file)
}

// newTownOn is a town with a register's schools on the settings' database, seen
// through a wrapper.
func newTownOn(t *testing.T, c Config, wrap func(docdb.DB) docdb.DB, schools io.Reader) *town {
	t.Helper()
	return newTownWith(t, c, func(e *engines.Engines) { e.DB = wrap(e.DB) }, schools)
}

// newTownWith is a town on engines that the test changes before they are used.
func newTownWith(t *testing.T, c Config, change func(*engines.Engines), schools io.Reader,
	options ...people.Option) *town {
	t.Helper()
	now := clock.NewManual(time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC))
	c.Data, c.PublicURL, c.trial, c.clock = t.TempDir(), "http://localhost", true, now.Now
	e, err := c.place().Open(t.Context(), c.log())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.Close() })
	change(e)
	cheap := people.Hashing(peopletest.Hasher()) // passwords that are dear to hash take half of the time otherwise
	p, err := newProgram(&c, e, append([]people.Option{cheap}, options...)...)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.indexes().Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	w := &town{t: t, p: p, now: now}
	if _, err := p.register.Import(t.Context(), schools, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	w.work()
	p.Log = quiet()
	server, err := p.server()
	if err != nil {
		t.Fatal(err)
	}
	w.send = func(r *http.Request) *http.Response {
		answer, err := server.RoundTrip(r)
		if err != nil {
			t.Fatalf("%s %s: %v", r.Method, r.URL, err)
		}
		return answer
	}
	return w
}

// work runs the due jobs: letters, indexes, invoices.
func (w *town) work() {
	w.t.Helper()
	if _, err := w.p.runner("test").RunDue(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
}

// object is a JSON object of an answer.
type object map[string]any

func (o object) text(path ...string) string {
	var at any = map[string]any(o)
	for _, key := range path {
		m, _ := at.(map[string]any)
		at = m[key]
	}
	s, _ := at.(string)
	return s
}

func (o object) list(key string) []object {
	var all []object
	items, _ := o[key].([]any)
	for _, item := range items {
		m, _ := item.(map[string]any)
		all = append(all, m)
	}
	return all
}

func (o object) version() string { return fmt.Sprintf("%q", fmt.Sprintf("%.0f", o["version"])) }

// person calls the API with their own access token.
type person struct {
	*town
	token string
}

// call sends a request and fails the test unless the answer has the status.
func (c person) call(want int, method, path string, body any, headers ...string) object {
	c.t.Helper()
	got, answer := c.try(method, path, body, headers...)
	if got != want {
		c.t.Fatalf("%s %s: %d, want %d: %v", method, path, got, want, answer)
	}
	return answer
}

// try sends a request and returns the status and the answer. An answer that is
// not JSON is in the field "file".
func (c person) try(method, path string, body any, headers ...string) (int, object) {
	c.t.Helper()
	answer := c.send(c.request(method, path, body, headers...))
	defer answer.Body.Close() // read whole
	return read(c.t, method, path, answer)
}

// request is a request of the person's.
func (c person) request(method, path string, body any, headers ...string) *http.Request {
	c.t.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		c.t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(c.t.Context(), method, "/api/v1"+path, bytes.NewReader(text))
	r.Header.Set("Content-Type", "application/json")
	if method == http.MethodPost {
		r.Header.Set(c.key()[0], c.key()[1])
	}
	if c.token != "" {
		r.Header.Set("Authorization", "Bearer "+c.token)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return r
}

func read(t *testing.T, method, path string, answer *http.Response) (int, object) {
	t.Helper()
	got, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(answer.Header.Get("Content-Type"), "json") {
		return answer.StatusCode, object{"file": string(got)}
	}
	var o object
	if err := json.Unmarshal(got, &o); err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	if tag := answer.Header.Get("ETag"); tag != "" && o["version"] == nil {
		o["etag"] = tag
	}
	return answer.StatusCode, o
}

func (c person) get(path string) object { c.t.Helper(); return c.call(200, "GET", path, nil) }

func (c person) post(path string, body any, headers ...string) object {
	c.t.Helper()
	return c.call(200, "POST", path, body, headers...)
}

// key is a new Idempotency-Key.
func (w *town) key() []string {
	w.keys++
	return []string{"Idempotency-Key", fmt.Sprintf("key-%d", w.keys)}
}

const secret = "a-long-walk-to-school-9"

func (w *town) signedIn(email string) person {
	w.t.Helper()
	anybody := person{town: w}
	session := anybody.post("/session", object{"email": email, "password": secret})
	return person{w, session.text("accessToken")}
}

// provisioned is a person made by the operator's command.
func (w *town) provisioned(name string, held ...people.Held) person {
	w.t.Helper()
	email := strings.ToLower(strings.ReplaceAll(name, " ", ".")) + "@schools.example"
	_, err := w.p.people.Provision(w.t.Context(),
		people.ProvisionInput{Name: name, Email: email, Password: secret, Held: held})
	if err != nil {
		w.t.Fatal(err)
	}
	return w.signedIn(email)
}

var tokenInLetter = regexp.MustCompile(`token=(\S+)`)

// registered is a person who registered for a school, confirmed their address
// with the letter, and was approved.
func (w *town) registered(name, role, urn string, approver person) person {
	w.t.Helper()
	email := strings.ToLower(strings.ReplaceAll(name, " ", ".")) + "@schools.example"
	anybody := person{town: w}
	anybody.post("/registrations", object{"name": name, "email": email, "password": secret, "urn": urn, "role": role})
	w.work()
	letter := w.letterTo(email)
	token, err := url.QueryUnescape(tokenInLetter.FindStringSubmatch(letter)[1])
	if err != nil {
		w.t.Fatal(err)
	}
	anybody.post("/registrations/confirm", object{"token": token})
	waiting := approver.get("/memberships/waiting").list("items")
	i := slices.IndexFunc(waiting, func(m object) bool { return m.text("person", "name") == name })
	if i < 0 {
		w.t.Fatalf("%s does not wait for approval: %v", name, waiting)
	}
	approver.post("/memberships/"+waiting[i].text("id")+"/approve", object{})
	return w.signedIn(email)
}

// letterTo is the newest letter to an address.
func (w *town) letterTo(email string) string {
	w.t.Helper()
	letters, _, err := w.p.Outbox.List(w.t.Context(), "", 100)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, letter := range letters {
		if strings.Contains(letter.To, email) {
			return letter.Text
		}
	}
	w.t.Fatalf("no letter to %s", email)
	return ""
}

func (w *town) urnOf(typed string) string {
	w.t.Helper()
	found := (person{town: w}).get("/schools?q=" + url.QueryEscape(typed)).list("items")
	if len(found) == 0 {
		w.t.Fatalf("no school is found by %q", typed)
	}
	return found[0].text("urn")
}

// The main job, end to end, over HTTP: two real schools, five people.
func TestTheJourneyOfTwoSchoolsOfTheRealRegister(t *testing.T) {
	t.Parallel()
	journey(t, newTown(t))
}

func journey(t *testing.T, w *town) {
	t.Helper()
	operator := w.provisioned("Olive Operator", people.Held{Role: people.Operator, Place: people.Service()})
	buyer, home := w.urnOf("The Aldgate School EC3A"), w.urnOf("Heath School NW3 2NY")

	alliance := operator.post("/partnerships", object{
		"name": "City Alliance", "kind": "alliance", "widenDays": 7, "paymentDays": 30,
		"brokerage": object{"mode": "deducted", "share": 1500},
	}).text("id")
	for _, urn := range []string{buyer, home} {
		operator.call(200, "PUT", "/partnerships/"+alliance+"/schools/"+urn, nil)
	}
	broker := w.provisioned("Bella Broker", people.Held{Role: people.Broker, Place: people.Partnership(alliance)})
	w.provisioned("Frank Finance", people.Held{Role: people.Finance, Place: people.Partnership(alliance)})
	head := w.registered("Hanna Head", "head", buyer, operator)
	homeHead := w.registered("Hugo Home", "head", home, broker)
	leader := w.registered("Lena Leader", "leader", home, homeHead)

	leaderID := listed(leader, broker, home, alliance)
	need := postedNeed(head, buyer, alliance)
	thread := agreed(w, head, leader, homeHead, need, leaderID)
	invoice := delivered(w, leader, thread, alliance, home)
	paid(w, invoice)

	head = w.signedIn("hanna.head@schools.example")
	if pdf := head.get("/invoices/" + invoice.text("id") + "/document").text("file"); !strings.HasPrefix(pdf, "%PDF-") {
		t.Error("the invoice is no PDF")
	}
	letter := w.letterTo("hanna.head@schools.example")
	if !strings.Contains(letter, "INV-000001") {
		t.Errorf("the last letter to the head is %q", letter)
	}
	proof, err := w.p.billing.CheckLedger(t.Context())
	if err != nil || len(proof.Wrong) > 0 || proof.Invoices != 1 {
		t.Errorf("the ledger: %+v, %v", proof, err)
	}
}

// listed makes a leader with a verified designation, a service and a diary.
func listed(leader, broker person, home, alliance string) string {
	leader.t.Helper()
	l := leader.post("/leaders", object{"homeUrn": home, "biography": "Phonics for fifteen years."})
	claim := leader.post("/leaders/"+l.text("id")+"/designations", object{
		"kind": "SLE", "partnershipId": alliance, "awardedOn": "2024-09-01", "themes": []string{"phonics"},
		"evidence": object{"text": "Letter of designation"},
	})
	broker.post("/designations/"+claim.text("id")+"/verify", object{}, "If-Match", tag(claim))
	service := leader.post("/leaders/"+l.text("id")+"/services", object{
		"title": "Phonics from the start", "themes": []string{"phonics"}, "phases": []string{"primary"},
		"formats":  []string{"coaching"},
		"inPerson": true, "remote": false, "travelKm": 30, "dayRate": object{"pence": 35000, "currency": "GBP"},
		"mutual": false,
	})
	leader.post("/services/"+service.text("id")+"/list", object{}, "If-Match", tag(service))
	leader.call(200, "PUT", "/leaders/"+l.text("id")+"/diary", object{"open": []object{
		{"date": "2026-02-10", "half": "am"}, {"date": "2026-02-10", "half": "pm"}, {"date": "2026-02-12", "half": "am"},
	}})
	leader.work()
	return l.text("id")
}

// tag is the entity tag of an answer, in either form.
func tag(o object) string {
	if t := o.text("etag"); t != "" {
		return t
	}
	return o.version()
}

func postedNeed(head person, urn, alliance string) object {
	head.t.Helper()
	need := head.post("/needs", object{
		"urn": urn, "what": "Too few of our Year 1 pupils read fluently.",
		"success": "85 % meet the standard in June.",
		"themes":  []string{"phonics"}, "phase": "primary", "halfDays": 3, "byOn": "2026-03-27", "inPerson": true,
		"budget": object{"pence": 60000, "currency": "GBP"}, "funding": "school_budget",
		"partnershipId": alliance, "mostReach": "region", "replyDays": 7,
	})
	posted := head.post("/needs/"+need.text("id")+"/post", object{}, "If-Match", tag(need))
	if posted.text("state") != "open" {
		head.t.Fatalf("posted: %v", posted)
	}
	return posted
}

// agreed goes from the matches to the agreement.
func agreed(w *town, head, leader, homeHead person, need object, leaderID string) object {
	w.t.Helper()
	matches := head.get("/needs/" + need.text("id") + "/matches").list("items")
	if len(matches) != 1 || matches[0].text("leader", "id") != leaderID || len(matches[0].list("evidence")) < 5 {
		w.t.Fatalf("matches: %v", matches)
	}
	sent := head.post("/needs/"+need.text("id")+"/enquiries", object{
		"serviceIds": []string{matches[0].text("service", "id")}, "message": "Could you help us?",
		"replyBy": "2026-02-08T17:00:00Z", "disclose": false,
	}).list("items")
	thread := "/enquiries/" + sent[0].text("id")

	seen := leader.get(thread)
	if strings.Contains(fmt.Sprint(seen), "Aldgate") {
		w.t.Error("the leader knows which school asks before it chose to be named")
	}
	proposal := leader.post(thread+"/proposals", object{
		"scope": "Coaching for the Year 1 team.", "objectives": []string{"Blend every day"}, "mutual": false,
		"dayRate": object{"pence": 35000, "currency": "GBP"},
		"slots": []object{{"date": "2026-02-10", "half": "am"}, {"date": "2026-02-10", "half": "pm"},
			{"date": "2026-02-12", "half": "am"}},
	}, "If-Match", tag(seen)).list("proposals")[0]
	// not released yet
	head.call(409, "POST", "/proposals/"+proposal.text("id")+"/accept", object{}, "If-Match", tag(proposal))
	release := homeHead.get(thread).list("releases")[0]
	homeHead.post("/releases/"+release.text("id")+"/grant", object{}, "If-Match", release.version())
	head.post("/proposals/"+proposal.text("id")+"/accept", object{}, "If-Match", tag(proposal))
	return head.get(thread)
}

// delivered records and signs off both visits, and returns the invoice.
func delivered(w *town, leader person, thread object, alliance, home string) object {
	w.t.Helper()
	visits := thread.list("visits")
	if len(visits) != 2 {
		w.t.Fatalf("visits: %v", visits)
	}
	leader.call(409, "POST", "/visits/"+visits[0].text("id")+"/record", object{"record": "Early."}, "If-Match",
		visits[0].version())
	for _, v := range visits {
		day, err := time.Parse(time.DateOnly, v.text("date"))
		if err != nil {
			w.t.Fatal(err)
		}
		w.now.Advance(day.Add(16 * time.Hour).Sub(w.now.Now()))
		// Access tokens last fifteen minutes.
		leader = w.signedIn("lena.leader@schools.example")
		head := w.signedIn("hanna.head@schools.example")
		recorded := leader.post("/visits/"+v.text("id")+"/record", object{"record": "We looked at two lessons."}, "If-Match",
			v.version())
		head.post("/visits/"+v.text("id")+"/sign-off", object{}, "If-Match", visitIn(recorded, v.text("id")).version())
	}
	w.work() // the agreement is complete, and only the invoice is left
	finance := w.signedIn("frank.finance@schools.example")
	settled(finance, w.signedIn("hugo.home@schools.example"), alliance, home)
	var ids []string
	billable := finance.get("/billable-visits?seller=partnership:" + alliance).list("items")
	for _, v := range billable {
		ids = append(ids, v.text("visitId"))
	}
	finance.post("/invoices",
		object{"agreementId": billable[0].text("agreementId"), "visitIds": ids})
	invoices := finance.get("/invoices?issuer=partnership:" + alliance).list("items")
	if len(invoices) != 1 || invoices[0].text("number") != "INV-000001" {
		w.t.Fatalf("invoices: %v", invoices)
	}
	return invoices[0]
}

// visitIn is a visit of a thread.
func visitIn(thread object, id string) object {
	for _, v := range thread.list("visits") {
		if v.text("id") == id {
			return v
		}
	}
	return nil
}

// paid records the transfer in two parts and sees the invoice paid.
func paid(w *town, invoice object) {
	w.t.Helper()
	finance := w.signedIn("frank.finance@schools.example")
	part := func(pence int, want string) {
		now := finance.post("/invoices/"+invoice.text("id")+"/payments", object{
			"amount": object{"pence": pence, "currency": "GBP"}, "receivedOn": "2026-02-12", "reference": "INV-000001",
		}, w.key()...)
		if now.text("state") != want {
			w.t.Errorf("after %d pence the invoice is %s", pence, now.text("state"))
		}
	}
	part(50_000, "part_paid")
	part(2_500, "paid")
	w.work()
}
