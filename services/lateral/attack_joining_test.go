package main

import (
	"slices"
	"strings"
	"testing"

	"lateral/services/people"
)

// asked is the request by which the rivals ask a school to join.
func (s *siege) asked(urn string) string {
	s.t.Helper()
	answer := s.rival.call(200, "PUT", "/partnerships/"+s.rivals+"/schools/"+urn, nil)
	if answer.text("state") != "asked" {
		s.t.Fatalf("the school is a %s", answer.text("state"))
	}
	return answer.text("requestId")
}

func (s *siege) isMember(partnership, urn string) bool {
	s.t.Helper()
	return slices.ContainsFunc(s.operator.get("/partnerships/"+partnership+"/schools").list("items"), func(m object) bool {
		return m.text("urn") == urn
	})
}

// A broker adds somebody else's school to their partnership, and then says yes
// for it: by the answer, by a second account, by asking again.
func TestAttack1_1_BrokerTakesASchoolIn(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	id := s.asked(buyerURN)
	accomplice := s.provisioned("Rupert Rival", people.Held{Role: people.Broker, Place: people.Partnership(s.rivals)})
	for _, c := range []person{s.rival, accomplice, s.stranger, s.broker, s.senior, s.officer, s.homeHead, s.operator} {
		c.refused("POST", "/join-requests/"+id+"/accept", nil)
		c.refused("POST", "/join-requests/"+id+"/decline", nil)
	}
	s.asked(buyerURN)
	if s.isMember(s.rivals, buyerURN) {
		t.Error("the school joined although its head said nothing")
	}
	s.broker.refused("PUT", "/partnerships/"+s.rivals+"/schools/"+buyerURN, nil)
	s.rival.refused("POST", "/partnerships/"+s.rivals+"/schools", object{"list": buyerURN})
}

// A broker of a school's partnership reads its people and their addresses,
// invites a head of their own, approves them and ends the true head.
func TestAttack1_1_BrokerTakesASchoolOver(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.dealt()
	head := s.head.get("/schools/" + buyerURN + "/memberships").list("items")
	waits := s.stranger.post("/memberships", object{"urn": buyerURN, "role": "head"}).text("id")
	invited := s.head.post("/invitations",
		object{"email": "new@schools.example", "role": "senior", "place": object{"kind": "school", "id": buyerURN}}).text(
		"id")
	s.head.post("/join-requests/"+s.asked(buyerURN)+"/accept", nil) // joining gives no such power
	for who, c := range map[string]person{"broker": s.broker, "rival": s.rival} {
		c.refused("GET", "/schools/"+buyerURN+"/memberships", nil)
		c.refused("GET", "/schools/"+buyerURN+"/invitations", nil)
		c.refused("POST", "/invitations",
			object{"email": who + "@evil.example", "role": "head", "place": object{"kind": "school", "id": buyerURN}})
		c.refused("POST", "/memberships/"+waits+"/approve", nil)
		c.refused("POST", "/memberships/"+waits+"/refuse", nil)
		c.refused("DELETE", "/invitations/"+invited, nil)
		for _, m := range head {
			c.refused("DELETE", "/memberships/"+m.text("id"), nil)
		}
		if items := c.get("/memberships/waiting").list("items"); len(items) > 0 {
			t.Errorf("the %s is shown who waits: %v", who, items)
		}
	}
	draft := s.head.post("/needs", object{"urn": buyerURN, "what": "A draft of ours."})
	for _, c := range []person{s.broker, s.rival} {
		c.refused("GET", "/needs/"+draft.text("id"), nil)
	}
	s.rival.refused("GET", "/enquiries/"+d.thread.text("id"), nil)
	s.rival.refused("GET", "/needs/"+d.need.text("id")+"/disclosures", nil)
	s.rival.refused("GET", "/invoices?payer=school:"+buyerURN, nil)
}

// A broker asks a school again and again, to bury its head in letters.
func TestAttack1_1_BrokerAsksAgainAndAgain(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	for range 20 {
		got, answer := s.rival.try("PUT", "/partnerships/"+s.rivals+"/schools/"+buyerURN, nil)
		if got == 200 {
			s.rival.try("POST", "/join-requests/"+answer.text("requestId")+"/withdraw", nil)
		}
	}
	if letters := s.lettersTo("Hanna Head"); len(letters) > 2 {
		t.Errorf("the head got %d letters", len(letters))
	}
}

// A broker who invited a head while nobody led the school uses the old link
// after the school got a head of its own.
func TestAttack1_1_AnInvitationOutlivesItsPower(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.operator.call(200, "PUT", "/partnerships/"+s.rivals+"/schools/"+lonelyURN, nil)
	s.rival.post("/invitations",
		object{"email": "second.rival@schools.example", "role": "head", "place": object{"kind": "school", "id": lonelyURN}})
	link := tokenInLetter.FindStringSubmatch(s.lettersTo("Second Rival")[0])[1]
	s.provisioned("True Head", people.Held{Role: people.Head, Place: people.School(lonelyURN)})
	s.nobody.call(409, "POST", "/invitations/accept", object{"token": link, "name": "Second Rival", "password": secret})
	s.rival.refused("GET", "/schools/"+lonelyURN+"/memberships", nil)
}

// A school joins or leaves unseen. Instead, every head must hear who asked,
// joined and left.
func TestAttack1_1_ASchoolJoinsAndLeavesUnnoticed(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	second := s.provisioned("Hilda Head", people.Held{Role: people.Head, Place: people.School(buyerURN)})
	id := s.asked(buyerURN)
	told := func(name, words string) {
		t.Helper()
		letters := s.lettersTo(name)
		if !slices.ContainsFunc(letters, func(l string) bool { return strings.Contains(l, words) }) {
			t.Errorf("%s was not told %q but %q", name, words, letters)
		}
	}
	for _, name := range []string{"Hanna Head", "Hilda Head"} {
		told(name, "Rita Rival asks, for Rival Network, whether Aldgate Primary will join it")
	}
	second.post("/join-requests/"+id+"/accept", nil)
	told("Hanna Head", "Hilda Head said yes: Aldgate Primary is a member of Rival Network now")
	told("Rita Rival", "Aldgate Primary has joined Rival Network")
	s.head.call(204, "DELETE", "/partnerships/"+s.rivals+"/schools/"+buyerURN, nil)
	told("Hilda Head", "Aldgate Primary has left Rival Network")
	if s.isMember(s.rivals, buyerURN) {
		t.Error("the school did not leave")
	}
	s.rival.refused("DELETE", "/partnerships/"+s.alliance+"/schools/"+buyerURN, nil)
	s.stranger.refused("DELETE", "/partnerships/"+s.alliance+"/schools/"+buyerURN, nil)
}
