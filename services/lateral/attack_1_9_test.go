package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
)

// seen are the entries that an operator finds, as lines: the event, the account,
// the network, and how often.
func (s *siege) seen(query string) []string {
	s.t.Helper()
	var lines []string
	for _, e := range s.signedIn(addressOf("Olive Operator")).get("/security-events?limit=100&" + query).list("items") {
		lines = append(lines,
			fmt.Sprintf("%s %s %s from %s ×%v", e.text("what"), e.text("operation"), e.text("email"), e.text("address"),
				e["count"]))
	}
	return lines
}

func has(lines []string, parts ...string) bool {
	for _, line := range lines {
		all := true
		for _, part := range parts {
			all = all && strings.Contains(line, part)
		}
		if all {
			return true
		}
	}
	return false
}

// written are all documents of the collection as stored.
func (w *town) written(collection string) string {
	w.t.Helper()
	var all strings.Builder
	for q := (docdb.Query{}); ; {
		page, err := w.p.db.Find(w.t.Context(), collection, q)
		if err != nil {
			w.t.Fatal(err)
		}
		for _, d := range page.Documents {
			_, _ = all.Write(append(d.Body, '\n')) // a Builder never fails
		}
		if q.After = page.Next; page.Next == "" {
			return all.String()
		}
	}
}

// guess sends a sign-in as if a proxy passed it on from the address.
func (s *siege) guess(address, email, password string) int {
	s.t.Helper()
	body, err := json.Marshal(object{"email": email, "password": password})
	if err != nil {
		s.t.Fatal(err)
	}
	status, _ := s.sendFrom(address, "/session", body)
	return status
}

func besiegedByProxy(t *testing.T) *siege {
	t.Helper()
	return besiege(newTownOn(t, Config{TrustedProxies: "0.0.0.0/32"}, func(db docdb.DB) docdb.DB { return db },
		strings.NewReader(siegeSchools)))
}

// Attack: somebody guesses passwords of a head and of unknown addresses, and
// codes, and hopes that nobody ever sees it.
func TestAttack1_9_GuessesThatNobodySees(t *testing.T) {
	t.Parallel()
	s := besiegedByProxy(t)
	a := s.officer.addApp()
	for _, guess := range []string{"the first guess", "the second guess"} {
		s.guess("203.0.113.7", hanna, guess)
	}
	s.guess("203.0.113.7", "ghost.nobody@evil.example", "a third guess")
	s.guess("2001:db8:1:2:3::4", hanna, "a fourth guess")
	s.nobody.call(401, "POST", "/session/second-step",
		object{"challenge": s.challenged(addressOf("Fiona Officer")), "code": "000000"})
	s.head.call(422, "POST", "/session/proof", object{"password": "a fifth guess"})

	lines := s.seen("kind=failed")
	for _, want := range [][]string{
		{"wrong_password", hanna, "203.0.113.7", "×2"}, {"unknown_address", "203.0.113.7"},
		{"wrong_password", hanna, "2001:db8:1:2::/64", "×1"},
		{"wrong_code", "fiona.officer"}, {"wrong_proof", hanna},
	} {
		if !has(lines, want...) {
			t.Errorf("%q is not among %q", want, lines)
		}
	}
	for query, n := range map[string]int{"address=203.0.113.7&kind=failed": 2, "account=" + hanna + "&kind=failed": 3,
		"address=2001:db8:1:2::9&kind=failed": 1} {
		if got := s.seen(query); len(got) != n {
			t.Errorf("%s: %q", query, got)
		}
	}
	kept := s.written("security_events")
	for _, typed := range []string{"guess", "ghost", "nobody@", "evil.example", "000000", a.secret} {
		if strings.Contains(kept, typed) {
			t.Errorf("%q is kept", typed)
		}
	}
}

// Attack: somebody with an account tries other people's things until something
// opens.
func TestAttack1_9_TryingEveryDoor(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.dealt()
	for range 3 {
		s.leader.refused("GET", "/operators", nil)
		s.stranger.refused("GET", "/enquiries/"+d.thread.text("id"), nil)
	}
	s.head.refused("GET", "/partnerships/"+s.alliance+"/memberships", nil)
	for range 10 {
		s.nobody.try("POST", "/session", object{"email": "ghost@evil.example", "password": "one"})
	}
	lines := s.seen("kind=refused")
	for _, want := range [][]string{
		{"forbidden", "list-operators", "lena.leader", "×3"}, {"not_found", "get-thread", "stan.stranger", "×3"},
		{"list-partnership-memberships", hanna}, {"sign-in", "too_many"},
	} {
		if !has(lines, want...) {
			t.Errorf("%q is not among %q", want, lines)
		}
	}
}

