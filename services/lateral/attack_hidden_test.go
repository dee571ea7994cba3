package main

import (
	"net/http"
	"testing"
)

// hiddenNeed is a need that hides its school and has this text.
func hiddenNeed(s *siege, what string) object {
	return object{
		"urn": buyerURN, "partnershipId": s.alliance, "mostReach": "network", "replyDays": 5,
		"what": what, "success": "Nine in ten pass the check in June.", "themes": []string{"phonics"}, "phase": "primary",
		"halfDays": 6, "byOn": "2026-03-27", "inPerson": true, "funding": "school_budget",
	}
}

// The attack: a school that wants to stay hidden gives itself away. Its head
// pastes a report with the name, the postcode or their own name in it, in any
// spelling, and every school reads whose need it is.
func TestAttack3_3_AHiddenSchoolIsToldByItsOwnWords(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	for _, telling := range []string{
		"Aldgate Primary", "ALDGATE  PRIMARY", "Aldgate\u00a0Prim.", "Aldgate\nPrimary", "Aldgate’s", "aldgate", "EC3A5DE",
		"EC3A 5DE", buyerURN,
		"Hanna Head", "Mrs. H. Head", "Sam Senior",
	} {
		need := s.head.call(200, "POST", "/needs", hiddenNeed(s, "Too few read well, as "+telling+" knows."), s.key()...)
		if told := need.list("telling"); len(told) != 1 || told[0].text("path") != "what" {
			t.Errorf("%q: the draft does not say that it tells the school: %v", telling, told)
		}
		status, answer := s.head.try("POST", "/needs/"+need.text("id")+"/post", nil, "If-Match", tag(need))
		if status != http.StatusUnprocessableEntity {
			t.Errorf("%q was posted: %d, %v", telling, status, answer)
		}
	}
}

// The attack: the need hides its school, and the enquiry about it gives it away.
func TestAttack3_3_AnEnquiryTellsWhoseNeedItIs(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	listed(s.leader, s.broker, homeURN, s.alliance)
	need := postedNeed(s.head, buyerURN, s.alliance)
	service := s.head.get("/needs/" + need.text("id") + "/matches").list("items")[0].text("service", "id")
	send := func(disclose bool) int {
		status, _ := s.head.try("POST", "/needs/"+need.text("id")+"/enquiries", object{
			"serviceIds": []string{service}, "message": "Could you help us at ALDGATE prim. sch.?",
			"replyBy": "2026-02-08T17:00:00Z", "disclose": disclose,
		}, s.key()...)
		return status
	}
	if got := send(false); got != http.StatusUnprocessableEntity {
		t.Errorf("an enquiry that tells was sent: %d", got)
	}
	if got := send(true); got != http.StatusOK {
		t.Errorf("an enquiry that discloses: %d", got)
	}
}
