package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/descope/virtualwebauthn"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/soak"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/register"
)

// stage is a siege on which operations are tried. On request it makes a new
// thing in the state that an operation needs, without failures.
type stage struct {
	*siege
	in       *injector
	main     string           // Lena's leader
	service  string           // that she offers
	tokens   map[string]entry // by address
	made     int              // people and names so far
	lonely   int              // schools without people so far
	closed   int              // closed schools so far
	day      time.Time        // the last day that something was planned for
	messages *town            // with a gateway
	settled  bool             // what documents need
}

// entry is a sign-in.
type entry struct {
	person
	at time.Time
}

// Schools of a stage beside those of a siege.
const (
	firstClosed = 100200
	firstLonely = 100300
)

func stageSchools() string {
	var b strings.Builder
	b.WriteString(siegeSchools)
	row := func(urn int, status string) {
		fmt.Fprintf(&b, "%d,School %d,%s,Community school,Primary,N1 %dAA,5316%02d,184600,Islington,London\n", urn, urn,
			status, urn%10, urn%100)
	}
	for i := range 10 {
		row(firstClosed+i, "Closed")
	}
	for i := range 60 {
		row(firstLonely+i, "Open")
	}
	return b.String()
}

func newStage(in *injector, c Config) *stage {
	in.t.Helper()
	w := newTownWith(in.t, c, in.wrap, strings.NewReader(stageSchools()), people.Hashing(peopletest.Hasher()))
	s := &stage{siege: besiege(w), in: in, tokens: map[string]entry{}}
	in.p = w.p
	s.nobodyIsNew()
	s.day = w.now.Now()
	s.main = listed(s.leader, s.broker, homeURN, s.alliance)
	s.service = s.as("leader").get("/leaders/" + s.main + "/services").list("items")[0].text("id")
	s.work()
	return s
}

// as is a person of the siege with a recent sign-in.
func (s *stage) as(who string) person {
	s.t.Helper()
	names := map[string]string{
		"operator": "Olive Operator", "broker": "Bella Broker", "treasury": "Frank Finance", "head": "Hanna Head",
		"senior":  "Sam Senior",
		"officer": "Fiona Officer", "home head": "Hugo Home", "leader": "Lena Leader",
	}
	return s.entered(addressOf(names[who]))
}

// entered is the person of the address with a recent sign-in.
func (s *stage) entered(email string) person {
	s.t.Helper()
	known, ok := s.tokens[email]
	if !ok || s.now.Now().Sub(known.at) > 5*time.Minute {
		known = entry{s.signedIn(email), s.now.Now()}
		s.tokens[email] = known
	}
	return known.person
}

// name is an unused name.
func (s *stage) name(of string) string {
	s.made++
	return fmt.Sprintf("%s %c%c", of, 'A'+rune(s.made/26), 'a'+rune(s.made%26))
}

// someone is a new person with the role, and their address.
func (s *stage) someone(role people.Role, urn string) (person, string) {
	s.t.Helper()
	name := s.name("Una")
	held := people.Held{Role: role, Place: people.School(register.URN(urn))}
	return s.provisioned(name, held), addressOf(name)
}

// token is the token of the newest letter to the address.
func (s *stage) token(email string) string {
	s.t.Helper()
	s.work()
	found := tokenInLetter.FindStringSubmatch(s.letterTo(email))
	if found == nil {
		s.t.Fatalf("no link in the letter to %s", email)
	}
	token, err := url.QueryUnescape(found[1])
	if err != nil {
		s.t.Fatal(err)
	}
	return token
}

// cookies are the cookies of a new sign-in, as headers.
func (s *stage) cookies(email string) []string {
	s.t.Helper()
	answer := s.send(s.nobody.request(http.MethodPost, "/session", object{"email": email, "password": secret}))
	_ = answer.Body.Close()
	var kept []string
	for _, c := range answer.Cookies() {
		kept = append(kept, c.Name+"="+c.Value)
	}
	return []string{"Cookie", strings.Join(kept, "; "), "X-Lateral-CSRF", "1"}
}

// moves is a new person who asks to use another address, and the owner's name if
// somebody has that address.
func (s *stage) moves() (person, string) {
	s.t.Helper()
	c, _ := s.someone(people.Senior, buyerURN)
	name := s.name("Alma")
	c.call(200, "PUT", "/me/address", object{"email": addressOf(name)})
	return c, name
}

