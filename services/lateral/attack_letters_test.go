package main

import (
	"net/http"
	"strings"
	"testing"
)

// most is the most letters that one person may get about one thing at once.
const most = 6

// again repeats an act until its pace refuses it, and says whether that
// happened; the answer must then say when to try again.
func (s *siege) again(c person, times int, method, path string, body func(i int) object,
	undo func(answer object)) (refused bool) {
	s.t.Helper()
	for i := range times {
		status, answer := c.try(method, path, body(i))
		switch status {
		case http.StatusTooManyRequests:
			refused = true
		case http.StatusOK:
			s.work()
			undo(answer)
		default:
			s.t.Fatalf("%s %s: %d %v", method, path, status, answer)
		}
	}
	return refused
}

// few checks that a person has some letters with a text, but not many.
func (s *siege) few(name, about string) {
	s.t.Helper()
	n := 0
	for _, letter := range s.lettersTo(name) {
		if strings.Contains(letter, about) {
			n++
		}
	}
	if n == 0 || n > most {
		s.t.Errorf("%s has %d letters about %q", name, n, about)
	}
}

// The attack: somebody asks for a role in a school and takes it back, forty
// times, to bury its head in letters.
func TestAttack1_7_ARoleAskedForAndTakenBack(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	ask := func(int) object { return object{"urn": buyerURN, "role": "senior"} }
	back := func(m object) { s.stranger.call(204, "DELETE", "/memberships/"+m.text("id"), nil) }
	if !s.again(s.stranger, 40, "POST", "/memberships", ask, back) {
		t.Error("nobody was told to wait")
	}
	s.few("Hanna Head", "asks to join")
}

// The attack: a head invites one address again and again, with and without
// taking the invitation back, and to each role.
func TestAttack1_7_AnAddressInvitedAgainAndAgain(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	roles := []string{"senior", "finance", "leader", "head"}
	invite := func(i int) object {
		return object{"email": addressOf("Vic Tim"), "role": roles[i%len(roles)],
			"place": object{"kind": "school", "id": rivalURN}}
	}
	withdraw := func(i object) { s.stranger.call(204, "DELETE", "/invitations/"+i.text("id"), nil) }
	if !s.again(s.stranger, 20, "POST", "/invitations", invite, withdraw) ||
		!s.again(s.stranger, 20, "POST", "/invitations", invite, func(object) {}) {
		t.Error("nobody was told to wait")
	}
	if n := len(s.lettersTo("Vic Tim")); n == 0 || n > 10 {
		t.Errorf("%d letters", n)
	}
}

// The attack: a school asks a leader and takes the enquiry back, each time with
// a new enquiry.
func TestAttack1_7_AnEnquirySentAndWithdrawn(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	listed(s.leader, s.broker, homeURN, s.alliance)
	need := postedNeed(s.head, buyerURN, s.alliance)
	service := s.head.get("/needs/" + need.text("id") + "/matches").list("items")[0].text("service", "id")
	send := func(int) object {
		return object{"serviceIds": []string{service}, "message": "Could you help us?", "replyBy": "2026-02-08T17:00:00Z",
			"disclose": false}
	}
	withdraw := func(sent object) {
		e := sent.list("items")[0]
		s.head.post("/enquiries/"+e.text("id")+"/withdraw", object{"reason": "Not now."}, "If-Match",
			tag(s.head.get("/enquiries/"+e.text("id"))))
	}
	if !s.again(s.head, 30, "POST", "/needs/"+need.text("id")+"/enquiries", send, withdraw) {
		t.Error("nobody was told to wait")
	}
	s.few("Lena Leader", "Phonics")
}

// The attack: a stranger registers somebody else's address with an advertisement
// as the name, and asks for new passwords, so that Lateral sends it.
func TestAttack1_7_ALetterInTheWordsOfAStranger(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	for i := range 20 {
		s.nobody.try("POST", "/registrations", object{
			"name": "Win at example.net " + strings.Repeat("x", i), "email": addressOf("Vic Tim"), "password": secret,
			"urn": buyerURN, "role": "head",
		})
		s.nobody.try("POST", "/password-resets", object{"email": addressOf("Vic Tim")})
	}
	letters := s.lettersTo("Vic Tim")
	if len(letters) == 0 || len(letters) > most {
		t.Errorf("%d letters", len(letters))
	}
	for _, letter := range letters {
		if strings.Contains(letter, "Win") {
			t.Error(letter)
		}
	}
}
