package main

func partyLines() []faultLine {
	vat := func(s *stage) string { return "/parties/partnership/" + s.alliance }
	pair := func(s *stage) string { return vat(s) + "/internal-charges/school/" + homeURN }
	return []faultLine{
		{"decide-seller-vat", func(s *stage) call {
			return s.as("treasury").does(vat(s)+"/vat-decisions",
				object{"supply": "training", "reason": "exempt", "ground": "Education " + s.number()})
		}},
		{"confirm-internal-charge", func(s *stage) call {
			s.as("treasury").post(pair(s)+"/end", nil)
			return s.as("treasury").does(pair(s), nil)
		}},
		{"end-internal-charge", func(s *stage) call {
			s.as("treasury").call(200, "PUT", pair(s), nil)
			return s.as("treasury").does(pair(s)+"/end", nil)
		}},
	}
}
