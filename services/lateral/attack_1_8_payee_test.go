package main

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/parties"
)

// bank is an account to send; its number is looked for afterwards.
func bank(number string) object {
	return object{"accountName": "City Alliance", "sortCode": "00-00-00", "accountNumber": number,
		"vatNumber": "GB999999973"}
}

// officers names the person who asks for a payee and the others who handle the
// money.
type officers struct {
	one, two person
	name     string
}

// paidAt are the paths of payees.
func (s *siege) paidAt() map[string]officers {
	return map[string]officers{
		"/partnerships/" + s.alliance + "/payee": {s.broker, s.treasury, "Frank Finance"},
		"/schools/" + buyerURN + "/payee":        {s.head, s.officer, "Fiona Officer"},
	}
}

// asksToBePaid makes somebody ask for an account, and returns the id of the
// change.
func (c person) asksToBePaid(path string, to object) string {
	c.t.Helper()
	seen := c.get(path)
	answer := c.call(200, "PUT", path, to, "If-Match", seen.text("etag"))
	if answer.text("payee", "accountNumber") == to.text("accountNumber") {
		c.t.Errorf("%s: it holds at once: %v", path, answer)
	}
	return answer.text("waiting", "id")
}

// Attack: with a stolen session, or by a request that lost its fields on the way,
// somebody takes the account away, so that nobody can be paid, without a second person.
func TestAttack1_8_PayeeTakenAwayByAnEmptyBody(t *testing.T) {
	s := newSettledSiege(t)
	for path, at := range s.paidAt() {
		id := at.one.asksToBePaid(path, bank("12345678"))
		at.two.call(200, "POST", "/payee-changes/"+id+"/confirm", nil)
		for _, body := range []object{{}, {"accountNumber": ""}, {"address": []string{"1 High Street"}},
			{"vatNumber": "GB999999973"}} {
			seen := at.one.get(path)
			refused := at.one.call(422, "PUT", path, body, "If-Match", seen.text("etag"))
			if !strings.Contains(fmt.Sprint(refused["errors"]), "accountNumber") {
				t.Errorf("%s %v: %v", path, body, refused)
			}
			if now := at.one.get(path); now.text("payee", "accountNumber") != "12345678" || now["waiting"] != nil {
				t.Errorf("%s: after %v %v", path, body, now)
			}
		}
		id = at.one.asksToBePaid(path, object{"remove": true})
		at.one.call(403, "POST", "/payee-changes/"+id+"/confirm", nil)
		if now := at.one.get(path); now.text("payee", "accountNumber") != "12345678" ||
			now.text("waiting", "effectiveAt") == "" {
			t.Errorf("%s: it does not wait: %v", path, now)
		}
		at.two.call(200, "POST", "/payee-changes/"+id+"/stop", nil)
		if ended := at.one.get("/payee-changes/" + id); ended["effectiveAt"] != nil {
			t.Errorf("%s: a change that was stopped takes effect on %v", path, ended["effectiveAt"])
		}
	}
}

// later moves the clock and runs the job of payees.
func (s *siege) payeesLater(d time.Duration) {
	s.t.Helper()
	s.now.Advance(d)
	if err := s.p.parties.ChangePayees(s.t.Context(), jobs.Job{}); err != nil {
		s.t.Fatal(err)
	}
	s.work()
}

// Attack: with the session of a broker or a head, and their password, somebody
// enters their own account, confirms it themselves, and hopes that nobody hears.
func TestAttack1_8_PayeeOfAThief(t *testing.T) {
	t.Parallel()
	s := newSettledSiege(t)
	for path, at := range s.paidAt() {
		id := at.one.asksToBePaid(path, bank("12345678"))
		at.one.call(403, "POST", "/payee-changes/"+id+"/confirm", nil)
		for _, c := range []person{s.senior, s.leader, s.rival, s.stranger, s.nobody} {
			for _, verb := range []string{"/confirm", "/stop"} {
				c.refused("POST", "/payee-changes/"+id+verb, nil)
			}
			c.refused("GET", "/payee-changes/"+id, nil)
			c.refused("GET", path, nil)
		}
		letter := strings.Join(s.lettersTo(at.name), "\n")
		if !strings.Contains(letter, "/payee-changes/"+id) || !strings.Contains(letter, "stop it") ||
			strings.Contains(letter, "12345678") {
			t.Errorf("%s: the other officer reads %q", path, letter)
		}
		at.two.call(200, "POST", "/payee-changes/"+id+"/stop", nil)
		at.two.call(409, "POST", "/payee-changes/"+id+"/confirm", nil)
	}
	s.payeesLater(100 * time.Hour)
	for path, at := range s.paidAt() {
		if now := fmt.Sprint(s.signedIn(addressOf(at.name)).get(path)); strings.Contains(now, "12345678") {
			t.Errorf("%s: %s", path, now)
		}
	}
}

