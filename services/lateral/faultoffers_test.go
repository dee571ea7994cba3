package main

import "lateral/pkg/date"

// offer is what Lena offers for a need.
func (s *stage) offer() object {
	return object{"serviceId": s.service, "message": "I can help with this.", "fromOn": date.On(s.now.Now()).AddDays(7)}
}

// offerMade is a need for which Lena has offered, and the offer.
func (s *stage) offerMade() object {
	s.t.Helper()
	return s.as("leader").post("/needs/"+s.posted().text("id")+"/offers", s.offer())
}

func offerLines() []faultLine {
	answer := func(step, who string, body object) func(*stage) call {
		return func(s *stage) call {
			o := s.offerMade()
			return s.as(who).does("/offers/"+o.text("id")+step, body, "If-Match", tag(o))
		}
	}
	return []faultLine{
		{"make-offer", func(s *stage) call {
			return s.as("leader").does("/needs/"+s.posted().text("id")+"/offers", s.offer())
		}},
		{"accept-offer", answer("/accept", "head", object{"known": true})},
		{"decline-offer", answer("/decline", "head", object{"reason": "Not this term."})},
		{"take-back-offer", answer("/take-back", "leader", nil)},
	}
}
