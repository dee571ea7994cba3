package main

import "strings"

// dealingLines are what the two sides of an invoice say to each other, and what is given up.
func dealingLines() []faultLine {
	post := func(s *stage, who string, i object, what string, body any) object {
		return s.as(who).post("/invoices/"+i.text("id")+what, body, "If-Match", tag(i))
	}
	asked := func(s *stage) object {
		return post(s, "treasury", s.invoice(), "/write-offs", object{"reason": "The school has closed."})
	}
	off := func(s *stage) object { return post(s, "broker", asked(s), "/write-offs/approve", nil) }
	return []faultLine{
		{"query-invoice", func(s *stage) call {
			i := s.invoice()
			return s.as("officer").does("/invoices/"+i.text("id")+"/queries", object{"words": "Which visit?"}, "If-Match",
				tag(i))
		}},
		{"answer-query", func(s *stage) call {
			i := post(s, "officer", s.invoice(), "/queries", object{"words": "Which visit?"})
			return s.as("treasury").does("/invoices/"+i.text("id")+"/answers", object{"words": "The first."}, "If-Match", tag(i))
		}},
		{"ask-write-off", func(s *stage) call {
			i := s.invoice()
			return s.as("treasury").does("/invoices/"+i.text("id")+"/write-offs", object{"reason": "Closed."}, "If-Match",
				tag(i))
		}},
		{"approve-write-off", func(s *stage) call {
			i := asked(s)
			return s.as("broker").does("/invoices/"+i.text("id")+"/write-offs/approve", nil, "If-Match", tag(i))
		}},
		{"refuse-write-off", func(s *stage) call {
			i := asked(s)
			return s.as("broker").does("/invoices/"+i.text("id")+"/write-offs/refuse", object{"reason": "They pay."},
				"If-Match", tag(i))
		}},
		{"undo-write-off", func(s *stage) call {
			i := off(s)
			return s.as("treasury").does("/invoices/"+i.text("id")+"/write-offs/undo", object{"reason": "It came."},
				"If-Match", tag(i))
		}},
		{"make-payment-advice", func(s *stage) call {
			i := s.invoice()
			path := "/parties/" + strings.Replace(i.text("payer"), ":", "/", 1) + "/payment-advices"
			return s.as("officer").does(path, object{
				"seller": i.text("issuer"), "on": i.text("today"), "reference": "MARCH",
				"items": []object{{"invoiceId": i.text("id"), "amount": i["owed"]}},
			})
		}},
		{"set-reminding", func(s *stage) call {
			path := "/parties/partnership/" + s.alliance + "/reminding"
			s.as("treasury").call(200, "PUT", path, object{"steps": []int{}})
			return s.as("treasury").does(path, object{"steps": []int{3, 14}})
		}},
		{"set-drafting", func(s *stage) call {
			path := "/parties/" + strings.Replace(s.invoice().text("payer"), ":", "/", 1) + "/drafting"
			s.as("officer").call(200, "PUT", path, object{"raising": "visit"})
			return s.as("officer").does(path, object{"raising": "month"})
		}},
	}
}

// statementLines are statements of account by letter.
func statementLines() []faultLine {
	return []faultLine{
		{"set-statements", func(s *stage) call {
			path := "/parties/partnership/" + s.alliance + "/statements"
			s.as("treasury").call(200, "PUT", path, object{"monthly": false})
			return s.as("treasury").does(path, object{"monthly": true})
		}},
		{"send-statement-of-account", func(s *stage) call {
			i := s.invoice()
			path := "/parties/" + strings.Replace(i.text("issuer"), ":", "/", 1) + "/accounts/" +
				strings.Replace(i.text("payer"), ":", "/", 1) + "/letters"
			return s.as("treasury").does(path+"?from="+i.text("today")+"&to="+i.text("today"), nil)
		}},
	}
}
