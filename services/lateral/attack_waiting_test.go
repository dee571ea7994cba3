package main

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

// forTheWaiting are the operations for people without a role: their own account
// and messages. The register and signing in are for everybody.
var forTheWaiting = []string{
	"read-me", "change-me", "change-password", "sign-out-everywhere", "prove-identity", "ask-membership", "end-membership",
	"list-notices", "read-notices", "suggest-themes", "draft-need", "list-needs", "get-need", "save-need", "discard-need",
}

// Somebody registers as head of a school and, before anybody approves them,
// looks at leaders, diaries, prices, partnerships and needs.
func TestAttack1_5_WhoWaitsLooksAround(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.dealt()
	waiting := s.provisioned("Wanda Waiting")
	waiting.post("/memberships", object{"urn": buyerURN, "role": "head"})
	for _, path := range []string{
		"/leaders", "/leaders/" + d.leaderID, "/leaders/" + d.leaderID + "/services", "/leaders/" + d.leaderID + "/diary",
		"/leaders/" + d.leaderID + "/designations", "/partnerships", "/partnerships/" + s.alliance, "/needs?scope=reaching",
		"/needs/" + d.need.text("id"), "/enquiries", "/waiting", "/agreements?school=" + buyerURN,
		"/schools/" + buyerURN + "/partnerships",
	} {
		waiting.refused("GET", path, nil)
	}
	waiting.get("/me")
	waiting.get("/notices")
	waiting.get("/schools/" + buyerURN)

	w := &walker{program: s.p, t: t, call: func(r *http.Request) int {
		answer := s.send(r)
		defer answer.Body.Close() // only the status counts
		return answer.StatusCode
	}}
	for _, r := range s.p.routes() {
		rule, _ := r.Access.(peoplehttp.Rule)
		if rule.IsPublic() || strings.HasPrefix(r.Name, "sign-out") {
			continue
		}
		if may := slices.Contains(forTheWaiting, r.Name); rule.IsForWaiting() && !may {
			t.Logf("%s is for the waiting too", r.Name) // others give them only what is about themselves
		} else if got := w.try(r, waiting.token); !rule.IsForWaiting() && got != http.StatusForbidden {
			t.Errorf("%s: who waits got %d", r.Name, got)
		}
	}
}

// A person outside a partnership reads its bank account and VAT number.
func TestAttack1_5_BankDetailsOfAPartnership(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	id := s.paidNetwork()
	s.operator.call(200, "PUT", "/partnerships/"+id+"/schools/"+lonelyURN, nil)
	member := func(name string, role people.Role) person {
		return s.provisioned(name, people.Held{Role: role, Place: people.School(lonelyURN)})
	}
	own := func(name string, role people.Role) person {
		return s.provisioned(name, people.Held{Role: role, Place: people.Partnership(id)})
	}
	insiders := map[string]person{
		"its broker": own("Own Broker", people.Broker), "its finance officer": own("Own Officer", people.Finance),
		"a head of a member":            member("Member Head", people.Head),
		"a finance officer of a member": member("Member Officer", people.Finance),
	}
	outsiders := s.everybody()
	delete(outsiders, "nobody")
	outsiders["a senior of a member"], outsiders["a leader of a member"] = member("Member Senior",
		people.Senior), member("Member Leader", people.Leader)
	sees := func(c person) bool {
		t.Helper()
		told := fmt.Sprint(c.get("/partnerships/"+id), c.get("/partnerships"), c.get("/schools/"+lonelyURN+"/partnerships"))
		if strings.Contains(told, "00012345") || strings.Contains(told, "GB999999973") {
			t.Errorf("a partnership says how it is paid to everybody: %s", told)
		}
		_, payee := c.try("GET", "/partnerships/"+id+"/payee", nil)
		return strings.Contains(fmt.Sprint(payee), "00012345")
	}
	for who, c := range insiders {
		if !sees(c) {
			t.Errorf("%s does not see how it is paid", who)
		}
	}
	for who, c := range outsiders {
		if sees(c) {
			t.Errorf("%s sees how it is paid", who)
		}
	}
}

// Somebody waits to be head of a school and writes drafts: others read them, or
// they learn about the school through them, or they post one.
func TestAttack1_5_ADraftOfWhoWaits(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	waiting := s.provisioned("Wanda Waiting")
	waiting.post("/memberships", object{"urn": buyerURN, "role": "head"})
	draft := waiting.post("/needs",
		object{"urn": buyerURN, "what": "Hanna Head asks for help.", "partnershipId": s.alliance})
	path := "/needs/" + draft.text("id")
	if told := fmt.Sprint(waiting.get(path), waiting.get("/needs")); strings.Contains(told, s.alliance) ||
		strings.Contains(told, "telling") {
		t.Errorf("they learn %s", told)
	}
	waiting.refused("POST", path+"/post", object{}, "If-Match", tag(draft))
	waiting.refused("GET", path+"/matches", nil)
	waiting.refused("POST", "/needs", object{"urn": homeURN, "what": "For another school."})
	for who, c := range s.everybody() {
		for _, call := range [][2]string{{"GET", path}, {"PUT", path}, {"DELETE", path}, {"POST", path + "/post"}} {
			c.refused(call[0], call[1], object{"what": "Mine now."}, "If-Match", tag(draft))
		}
		if _, listed := c.try("GET", "/needs?scope=own", nil); strings.Contains(fmt.Sprint(listed), draft.text("id")) {
			t.Errorf("%s finds it in the list", who)
		}
	}
	waiting.call(204, "DELETE", path, nil, "If-Match", tag(draft))
	waiting.refused("GET", path, nil)
}

// A second head asks for a school, and neither the present head nor the broker
// hears of it.
func TestAttack1_5_ASecondHeadComesUnnoticed(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	waiting := s.provisioned("Wanda Waiting")
	waiting.post("/memberships", object{"urn": buyerURN, "role": "head"})
	for _, name := range []string{"Hanna Head", "Bella Broker"} {
		if letters := strings.Join(s.lettersTo(name),
			"\n"); strings.Count(letters, "Wanda Waiting asks to be head of Aldgate Primary too") != 1 {
			t.Errorf("%s reads %s", name, letters)
		}
	}
	if letters := strings.Join(s.lettersTo("Rita Rival"), "\n"); strings.Contains(letters, "Wanda") {
		t.Errorf("another broker reads %q", letters)
	}
}

// Once approved, a head without a posted need is offered their draft at home.
func TestAHeadWhoIsLetInIsAskedForANeed(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	first := func() bool {
		for _, item := range s.head.home("head", buyerURN).list("items") {
			if item.text("title") == "Post a need" && item.text("path") == "/needs/new" {
				return true
			}
		}
		return false
	}
	if !first() {
		t.Error("nothing is offered")
	}
	draft := s.head.post("/needs", object{"urn": buyerURN, "what": "Phonics."})
	if first() {
		t.Error("offered beside a draft")
	}
	s.head.call(204, "DELETE", "/needs/"+draft.text("id"), nil, "If-Match", tag(draft))
	if !first() {
		t.Error("nothing is offered once the draft is thrown away")
	}
}
