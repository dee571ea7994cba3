package main

import (
	"net/http"
	"strings"
	"testing"

	"lateral/services/people"
	"lateral/services/register"
)

// reachedMay are the operations on a need that people of other schools have for themselves, once
// the need reaches them.
var reachedMay = map[string]bool{"get-need": true, "get-offering": true, "make-offer": true}

// A person of another school gets the same answer about a need of that school as about a need
// that is not there: also where the need reaches them, so that they know of it.
func TestWhatBelongsToANeedOfAnotherSchoolLooksAbsent(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	need := postedNeed(s.head, buyerURN, s.alliance)
	strangers := map[string]person{
		"reached": s.atSchool("Nell Neighbour", homeURN), "far": s.atSchool("Fay Far", rivalURN),
	}
	for _, r := range s.p.routes() {
		under, found := strings.CutPrefix(r.Path, "/api/v1/needs/{id}")
		if !found || reachedMay[r.Name] {
			continue
		}
		for who, stranger := range strangers {
			ask := func(id string) int {
				status, _ := stranger.try(r.Method, "/needs/"+id+under, ofANeed(need, r.Name),
					append(s.key(), "If-Match", tag(need))...)
				return status
			}
			if got, absent := ask(need.text("id")), ask("need_none"); got != absent || absent != http.StatusNotFound {
				t.Errorf("%s to %s: %d, and %d of a need that is not there", r.Name, who, got, absent)
			}
		}
	}
}

// atSchool is somebody with every role at one school.
func (s *siege) atSchool(name string, urn register.URN) person {
	s.t.Helper()
	var held []people.Held
	for _, role := range []people.Role{people.Head, people.Senior, people.Leader, people.Finance} {
		held = append(held, people.Held{Role: role, Place: people.School(urn)})
	}
	return s.provisioned(name, held...)
}

// ofANeed is a body that the operation would take.
func ofANeed(need object, name string) object {
	switch name {
	case "save-need":
		return asks(need)
	case "widen-need":
		return object{"to": "region"}
	case "waive-conflict":
		return object{"leaderId": "leader_none", "reason": "We know each other well."}
	case "send-enquiries":
		return object{"serviceIds": []string{"service_none"}, "message": "Could you help us?",
			"replyBy": "2026-02-08T17:00:00Z", "disclose": false}
	}
	return object{}
}