// Attack: with the session of an operator, a head or a broker, somebody gives
// themselves power, and hides when they did.
func TestAttack1_9_PowerThatComesUnseen(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.registered("Newton New", "senior", buyerURN, s.head)
	for _, m := range s.head.get("/schools/" + buyerURN + "/memberships").list("items") {
		if m.text("person", "name") == "Sam Senior" {
			s.head.call(204, "DELETE", "/memberships/"+m.text("id"), nil)
		}
	}
	s.officer.addApp()
	s.operator.addApp()
	s.operator.call(200, "POST", "/second-step-resets", object{"email": addressOf("Fiona Officer")})
	s.stranger.call(200, "PUT", "/me/password", object{"present": secret, "password": "quite another bicycle 9"})
	s.broker.asksToBePaid("/partnerships/"+s.alliance+"/payee", bank("12345678"))

	power := s.operator.get("/security-events?kind=power&limit=100").list("items")
	var lines []string
	for _, e := range power {
		lines = append(lines, e.text("text")+" | "+e.text("person")+" by "+e.text("by"))
	}
	for _, want := range []string{
		"Became senior leader for Aldgate Primary | Newton New by Hanna Head",
		"Is no longer senior leader for Aldgate Primary | Sam Senior by Hanna Head",
		"All second steps were removed | Fiona Officer by Olive Operator", "The password was changed | Stan Stranger by ",
		"A second step was added | Fiona Officer by ", "Became operator for Lateral | Olive Operator by ",
		"Asked to change how City Alliance is paid | Bella Broker by ",
	} {
		if !has(lines, want) {
			t.Errorf("%q is not among %q", want, lines)
		}
	}
	if kept := s.written("security_events"); strings.Contains(kept, "12345678") || strings.Contains(kept, "bicycle") {
		t.Error("an account number or a password is kept")
	}
}

// Attack: somebody reads who else signed in, from where, and whose sign-ins
// failed.
func TestAttack1_9_OtherPeoplesEvents(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.nobody.try("POST", "/session", object{"email": addressOf("Rita Rival"), "password": "one"})
	s.leader.refused("GET", "/operators", nil)
	for who, c := range s.everybody() {
		if who == "operator" {
			continue
		}
		c.refused("GET", "/security-events", nil)
		c.refused("GET", "/security-events?account="+hanna, nil)
		if who == "nobody" {
			c.refused("GET", "/me/security-events", nil)
			continue
		}
		me := c.get("/me").text("account", "id")
		own := c.get("/me/security-events?limit=100&account=" + hanna).list("items")
		if len(own) == 0 {
			t.Errorf("the %s sees no sign-in of their own", who)
		}
		for _, e := range own {
			if e.text("accountId") != me {
				t.Errorf("the %s sees %v", who, e)
			}
		}
	}
	if own := fmt.Sprint(s.rival.get("/me/security-events")); !strings.Contains(own, "wrong_password") ||
		strings.Contains(own, "list-operators") {
		t.Errorf("the rival sees %s", own)
	}
}

// Attack: somebody fills the disk with refused requests.
func TestAttack1_9_RefusalsThatFillTheDisk(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	before := s.count("security_events")
	const often = 2000
	for n := range often {
		s.stranger.try("GET", fmt.Sprintf("/enquiries/enquiry_%d", n), nil)
	}
	if made := s.count("security_events") - before; made != 1 {
		t.Errorf("%d documents are made", made)
	}
	for _, e := range s.stranger.get("/me/security-events").list("items") {
		if got, _ := e["count"].(float64); e.text("kind") == "refused" && (got < often-100 || got > often) {
			t.Errorf("counted %v", got)
		}
	}
	if kept := s.written("security_events"); strings.Contains(kept, "enquiry_1") {
		t.Error("what was asked for is kept")
	}
}

// Attack: a year later somebody with a stolen backup reads who signed in from
// where.
func TestAttack1_9_AddressesOfYearsAgo(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.leader.refused("GET", "/operators", nil)
	s.now.Advance(364 * 24 * 3600e9)
	if err := s.p.tidy(t.Context(), jobs.Job{}); err != nil || s.count("security_events") == 0 {
		t.Fatalf("within the year: %d are left, %v", s.count("security_events"), err)
	}
	s.now.Advance(3 * 24 * 3600e9)
	if err := s.p.tidy(t.Context(), jobs.Job{}); err != nil || s.count("security_events") != 0 {
		t.Errorf("after it: %d are left, %v", s.count("security_events"), err)
	}
}
