package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/faulty"
	"lateral/services/people"
)

// dataLines are the operations on one's own data, as lines of faultLines.
func dataLines() []faultLine {
	asks := func(s *stage) (person, object) {
		name := s.name("Una")
		c := s.provisioned(name, people.Held{Role: people.Senior, Place: people.School(buyerURN)})
		c.call(200, "PUT", "/me/erasure", nil)
		for _, e := range s.as("operator").get("/erasures?limit=100").list("items") {
			if e.text("name") == name {
				return c, e
			}
		}
		s.t.Fatalf("%s does not ask to be erased", name)
		return c, nil
	}
	decide := func(s *stage, verb string, body any) call {
		_, e := asks(s)
		return s.as("operator").does("/erasures/"+e.text("id")+"/"+verb, body, "If-Match", e.version())
	}
	return []faultLine{
		{"ask-erasure", func(s *stage) call {
			c, _ := s.someone(people.Senior, buyerURN)
			return c.does("/me/erasure", nil)
		}},
		{"withdraw-erasure", func(s *stage) call {
			c, _ := asks(s)
			return c.does("/me/erasure", nil)
		}},
		{"carry-out-erasure", func(s *stage) call { return decide(s, "carry-out", nil) }},
		{"refuse-erasure", func(s *stage) call { return decide(s, "refuse", object{"reason": "Not yet."}) }},
	}
}

// The job of an erasure may be interrupted at any call: it goes on, and leaves
// no trace in the end.
func TestAnErasureThatIsInterruptedGoesOn(t *testing.T) {
	t.Parallel()
	for _, n := range []int{3, 17, 40, 71, 110} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			var trigger faulty.Trigger
			s := newSiegeOn(t, func(db docdb.DB) docdb.DB { return faulty.DB(db, &trigger) })
			s.head.call(200, "PATCH", "/me", object{"name": "Hanna Okonkwo"}, "If-Match", "*")
			s.head = s.signedIn(addressOf("Hanna Head"))
			s.head.post("/needs", object{"urn": buyerURN, "what": "Draft."})
			s.senior.post("/needs", object{"urn": buyerURN, "what": "Hanna Okonkwo knows."})
			s.head.call(200, "PUT", "/me/erasure", nil)
			e := s.operator.get("/erasures").list("items")[0]
			s.operator.call(200, "POST", "/erasures/"+e.text("id")+"/carry-out", nil, "If-Match", e.version())
			for range 3 {
				trigger.Arm(n, faulty.Before)
				_, _ = s.p.runner("test").RunDue(t.Context()) // it may fail as a whole
				trigger.Disarm()
				s.now.Advance(10 * time.Minute)
				s.work()
			}
			for range 4 {
				s.now.Advance(time.Hour)
				s.work()
			}
			for _, trace := range s.p.traces(t, "Okonkwo", "Hanna Head", "hanna.head@") {
				t.Error(trace)
			}
			for id, body := range s.p.bodies(t, "erasures") {
				if !strings.Contains(body, `"done"`) {
					t.Errorf("%s: %s", id, body)
				}
			}
			s.everythingAgrees()
		})
	}
}