// buyerPayee is the path of buyer's payee.
const buyerPayee = "/schools/" + buyerURN + "/payee"

// number is an unused account number.
func (s *stage) number() string {
	s.made++
	return fmt.Sprint(10_000_000 + s.made)
}

// payee is a change of buyer's payee that waits for a second person.
func (s *stage) payee() string {
	s.t.Helper()
	s.now.Advance(25 * time.Hour) // nobody may ask often in a day
	return s.as("officer").asksToBePaid(buyerPayee, bank(s.number()))
}

// away is somebody with a role in which a colleague could stand in today.
func (s *stage) away() (c person, membership string, day object) {
	s.t.Helper()
	c, _ = s.someone(people.Finance, buyerURN)
	deputy, _ := s.someone(people.Senior, buyerURN)
	account, _ := deputy.get("/me")["account"].(map[string]any)
	today := date.On(s.now.Now())
	return c, c.get("/me").list("memberships")[0].text("id"), object{"accountId": account["id"], "from": today,
		"until": today}
}

// asking is a membership that waits for the head of buyer.
func (s *stage) asking() string {
	s.t.Helper()
	c, _ := s.someone(people.Leader, lonelyURN)
	return c.post("/memberships", object{"urn": buyerURN, "role": "senior"}).text("id")
}

// invited is an invitation with its address.
func (s *stage) invited() (id, email string) {
	s.t.Helper()
	email = addressOf(s.name("Ina"))
	return s.as("head").post("/invitations", object{
		"email": email, "role": "senior", "place": object{"kind": "school", "id": buyerURN},
	}).text("id"), email
}

// device holds a passkey of the person.
type device struct {
	site   virtualwebauthn.RelyingParty
	holder virtualwebauthn.Authenticator
	key    virtualwebauthn.Credential
}

func newDevice(accountID string) *device {
	return &device{
		site: virtualwebauthn.RelyingParty{ID: "localhost", Name: "Lateral", Origin: "http://localhost"},
		holder: virtualwebauthn.NewAuthenticatorWithOptions(virtualwebauthn.AuthenticatorOptions{
			UserHandle: []byte(accountID)}),
		key: peopletest.NewKey(),
	}
}

// makes answers the options to add a passkey.
func (w *town) makes(d *device, ceremony object) object {
	w.t.Helper()
	options, err := virtualwebauthn.ParseAttestationOptions(w.optionsOf(ceremony))
	if err != nil {
		w.t.Fatal(err)
	}
	made := virtualwebauthn.CreateAttestationResponse(d.site, d.holder, d.key, *options)
	return object{"challenge": ceremony.text("challenge"), "credential": json.RawMessage(made)}
}

// shows answers the options to show the passkey.
func (w *town) shows(d *device, ceremony object) object {
	w.t.Helper()
	options, err := virtualwebauthn.ParseAssertionOptions(w.optionsOf(ceremony))
	if err != nil {
		w.t.Fatal(err)
	}
	d.key.Counter++
	shown := virtualwebauthn.CreateAssertionResponse(d.site, d.holder, d.key, *options)
	return object{"challenge": ceremony.text("challenge"), "credential": json.RawMessage(shown)}
}

func (w *town) optionsOf(ceremony object) string {
	w.t.Helper()
	text, err := json.Marshal(ceremony["options"])
	if err != nil {
		w.t.Fatal(err)
	}
	return string(text)
}

// withPasskey is a new person with a passkey.
func (s *stage) withPasskey() (person, *device) {
	s.t.Helper()
	c, _ := s.someone(people.Senior, buyerURN)
	d := newDevice(c.get("/me").text("account", "id"))
	c.post("/me/passkeys", s.makes(d, c.post("/me/passkeys/options", object{"name": "Laptop"})))
	return c, d
}

// nextLonely is a school that has no people and belongs to nobody.
func (s *stage) nextLonely() string {
	s.lonely++
	return fmt.Sprint(firstLonely + s.lonely)
}

// requested is a request to a school without a head, so an operator answers it.
func (s *stage) requested() string {
	s.t.Helper()
	return s.as("broker").call(200, "PUT", "/partnerships/"+s.alliance+"/schools/"+s.nextLonely(), nil).text("requestId")
}

// leads is a new leader of home, and the person.
func (s *stage) leads() (person, object) {
	s.t.Helper()
	c, _ := s.someone(people.Leader, homeURN)
	return c, c.post("/leaders", object{"homeUrn": homeURN, "biography": "Ten years."})
}

