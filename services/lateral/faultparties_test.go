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
		{"ask-self-billing", func(s *stage) call {
			s.as("treasury").post(s.selfBilling()+"/withdraw", nil)
			return s.as("treasury").does(vat(s)+"/self-billing", object{"other": homeURN})
		}},
		{"accept-self-billing", func(s *stage) call {
			return s.as("home head").does(s.selfBilling()+"/accept", nil)
		}},
		{"decline-self-billing", func(s *stage) call {
			return s.as("home head").does(s.selfBilling()+"/decline", nil)
		}},
		{"withdraw-self-billing", func(s *stage) call {
			return s.as("treasury").does(s.selfBilling()+"/withdraw", nil)
		}},
		{"end-self-billing", func(s *stage) call {
			path := s.selfBilling()
			s.as("home head").post(path+"/accept", nil)
			return s.as("treasury").does(path+"/end", nil)
		}},
		{"set-numbering", func(s *stage) call {
			n := s.number()
			s.as("treasury").call(200, "PUT", vat(s)+"/numbering", object{"prefix": "W" + n[len(n)-4:]})
			return s.as("treasury").does(vat(s)+"/numbering", object{"prefix": "V" + n[len(n)-4:]})
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

// selfBilling is the path of an agreement that waits for the answer of the home school.
func (s *stage) selfBilling() string {
	s.t.Helper()
	list := "/parties/partnership/" + s.alliance + "/self-billing"
	for _, a := range s.as("treasury").get(list).list("items") {
		if a.text("state") == "asked" {
			s.as("treasury").post("/self-billing/"+a.text("id")+"/withdraw", nil)
		}
	}
	return "/self-billing/" + s.as("treasury").post(list, object{"other": homeURN}).text("id")
}
