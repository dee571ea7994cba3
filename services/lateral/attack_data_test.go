package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"lateral/services/people"
)

// The attack: somebody who found an open session takes a copy of its owner's
// data, or has them erased.
func TestAttack1_11_AStolenSessionTakesOrErasesAll(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.now.Advance(11 * time.Minute)
	for _, c := range [][2]string{{"GET", "/me/data"}, {"PUT", "/me/erasure"}} {
		if refused := s.head.call(403, c[0], c[1], nil); refused.text("code") != "proof_needed" {
			t.Errorf("%s %s is refused by %q", c[0], c[1], refused.text("code"))
		}
	}
	s.head.call(200, "POST", "/session/proof", object{"password": secret}) // the owner, who hears of both
	s.head.call(200, "GET", "/me/data", nil)
	s.head.call(200, "PUT", "/me/erasure", nil)
	told := strings.Join(s.lettersTo("Hanna Head"), "\n")
	for _, phrase := range []string{"A copy of your data was taken", "You asked to be erased"} {
		if !strings.Contains(told, phrase) {
			t.Errorf("the owner is not told %q", phrase)
		}
	}
}

// The attack: somebody takes a copy of their own data to read other people's
// texts, names and addresses, and secrets.
func TestAttack1_11_ACopyTellsOfOthers(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.dealt()
	for who, c := range s.everybody() {
		if c.token == "" {
			continue
		}
		copied := fmt.Sprint(c.get("/me/data"))
		for name := range map[string]bool{"Hanna Head": who != "head" && who != "leader" && who != "home head",
			"Lena Leader": who == "stranger", "Stan Stranger": who != "stranger"} {
			if strings.Contains(copied, addressOf(name)) && !strings.Contains(fmt.Sprint(c.get("/me")), addressOf(name)) {
				t.Errorf("the copy of the %s has the address of %s: %s", who, name, copied)
			}
		}
		for _, hidden := range []string{"$argon2id", "emailKey", `"phc"`, "token=ey", "hashes"} {
			if strings.Contains(copied, hidden) {
				t.Errorf("the copy of the %s has %q", who, hidden)
			}
		}
	}
}

// A copy has the person's own data, under headings that they understand.
func TestACopyHasWhatIsOnesOwn(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.dealt()
	for who, wanted := range map[string][]string{
		"head": {"Hanna Head", addressOf("Hanna Head"), "Your roles", "Needs that you began",
			"Too few of our Year 1 pupils", "Could you help us?", "You agreed for the school", "Where you signed in",
			"What we told you"},
		"leader": {"Phonics for fifteen years.", "Your designations", "Letter of designation", "Phonics from the start",
			"Your diary", "Coaching for the Year 1 team.", "You are the leader"},
		"home head": {"You decided", "Releases"},
		"broker":    {"You decided on it"},
	} {
		text, err := json.Marshal(s.everybody()[who].get("/me/data"))
		if err != nil {
			t.Fatal(err)
		}
		for _, phrase := range wanted {
			if !strings.Contains(string(text), phrase) {
				t.Errorf("the copy of the %s lacks %q", who, phrase)
			}
		}
	}
	if text := fmt.Sprint(s.leader.get("/me/data")); strings.Contains(text, "Could you help us?") {
		t.Error("the leader's copy has the school's words")
	}
}

// The attack: somebody has another person erased, an operator erases themselves
// unseen, or people look up who asks to be erased.
func TestAttack1_11_SomebodyErasesAnother(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.stranger.call(200, "PUT", "/me/erasure", nil)
	e := s.operator.get("/erasures").list("items")[0]
	for who, c := range s.everybody() {
		if who == "operator" {
			continue
		}
		c.refused("GET", "/erasures", nil)
		c.refused("POST", "/erasures/"+e.text("id")+"/carry-out", nil, "If-Match", e.version())
		c.refused("POST", "/erasures/"+e.text("id")+"/refuse", object{"reason": "No."}, "If-Match", e.version())
	}
	s.operator.call(200, "PUT", "/me/erasure", nil)
	for _, mine := range s.operator.get("/erasures").list("items") {
		if mine.text("name") == "Olive Operator" {
			s.operator.refused("POST", "/erasures/"+mine.text("id")+"/carry-out", nil, "If-Match", mine.version())
		}
	}
	s.stranger.call(204, "DELETE", "/me/erasure", nil)
	s.operator.call(412, "POST", "/erasures/"+e.text("id")+"/carry-out", nil, "If-Match", e.version())
	if got := s.stranger.get("/me").text("account", "name"); got != "Stan Stranger" {
		t.Errorf("they are called %q", got)
	}
}

// The attack: a leader, a head or the last operator asks to be erased in the
// middle of paid work, so that it stops.
func TestAttack1_11_SomebodyDisappearsInTheMiddle(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.dealt()
	second := s.provisioned("Otto Operator", people.Held{Role: people.Operator, Place: people.Service()})
	for who, c := range map[string]person{"leader": s.leader, "head": s.head, "home head": s.homeHead} {
		c.call(200, "PUT", "/me/erasure", nil)
		told, _ := c.get("/me/erasure")["obstacles"].([]any)
		if len(told) == 0 {
			t.Errorf("the %s is not told what must be finished first", who)
		}
	}
	for _, e := range s.operator.get("/erasures").list("items") {
		refused := s.operator.call(409, "POST", "/erasures/"+e.text("id")+"/carry-out", nil, "If-Match", e.version())
		if refused.text("code") != "erasure_obstructed" {
			t.Errorf("%s is refused by %q", e.text("name"), refused.text("code"))
		}
		s.operator.call(422, "POST", "/erasures/"+e.text("id")+"/refuse", object{"reason": " "}, "If-Match", e.version())
		s.operator.call(200, "POST", "/erasures/"+e.text("id")+"/refuse", object{"reason": "The visits come first."},
			"If-Match", e.version())
	}
	if told := strings.Join(s.lettersTo("Hanna Head"), "\n"); !strings.Contains(told, "The visits come first.") {
		t.Error("the head does not read the reason")
	}
	if st := s.head.get("/me/erasure"); st.text("request", "state") != "refused" ||
		st.text("request", "reason") != "The visits come first." {
		t.Errorf("%v", st)
	}
	second.call(200, "PUT", "/me/erasure", nil)
	for _, e := range s.operator.get("/erasures").list("items") {
		s.operator.call(200, "POST", "/erasures/"+e.text("id")+"/carry-out", nil, "If-Match", e.version())
	}
	s.operator.call(200, "PUT", "/me/erasure", nil)
	if last := fmt.Sprint(s.operator.get("/me/erasure")["obstacles"]); !strings.Contains(last, "last operator") {
		t.Errorf("the last operator is told %s", last)
	}
}