func (s *stage) claim() object {
	return object{"kind": "SLE", "partnershipId": s.alliance, "awardedOn": "2024-09-01", "themes": []string{"phonics"},
		"evidence": object{"text": "Letter of designation"}}
}

// claimed is a designation of a new leader.
func (s *stage) claimed() object {
	s.t.Helper()
	c, l := s.leads()
	return c.post("/leaders/"+l.text("id")+"/designations", s.claim())
}

func offer() object {
	return object{
		"title": "Phonics for all", "themes": []string{"phonics"}, "phases": []string{"primary"},
		"formats":  []string{"coaching"},
		"inPerson": true, "remote": false, "travelKm": 30, "dayRate": object{"pence": 30000, "currency": "GBP"},
		"mutual": false,
	}
}

// offered is a service that Lena drafts.
func (s *stage) offered() object {
	s.t.Helper()
	return s.as("leader").post("/leaders/"+s.main+"/services", offer())
}

// slots are both halves of the next free day, open in the diary.
func (s *stage) slots() []object {
	s.t.Helper()
	if now := s.now.Now(); s.day.Before(now) {
		s.day = now
	}
	s.day = s.day.AddDate(0, 0, 1)
	for s.day.Weekday() == time.Saturday || s.day.Weekday() == time.Sunday {
		s.day = s.day.AddDate(0, 0, 1)
	}
	date := s.day.Format(time.DateOnly)
	slots := []object{{"date": date, "half": "am"}, {"date": date, "half": "pm"}}
	s.as("leader").call(200, "PUT", "/leaders/"+s.main+"/diary", object{"open": slots})
	return slots
}

func (s *stage) ask() object {
	return object{
		"urn": buyerURN, "what": "Too few of our Year 1 pupils read fluently.",
		"success": "85 % meet the standard.",
		"themes":  []string{"phonics"}, "phase": "primary", "halfDays": 2,
		"byOn": s.now.Now().AddDate(0, 0, 100).Format(time.DateOnly), "inPerson": true,
		"budget": object{"pence": 60000, "currency": "GBP"}, "funding": "school_budget",
		"partnershipId": s.alliance, "mostReach": "region", "replyDays": 7,
	}
}

func (s *stage) draft() object {
	s.t.Helper()
	return s.as("head").post("/needs", s.ask())
}

func (s *stage) posted() object {
	s.t.Helper()
	n := s.draft()
	return s.as("head").post("/needs/"+n.text("id")+"/post", object{}, "If-Match", tag(n))
}

func (s *stage) letter() object {
	return object{
		"serviceIds": []string{s.service}, "message": "Could you help us?",
		"replyBy": s.now.Now().AddDate(0, 0, 5).Format(time.RFC3339), "disclose": false,
	}
}

// thread is an enquiry that waits for Lena's answer, as she sees it.
func (s *stage) thread() object {
	s.t.Helper()
	sent := s.as("head").post("/needs/"+s.posted().text("id")+"/enquiries", s.letter()).list("items")[0]
	return s.as("leader").get("/enquiries/" + sent.text("id"))
}

func (s *stage) terms() object {
	return object{
		"scope": "Coaching for the Year 1 team.", "objectives": []string{"Blend every day"}, "mutual": false,
		"dayRate": object{"pence": 35000, "currency": "GBP"}, "slots": s.slots(),
		"expenses": object{"most": object{"pence": 4000, "currency": "GBP"}},
	}
}

// proposed is a thread with Lena's proposal.
func (s *stage) proposed() object {
	s.t.Helper()
	t := s.thread()
	return s.as("leader").post("/enquiries/"+t.text("id")+"/proposals", s.terms(), "If-Match", tag(t))
}

// released is a thread whose proposal only waits for the school.
func (s *stage) released() object {
	s.t.Helper()
	t := s.proposed()
	release := t.list("releases")[0]
	s.as("home head").post("/releases/"+release.text("id")+"/grant", object{}, "If-Match", release.version())
	return t
}

// agreed is a thread with an agreement on one visit of a day.
func (s *stage) agreed() object {
	s.t.Helper()
	p := s.released().list("proposals")[0]
	return s.as("head").post("/proposals/"+p.text("id")+"/accept", object{}, "If-Match", tag(p))
}

