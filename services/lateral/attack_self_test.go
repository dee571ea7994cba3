package main

import (
	"strings"
	"testing"

	"lateral/services/people"
)

// Somebody asks for a role that they themselves decide about, and lets
// themselves in.
func TestAttack1_6_SomebodyApprovesThemself(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	for name, c := range map[string]person{"Hanna Head": s.head, "Sam Senior": s.senior} {
		asked := c.post("/memberships", object{"role": "leader", "urn": buyerURN})
		c.refused("POST", "/memberships/"+asked.text("id")+"/approve", object{})
		if got := s.roleOf(name, "leader", buyerURN); got != "pending" {
			t.Errorf("the role of %s is %s", name, got)
		}
	}
}

// Somebody was refused a role, but has the power to invite. They invite
// themselves: by their own address, by another for the same mailbox, or in
// capital letters.
func TestAttack1_6_SomebodyInvitesThemselfIntoWhatTheyWereRefused(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	for name, c := range map[string]person{"Hanna Head": s.head, "Bella Broker": s.broker} {
		role, place := "leader", object{"kind": "school", "id": buyerURN}
		if c.token == s.broker.token { // a school without a head, where a broker invites
			place = object{"kind": "school", "id": s.headless()}
		}
		asked := c.post("/memberships", object{"role": role, "urn": place.text("id")})
		s.operator.post("/memberships/"+asked.text("id")+"/refuse", object{})
		local, domain, _ := strings.Cut(addressOf(name), "@")
		for _, address := range []string{
			local + "@" + domain, local + "+leader@" + domain, strings.ToUpper(local) + "@" + domain,
			local + "+a+b@" + strings.ToUpper(domain),
		} {
			got, answer := c.try("POST", "/invitations", object{"email": address, "role": role, "place": place})
			if got != 403 {
				t.Errorf("%s invites %s: %d %v", name, address, got, answer)
			}
		}
		if got := s.roleOf(name, role, place.text("id")); got != "refused" && got != "" {
			t.Errorf("the role of %s is %s", name, got)
		}
	}
}

// An invitation or a request names a place that does not exist, has closed, or
// does not fit the role.
func TestAttack1_6_ARoleInAPlaceThatIsNotThere(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	for _, place := range []object{
		{"kind": "school", "id": "999999"}, {"kind": "school", "id": closedURN}, {"kind": "school", "id": ""},
		{"kind": "school", "id": s.alliance},
		{"kind": "partnership", "id": "zzz"}, {"kind": "partnership", "id": buyerURN}, {"kind": "service", "id": "zzz"},
		{"kind": "moon", "id": "1"}, {},
	} {
		for _, role := range []string{"head", "senior", "leader", "finance", "broker", "operator", "king", ""} {
			got, answer := s.operator.try("POST", "/invitations",
				object{"email": "ghost@schools.example", "role": role, "place": place})
			if got != 422 && got != 404 {
				t.Errorf("%s in %v: %d %v", role, place, got, answer)
			}
		}
		if id := place.text("id"); place.text("kind") == "school" {
			if got, answer := s.leader.try("POST", "/memberships", object{"role": "leader", "urn": id}); got != 422 &&
				got != 404 {
				t.Errorf("a request for %q: %d %v", id, got, answer)
			}
		}
	}
	if letters := s.lettersTo("ghost"); len(letters) > 0 {
		t.Errorf("the ghost was sent %q", letters)
	}
}

// headless is a school of the alliance without a head.
func (s *siege) headless() string {
	s.t.Helper()
	s.operator.call(200, "PUT", "/partnerships/"+s.alliance+"/schools/"+lonelyURN, nil)
	return lonelyURN
}

// roleOf is the state of somebody's role in a school, as they see it; "" means
// none.
func (s *siege) roleOf(name, role, urn string) string {
	s.t.Helper()
	for _, m := range s.signedIn(addressOf(name)).get("/me").list("memberships") {
		if m.text("role") == role && m.text("place", "id") == urn {
			return m.text("state")
		}
	}
	return ""
}

// Somebody is on both sides of a thread that waits for their side. The broker
// must hear who it is, what is blocked, and who can act; the person reads about
// "you"; outsiders hear nothing.
func TestAttack1_3_TheBrokerSeesWhatIsBlocked(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	dora := s.both("Dora Double", people.Held{Role: people.Leader, Place: people.School(homeURN)},
		people.Held{Role: people.Head, Place: people.School(buyerURN)})
	leaderID := listed(dora, s.broker, homeURN, s.alliance)
	enquiry := "/enquiries/" + s.enquired(leaderID)
	dora.post(enquiry+"/proposals", terms(), "If-Match", tag(dora.get(enquiry)))
	release := s.homeHead.get(enquiry).list("releases")[0]
	s.homeHead.post("/releases/"+release.text("id")+"/grant", object{}, "If-Match", release.version())

	const rest = " the leader in this thread, so %s nothing for Aldgate Primary. Hanna Head or Sam Senior can."
	for who, want := range map[string]string{
		"dora":   "You are" + strings.Replace(rest, "%s", "you do", 1),
		"broker": "Dora Double is" + strings.Replace(rest, "%s", "they do", 1),
		"head":   "Dora Double is" + strings.Replace(rest, "%s", "they do", 1), "home head": "",
	} {
		c := s.everybody()[who]
		if who == "dora" {
			c = dora
		}
		var said []string
		for _, clash := range c.get(enquiry).list("clashes") {
			said = append(said, clash.text("sentence"))
		}
		if got := strings.Join(said, " | "); got != want {
			t.Errorf("%s is told %q, not %q", who, got, want)
		}
	}
	s.rival.refused("GET", enquiry, nil)

	membership := s.broker.get("/me").list("memberships")[0].text("id")
	found := false
	for _, item := range s.broker.get("/dashboard?membership=" + membership).list("items") {
		found = found ||
			item.text("title") == "Dora Double cannot act for Aldgate Primary in E-3001" && item.text("path") == enquiry
	}
	if !found {
		t.Error("the broker's home does not tell what is blocked")
	}
}
