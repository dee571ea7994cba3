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
		{"add-payer", func(s *stage) call { return s.as("treasury").does(vat(s)+"/payers", s.council()) }},
		{"change-payer", func(s *stage) call {
			p := s.as("treasury").post(vat(s)+"/payers", s.council())
			return s.as("treasury").does("/payers/"+p.text("id"), s.council(), "If-Match", tag(p))
		}},
		{"end-payer", func(s *stage) call {
			p := s.as("treasury").post(vat(s)+"/payers", s.council())
			return s.as("treasury").does("/payers/"+p.text("id")+"/end", nil, "If-Match", tag(p))
		}},
		{"change-payer-terms", func(s *stage) call {
			path := "/parties/payer/" + s.as("treasury").post(vat(s)+"/payers", s.council()).text("id") + "/terms"
			now := s.as("treasury").get(path)
			return s.as("treasury").does(path, object{"nominalCode": s.number(), "paysFor": []string{homeURN}},
				"If-Match", tag(now))
		}},
	}
}

// council is an outside payer with a name of its own.
func (s *stage) council() object {
	return object{"name": "Council " + s.number(), "address": []string{"1 High Street"}, "email": "bills@council.example"}
}
