package main

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/people"
)

// making is an operation that makes something: its body, another body for the
// same key, and the collection that counts it.
type making struct {
	name        string
	who         person
	path        string
	body, other object
	counted     string
}

// several are the operations that make more than one document of a kind.
var several = map[string]int64{"credit-invoice": 2} // of the invoice, and of its self-bill

// once repeats the operation and returns what it made.
func (w *town) once(m making) object {
	w.t.Helper()
	key := []string{"Idempotency-Key", "the key of " + m.name}
	before := w.count(m.counted)
	none := m.who.call(422, "POST", m.path, m.body, "Idempotency-Key", "")
	first := m.who.post(m.path, m.body, key...)
	again := m.who.post(m.path, m.body, key...)
	if len(madeBy(first)) == 0 || !slices.Equal(madeBy(first), madeBy(again)) {
		w.t.Errorf("%s: made %q, then %q", m.name, madeBy(first), madeBy(again))
	}
	reused := m.who.call(409, "POST", m.path, m.other, key...)
	if none.text("code") != "idempotency_key_required" || reused.text("code") != "idempotency_key_reused" {
		w.t.Errorf("%s: refused by %q and %q", m.name, none.text("code"), reused.text("code"))
	}
	if got := w.count(m.counted) - before; got != max(1, several[m.name]) {
		w.t.Errorf("%s: %d are made", m.name, got)
	}
	return first
}

func (w *town) count(collection string) int64 {
	w.t.Helper()
	n, err := w.p.db.Count(w.t.Context(), collection, docdb.Query{})
	if err != nil {
		w.t.Fatal(err)
	}
	return n
}

// madeBy are the ids in an answer.
func madeBy(answer object) []string {
	if id := answer.text("id"); id != "" {
		return []string{id}
	}
	var ids []string
	for _, item := range answer.list("items") {
		ids = append(ids, item.text("id"))
	}
	return ids
}

// with is a copy of the object with one field changed.
func (o object) with(field string, value any) object {
	other := object{field: value}
	for name, v := range o {
		if name != field {
			other[name] = v
		}
	}
	return other
}

// newVillage is a town that has only the schools of the program.
func newVillage(t *testing.T, p *program) *town {
	t.Helper()
	p.Log = quiet()
	server, err := p.server()
	if err != nil {
		t.Fatal(err)
	}
	w := &town{t: t, p: p}
	w.send = func(r *http.Request) *http.Response {
		answer, err := server.RoundTrip(r)
		if err != nil {
			t.Fatalf("%s %s: %v", r.Method, r.URL, err)
		}
		return answer
	}
	return w
}

