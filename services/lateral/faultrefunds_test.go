package main

// hasOnAccount is an invoice whose payer paid it whole, and that was taken back then: what it paid is on account.
func (s *stage) hasOnAccount() object {
	s.t.Helper()
	i := s.paid(35000)
	return s.as("treasury").post("/invoices/"+i.text("id")+"/credit-notes", object{"reason": "Wrong."})
}

// refundAsk asks for so many pence of what the payer has on account.
func (s *stage) refundAsk(pence int) object {
	all := s.as("treasury").get("/parties/partnership/" + s.alliance + "/on-account").list("items")
	return object{"issuer": "partnership:" + s.alliance, "party": all[0].text("party"), "reason": "Paid twice.",
		"amount": object{"pence": pence, "currency": "GBP"}}
}

func (s *stage) refundAsked() object {
	s.t.Helper()
	s.hasOnAccount()
	return s.as("treasury").post("/refunds", s.refundAsk(1000))
}

func (s *stage) refundApproved() object {
	s.t.Helper()
	f := s.refundAsked()
	return s.as("broker").post("/refunds/"+f.text("id")+"/approve", nil, "If-Match", tag(f))
}

func (s *stage) refundPaid() object {
	s.t.Helper()
	f := s.refundApproved()
	return s.as("treasury").post("/refunds/"+f.text("id")+"/payments", object{"paidOn": s.today(), "reference": "R"})
}

// refundLines are of what goes back to payers.
func refundLines() []faultLine {
	why := object{"reason": "It stays."}
	return []faultLine{
		{"set-on-account", func(s *stage) call {
			s.hasOnAccount()
			i := s.invoice()
			return s.as("treasury").does("/invoices/"+i.text("id")+"/on-account",
				object{"amount": object{"pence": 500, "currency": "GBP"}})
		}},
		{"ask-refund", func(s *stage) call {
			s.hasOnAccount()
			ask := s.refundAsk(1000)
			return s.as("treasury").does("/refunds", ask)
		}},
		{"approve-refund", func(s *stage) call {
			f := s.refundAsked()
			return s.as("broker").does("/refunds/"+f.text("id")+"/approve", nil, "If-Match", tag(f))
		}},
		{"refuse-refund", func(s *stage) call {
			f := s.refundAsked()
			return s.as("broker").does("/refunds/"+f.text("id")+"/refuse", why, "If-Match", tag(f))
		}},
		{"withdraw-refund", func(s *stage) call {
			f := s.refundApproved()
			return s.as("treasury").does("/refunds/"+f.text("id")+"/withdraw", why, "If-Match", tag(f))
		}},
		{"pay-refund", func(s *stage) call {
			f := s.refundApproved()
			return s.as("treasury").does("/refunds/"+f.text("id")+"/payments", object{"paidOn": s.today()})
		}},
		{"undo-refund-payment", func(s *stage) call {
			paid := s.refundPaid().list("paidOut")[0].text("id")
			return s.as("treasury").does("/refund-payments/"+paid+"/undo", object{"reason": "A slip."})
		}},
	}
}

func refundPromises() []promise {
	refund := func(f object) string { return "/refunds/" + f.text("id") }
	on := []moment{
		{"asked", (*stage).refundAsked}, {"approved", (*stage).refundApproved}, {"paid", (*stage).refundPaid},
	}
	seen := func(f object) []string { return []string{"If-Match", tag(f)} }
	return []promise{
		{field: "mayDecide", page: refund, on: on, do: func(_ *crowd, f object) asked {
			return asked{"POST", refund(f) + "/approve", nil, seen(f)}
		}},
		{field: "mayWithdraw", page: refund, on: on, do: func(_ *crowd, f object) asked {
			return asked{"POST", refund(f) + "/withdraw", object{"reason": "It stays."}, seen(f)}
		}},
		{field: "mayPayRefund", page: refund, on: on, do: func(s *crowd, f object) asked {
			return asked{"POST", refund(f) + "/payments", object{"paidOn": s.today()}, nil}
		}},
		{field: "mayUndoPaidOut", page: refund, on: on, do: func(_ *crowd, f object) asked {
			payment := "paidout_none"
			if all := f.list("paidOut"); len(all) > 0 {
				payment = all[0].text("id")
			}
			return asked{"POST", "/refund-payments/" + payment + "/undo", object{"reason": "A slip."}, nil}
		}},
		{field: "maySetOnAccount", page: func(i object) string { return "/invoices/" + i.text("id") },
			on: []moment{{"owed", func(s *stage) object {
				s.hasOnAccount()
				return s.invoice()
			}}}, do: func(_ *crowd, i object) asked {
				return asked{"POST", "/invoices/" + i.text("id") + "/on-account",
					object{"amount": object{"pence": 100, "currency": "GBP"}}, nil}
			}},
	}
}