func (s *stage) agreement(thread object) object {
	s.t.Helper()
	id, _ := thread["agreement"].(map[string]any)
	return s.as("head").get("/agreements/" + object(id).text("id"))
}

// come is a thread whose visit is today.
func (s *stage) come() object {
	s.t.Helper()
	t := s.agreed()
	s.now.Advance(s.day.Add(8 * time.Hour).Sub(s.now.Now()))
	return t
}

// recorded is a thread whose visit waits for the sign-off.
func (s *stage) recorded() object {
	s.t.Helper()
	v := s.come().list("visits")[0]
	return s.as("leader").post("/visits/"+v.text("id")+"/record", object{"record": "Two lessons."}, "If-Match",
		v.version())
}

// withExpenses is a thread whose visit is recorded with expenses.
func (s *stage) withExpenses() object {
	s.t.Helper()
	v := s.come().list("visits")[0]
	return s.as("leader").post("/visits/"+v.text("id")+"/record", object{
		"record": "Two lessons.", "expenses": object{"sum": object{"pence": 1840, "currency": "GBP"}, "for": "Train"},
	}, "If-Match", v.version())
}

// signedOff is a thread whose visit can be invoiced.
func (s *stage) signedOff() object {
	s.t.Helper()
	v := s.recorded().list("visits")[0]
	return s.as("head").post("/visits/"+v.text("id")+"/sign-off", object{}, "If-Match", v.version())
}

func (s *stage) bill() object {
	s.t.Helper()
	t := s.signedOff()
	if !s.settled {
		settled(s.as("treasury"), s.as("home head"), s.alliance, homeURN)
		s.settled = true
	}
	return object{"agreementId": s.agreement(t).text("id"), "visitIds": []string{t.list("visits")[0].text("id")}}
}

// heldBill is a self-bill that waited for the consent of the home school, which is there now.
func (s *stage) heldBill() string {
	s.t.Helper()
	bill, list := s.bill(), "/parties/partnership/"+s.alliance+"/self-billing"
	for _, a := range s.as("treasury").get(list).list("items") {
		if a.text("state") == "agreed" {
			s.as("treasury").post("/self-billing/"+a.text("id")+"/end", nil)
		}
	}
	s.as("treasury").post("/invoices", bill)
	id := s.as("treasury").get("/self-bill-drafts?issuer=partnership:" + s.alliance).list("items")[0].text("id")
	s.as("home head").post(s.selfBilling()+"/accept", nil)
	return id
}

// invoice is an unpaid invoice.
func (s *stage) invoice() object {
	s.t.Helper()
	bill := s.bill()
	return s.as("treasury").post("/invoices", bill)
}

// moving is a thread whose visit the leader asks to hold on another day.
func (s *stage) moving() object {
	s.t.Helper()
	v := s.agreed().list("visits")[0]
	return s.as("leader").post("/visits/"+v.text("id")+"/moves", object{"slots": s.slots()}, "If-Match", v.version())
}

// settle runs the waiting jobs; in the short form, without the letters.
func (s *stage) settle() {
	s.t.Helper()
	waiting := docdb.Collection[jobs.Job]{Schema: jobs.Schema()}
	err := s.p.db.Update(s.t.Context(), func(tx docdb.Tx) error {
		return waiting.Each(s.t.Context(), tx, docdb.Query{}, func(j jobs.Job) error {
			if soak.Long() || !strings.HasPrefix(j.Kind, "notices.") {
				return nil
			}
			return waiting.Delete(s.t.Context(), tx, &j)
		})
	})
	if err != nil {
		s.t.Fatal(err)
	}
	s.work()
}

// message is a new message of the gateway, in a town that has one.
func (s *stage) message() call {
	s.t.Helper()
	if s.messages == nil {
		c := Config{StripeKey: "sk_test_1", StripeWebhookSecret: "whsec_1"}
		s.messages = newTownWith(s.t, c, s.in.wrap, strings.NewReader(siegeSchools))
	}
	s.made++
	payload := object{"id": fmt.Sprint("evt_", s.made), "object": "event", "api_version": "2024-06-20",
		"type": "invoice.paid",
		"data": object{"object": object{"id": fmt.Sprint("in_", s.made), "object": "invoice"}}}
	text, err := json.Marshal(payload)
	if err != nil {
		s.t.Fatal(err)
	}
	return person{town: s.messages}.does("/webhooks/stripe", payload, "Stripe-Signature",
		signature(text, time.Now(), "whsec_1"))
}