func TestWhatIsMadeWithOneKeyIsMadeOnce(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	const buyer, home = elsewhere, "100002"
	_, err := p.register.Import(t.Context(), strings.NewReader(
		"URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation (name),Postcode\n"+
			home+",Home School,Open,Community school,Primary,ZZ1 1ZY\n"), func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	w := newVillage(t, p)
	operator := w.provisioned("Olive Operator", people.Held{Role: people.Operator, Place: people.Service()})
	leader := w.provisioned("Lena Leader", people.Held{Role: people.Leader, Place: people.School(home)})

	terms := object{"name": "City Alliance", "kind": "alliance", "widenDays": 7, "paymentDays": 30,
		"brokerage": object{"mode": "none"}}
	alliance := w.once(making{"found-partnership", operator, "/partnerships", terms, terms.with("name", "Town Alliance"),
		"partnerships"}).text("id")
	for _, urn := range []string{buyer, home} {
		operator.call(200, "PUT", "/partnerships/"+alliance+"/schools/"+urn, nil)
	}
	head := w.provisioned("Hanna Head", people.Held{Role: people.Head, Place: people.School(buyer)})
	broker := w.provisioned("Bella Broker", people.Held{Role: people.Broker, Place: people.Partnership(alliance)})

	invitation := object{"email": "new@schools.example", "role": "senior", "place": object{"kind": "school", "id": buyer}}
	w.once(making{"invite", head, "/invitations", invitation, invitation.with("role", "finance"), "invitations"})
	role := object{"urn": buyer, "role": "senior"}
	w.once(making{"ask-membership", leader, "/memberships", role, role.with("role", "finance"), "memberships"})

	enlisted := object{"homeUrn": home, "biography": "Phonics."}
	leaderID := w.once(making{"enlist-leader", leader, "/leaders", enlisted, enlisted.with("biography", "Else."),
		"leaders"}).text("id")
	claim := object{
		"kind": "SLE", "partnershipId": alliance, "awardedOn": "2024-09-01", "themes": []string{"phonics"},
		"evidence": object{"text": "Letter"},
	}
	claimed := w.once(making{"claim-designation", leader, "/leaders/" + leaderID + "/designations", claim,
		claim.with("awardedOn", "2024-09-02"), "designations"})
	broker.post("/designations/"+claimed.text("id")+"/verify", object{}, "If-Match", tag(claimed))
	offer := object{
		"title": "Phonics", "themes": []string{"phonics"}, "phases": []string{"primary"}, "formats": []string{"coaching"},
		"inPerson": false, "remote": true, "travelKm": 0, "dayRate": object{"pence": 35000, "currency": "GBP"},
		"mutual": false,
	}
	service := w.once(making{"offer-service", leader, "/leaders/" + leaderID + "/services", offer,
		offer.with("title", "Else"), "services"})
	leader.post("/services/"+service.text("id")+"/list", object{}, "If-Match", tag(service))

	soon := p.Now().AddDate(0, 2, 0).Format("2006-01-02")
	ask := object{
		"urn": buyer, "what": "Too few of our pupils read fluently.", "success": "Nine in ten do in June.",
		"themes": []string{"phonics"}, "phase": "primary", "halfDays": 3,
		"byOn": soon, "remote": true, "budget": object{"pence": 60000, "currency": "GBP"}, "funding": "school_budget",
		"partnershipId": alliance, "mostReach": "region", "replyDays": 7,
	}
	need := w.once(making{"draft-need", head, "/needs", ask, ask.with("halfDays", 4), "needs"})
	head.post("/needs/"+need.text("id")+"/post", object{}, "If-Match", tag(need))
	enquiry := object{
		"serviceIds": []string{service.text("id")}, "message": "Could you help?", "disclose": false,
		"replyBy": p.Now().AddDate(0, 0, 7).UTC().Format("2006-01-02T15:04:05Z"),
	}
	w.once(making{"send-enquiries", head, "/needs/" + need.text("id") + "/enquiries", enquiry,
		enquiry.with("message", "Else?"), "enquiries"})
}

func TestMoneyMovedWithOneKeyMovesOnce(t *testing.T) {
	t.Parallel()
	w := newVillage(t, playedProgram(t))
	finance, alliance, visits := w.somebodyWithVisitsToInvoice()
	order := object{"agreementId": visits[0].text("agreementId"), "visitIds": []string{visits[0].text("visitId")}}
	more := order.with("visitIds", []string{visits[0].text("visitId"), "visit_else"})
	made := w.once(making{"issue-invoice", finance, "/invoices", order, more, "invoices"})
	invoice, today := made.text("id"), made.text("issuedAt")[:len(time.DateOnly)]

	transfer := object{"amount": object{"pence": 1, "currency": "GBP"}, "receivedOn": today, "reference": "x"}
	w.once(making{"record-transfer", finance, "/invoices/" + invoice + "/payments", transfer,
		transfer.with("reference", "y"), "payments"})

	owed := finance.get("/invoices?state=issued&issuer=partnership:" + alliance).list("items")
	credit := "/invoices/" + owed[0].text("id") + "/credit-notes"
	w.once(making{"credit-invoice", finance, credit, object{"reason": "Half a day."}, object{"reason": "Else."},
		"credit_notes"})
}

// somebodyWithVisitsToInvoice is a finance officer of one of the demonstration's
// partnerships that has such visits.
func (w *town) somebodyWithVisitsToInvoice() (person, string, []object) {
	w.t.Helper()
	for _, id := range w.p.idsOfEverything(w.t)["partnerships"] {
		finance := w.provisioned("Fay of "+id, people.Held{Role: people.Finance, Place: people.Partnership(id)})
		if visits := finance.get("/billable-visits?seller=partnership:" + id).list("items"); len(visits) > 0 {
			return finance, id, visits
		}
	}
	w.t.Fatal("the demonstration has no visits to invoice")
	return person{}, "", nil
}

// atOnce sends the same body to the path twenty times at once, and counts each
// answer.
func (w *town) atOnce(path, body string) map[string]int {
	w.t.Helper()
	answers := make(chan string)
	for range 20 {
		go func() {
			r := httptest.NewRequestWithContext(w.t.Context(), "POST", "/api/v1"+path, strings.NewReader(body))
			r.Header.Set("Content-Type", "application/json")
			answer := w.send(r)
			defer answer.Body.Close() // read whole
			text, _ := io.ReadAll(answer.Body)
			answers <- answer.Status + " " + string(text)
		}()
	}
	counts := map[string]int{}
	for range 20 {
		counts[<-answers]++
	}
	return counts
}

func TestWhatStrangersSendOftenAtOnceHappensOnce(t *testing.T) {
	t.Parallel()
	uri, name := mongod.Database(t)
	server, options, _ := strings.Cut(uri, "?")
	for engine, c := range map[string]Config{
		"SQLite": {}, "MongoDB": {MongoDBURI: strings.TrimSuffix(server, "/") + "/" + name + "?" + options},
	} {
		t.Run(engine, func(t *testing.T) {
			w := newTownOn(t, c, func(db docdb.DB) docdb.DB { return db }, firstSchools(t))
			letters := func() int {
				t.Helper()
				w.work()
				all, _, err := w.p.Outbox.List(t.Context(), "", 100)
				if err != nil {
					t.Fatal(err)
				}
				return len(all)
			}
			told := w.atOnce("/registrations",
				`{"name":"Ada Lovelace","email":"ada@example.org","password":"violet bicycle harvest","urn":"100000","role":"head"}`)
			if len(told) != 1 || w.count("accounts") != 1 || w.count("registrations") != 1 || letters() != 1 {
				t.Errorf("registered: answers %v, %d accounts, %d registrations, %d letters", told, w.count("accounts"),
					w.count("registrations"), letters())
			}
			w.provisioned("Hanna Head", people.Held{Role: people.Head, Place: people.School("100000")})
			before := letters()
			told = w.atOnce("/password-resets", `{"email":"hanna.head@schools.example"}`)
			if len(told) != 1 || letters() != before+1 {
				t.Errorf("reset: answers %v, %d letters", told, letters()-before)
			}
		})
	}
}

// harmlessToRepeat are the POST operations that need neither a key nor a
// version, and why.
var harmlessToRepeat = map[string]string{
	"register":               "the same within a minute is one, with one letter; nobody is signed in by it",
	"confirm-registration":   "by a link that is good once",
	"ask-password-reset":     "as register",
	"reset-password":         "by a link that is good once",
	"accept-invitation":      "by a link that is good once",
	"read-invitation":        "reads",
	"read-address-change":    "reads",
	"confirm-address-change": "who said yes has said yes",
	"stop-address-change":    "by a link that is good once",
	"suggest-themes":         "reads",
	"sign-in":                "a second session is harmless",
	"finish-sign-in":         "by a challenge that is good once",
	"add-totp":               "the earlier one that still waits is replaced",
	"confirm-totp":           "an app is confirmed once",
	"make-recovery-codes":    "the earlier ones are replaced",
	"ask-passkey":            "a second challenge is harmless",
	"sign-in-by-passkey":     "by a challenge that is good once",
	"ask-proof":              "as ask-passkey",
	"begin-passkey":          "as ask-passkey",
	"add-passkey":            "by a challenge that is good once",
	"reset-factors":          "what is gone stays gone",
	"prove-identity":         "to prove it twice is harmless",
	"refresh-session":        "by a token that is good once",
	"approve-membership":     "a request is decided once",
	"refuse-membership":      "a request is decided once",
	"confirm-succession":     "a school is succeeded once",
	"bring-in-schools":       "who is a member or asked stays so",
	"confirm-payee-change":   "a change takes effect once",
	"stop-payee-change":      "a change is stopped once",
	"decide-seller-vat":      "the same decision again does nothing",
	"end-internal-charge":    "what is over stays over",
	"add-payer":              "a seller has one payer of a name",
	"add-export-layout":      "a seller has one layout of a name",
	"ask-self-billing":       "one waits at a time",
	"issue-self-bill":        "a draft is issued once",
	"accept-self-billing":    "what was asked is answered once",
	"decline-self-billing":   "what was asked is answered once",
	"withdraw-self-billing":  "what was asked is answered once",
	"end-self-billing":       "an agreement ends once",
	"accept-request":         "a request is answered once",
	"decline-request":        "a request is answered once",
	"withdraw-request":       "a request is answered once",
	"read-notices":           "read stays read",
	"retry-job":              "a job that is ready stays so",
	"close-bank-account":     "an account is closed once",
	"undo-bank-link":         "a link is undone once",
	"accept-bank-gap":        "says the gap that was seen",
	"look-bank-lines-over":   "what was looked over is passed over",
	"remember-bank-link":     "a rule is learnt once",
	"remove-bank-rule":       "a rule is removed once",
	"drop-advice":            "an advice is dropped once",
	"undo-bank-line":         "a link is undone once",
	"preview-statement":      "it writes nothing",
	"hear-stripe":            "a message is taken in once by its id",
}

func TestEveryPostCanBeRepeatedWithoutHarm(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	server, err := p.server()
	if err != nil {
		t.Fatal(err)
	}
	text, err := server.OpenAPI()
	if err != nil {
		t.Fatal(err)
	}
	var api struct {
		Paths map[string]map[string]struct {
			OperationID string
			Parameters  []struct{ Name string }
		}
	}
	if err := json.Unmarshal(text, &api); err != nil {
		t.Fatal(err)
	}
	posts := 0
	for _, methods := range api.Paths {
		operation, found := methods["post"]
		if !found {
			continue
		}
		posts++
		guarded := slices.ContainsFunc(operation.Parameters, func(p struct{ Name string }) bool {
			return p.Name == "Idempotency-Key" || p.Name == "If-Match"
		})
		if why := harmlessToRepeat[operation.OperationID]; guarded == (why != "") {
			t.Errorf("%s: takes a key or a version: %v; harmless: %q", operation.OperationID, guarded, why)
		}
	}
	if posts < 30 {
		t.Errorf("only %d operations were looked at", posts)
	}
}
