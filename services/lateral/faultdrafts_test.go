package main

// draftLines are what is done to drafts of invoices.
func draftLines() []faultLine {
	visits := func(s *stage) object { return object{"visitIds": s.bill()["visitIds"]} }
	kept := func(s *stage) object {
		in := visits(s) // first: it takes days, after which people sign in anew
		return s.as("treasury").post("/invoice-drafts", in)
	}
	on := func(what string) func(s *stage) call {
		return func(s *stage) call {
			d := kept(s)
			return s.as("treasury").does("/invoice-drafts/"+d.text("id")+what, nil, "If-Match", tag(d))
		}
	}
	return []faultLine{
		{"keep-invoice-draft", func(s *stage) call {
			in := visits(s)
			return s.as("treasury").does("/invoice-drafts", in)
		}},
		{"change-invoice-draft", func(s *stage) call {
			in := visits(s)
			d := s.as("treasury").post("/invoice-drafts", in)
			return s.as("treasury").does("/invoice-drafts/"+d.text("id"), in, "If-Match", tag(d))
		}},
		{"choose-raising", func(s *stage) call {
			a := s.agreement(s.agreed())
			return s.as("treasury").does("/agreements/"+a.text("id")+"/raising", object{"raising": "month"}, "If-Match", tag(a))
		}},
		{"drop-invoice-draft", on("/drop")},
		{"issue-invoice-draft", on("/issue")},
	}
}