// Attack: somebody who may change the terms slips the account in among them.
func TestAttack1_8_PayeeAmongTheTerms(t *testing.T) {
	t.Parallel()
	s := newSettledSiege(t)
	seen := s.broker.get("/partnerships/" + s.alliance)
	terms := object{
		"name": "City Alliance", "kind": "alliance", "widenDays": 7, "paymentDays": 30,
		"brokerage": object{"mode": "deducted", "share": 1500},
		"payee":     bank("12345678"),
	}
	for _, c := range []person{s.broker, s.operator} {
		c.call(422, "PUT", "/partnerships/"+s.alliance, terms, "If-Match", seen.text("etag"))
	}
	if now := s.broker.get("/partnerships/" + s.alliance + "/payee"); now["waiting"] != nil {
		t.Errorf("it waits: %v", now)
	}
}

// lets is a person whom somebody has just let into the alliance.
func (s *siege) lets(who person, name, role string) person {
	s.t.Helper()
	who.post("/invitations", object{"email": addressOf(name), "role": role,
		"place": object{"kind": "partnership", "id": s.alliance}})
	s.work()
	token, err := url.QueryUnescape(tokenInLetter.FindStringSubmatch(s.letterTo(addressOf(name)))[1])
	if err != nil {
		s.t.Fatal(err)
	}
	s.nobody.post("/invitations/accept", object{"token": token, "name": name, "password": secret})
	return s.signedIn(addressOf(name))
}

// Attack: the thief gives other accounts of their own roles, which let in others still,
// and confirms with one of them.
func TestAttack1_8_PayeeIsConfirmedByAnAccomplice(t *testing.T) {
	t.Parallel()
	s := newSettledSiege(t)
	path := "/partnerships/" + s.alliance + "/payee"
	ally := s.lets(s.broker, "Ally Accomplice", "broker")
	alan := s.lets(s.broker, "Alan Accomplice", "finance")
	anna := s.lets(ally, "Anna Accomplice", "finance")
	other := s.lets(s.operator, "Otto Other", "finance")
	for name, two := range map[string][2]person{
		"who let in and who was let in": {s.broker, ally}, "the other way round": {ally, s.broker},
		"two whom one let in": {ally, alan}, "a chain": {s.broker, anna}, "a chain, the other way round": {anna, s.broker},
		"one whom an operator let in": {s.broker, other}, "that operator": {other, s.operator},
	} {
		id := two[0].asksToBePaid(path, bank("12345678"))
		got := two[1].call(409, "POST", "/payee-changes/"+id+"/confirm", nil)
		if got.text("code") != "let_in_lately" || !strings.Contains(got.text("detail"), "confirm this from ") {
			t.Errorf("%s: refused by %v", name, got)
		}
	}
	id := s.broker.asksToBePaid(path, bank("12345679"))
	s.treasury.call(200, "POST", "/payee-changes/"+id+"/confirm", nil) // an earlier officer
}

// Attack: somebody asks for an account just before they lose their role, and
// waits.
func TestAttack1_8_PayeeOfSomebodyWhoWasThrownOut(t *testing.T) {
	t.Parallel()
	s := newSettledSiege(t)
	path := "/schools/" + buyerURN + "/payee"
	s.officer.asksToBePaid(path, bank("12345678"))
	for _, m := range s.head.get("/schools/" + buyerURN + "/memberships").list("items") {
		if m.text("role") == "finance" {
			s.head.call(204, "DELETE", "/memberships/"+m.text("id"), nil)
		}
	}
	s.payeesLater(73 * time.Hour)
	if now := fmt.Sprint(s.signedIn(hanna).get(path)); strings.Contains(now, "12345678") {
		t.Errorf("it holds: %s", now)
	}
	if letters := s.lettersTo("Hanna Head"); !strings.Contains(letters[0], "has no role there any more") {
		t.Errorf("the head reads %q", letters[0])
	}
}

// Attack: somebody reads the accounts in the events, which ask no proof.
func TestAttack1_8_PayeeInTheAuditTrail(t *testing.T) {
	t.Parallel()
	s := newSettledSiege(t)
	for path, at := range s.paidAt() {
		id := at.one.asksToBePaid(path, bank("12345678"))
		at.two.call(200, "POST", "/payee-changes/"+id+"/confirm", nil)
		subject := strings.Split(path, "/")[2]
		happened, err := events.Of(t.Context(), s.p.db, subject)
		if err != nil {
			t.Fatal(err)
		}
		kinds := map[events.Type]bool{}
		for _, e := range happened {
			kinds[e.Type] = true
			if strings.Contains(string(e.Data), "12345678") {
				t.Errorf("%s: %s holds %s", path, e.Type, e.Data)
			}
		}
		if !kinds[parties.PayeeChangeAsked] || !kinds[parties.PayeeChanged] {
			t.Errorf("%s: the trail has %v", path, kinds)
		}
	}
}
