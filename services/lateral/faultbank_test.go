package main

import (
	"encoding/base64"
	"fmt"
)

// bankAccount is a bank account that starts on the day, with nothing in it.
func bankAccount(from string) object {
	return object{"name": "Current account", "sortCode": "00-00-00", "number": "12345678", "from": from,
		"opening": object{"pence": 0, "currency": "GBP"}}
}

// banks opens a bank account of the alliance with a number of its own.
func (s *stage) banks() string {
	s.t.Helper()
	s.made++
	account := bankAccount("2026-01-01").with("number", fmt.Sprintf("%08d", s.made))
	return s.as("treasury").post("/parties/partnership/"+s.alliance+"/bank-accounts", account).text("id")
}

// statement is the file of a statement with one line of the pence that came today.
func (s *stage) statement(pence int, text string) object {
	csv := fmt.Sprintf("Date,Description,Amount,Balance\n%s,%s,%.2f,%.2f\n", s.today(), text, float64(pence)/100,
		float64(pence)/100)
	return object{"name": "bank.csv", "file": base64.StdEncoding.EncodeToString([]byte(csv)), "accept": true,
		"order": "ymd"}
}

// lineCame is the id of a line of the pence.
func (s *stage) lineCame(pence int) string {
	s.t.Helper()
	account := s.banks()
	s.as("treasury").post("/bank-accounts/"+account+"/statements", s.statement(pence, "BACS"))
	return s.as("treasury").get("/bank-accounts/" + account + "/lines").list("items")[0].text("id")
}

// unseen is a bank account with a line that was linked without asking.
func (s *stage) unseen() (account, line string) {
	s.t.Helper()
	i := s.invoice()
	account = s.banks()
	file := s.statement(int(i.sum("total")), i.text("payerName")+" "+i.text("number"))
	s.as("treasury").post("/bank-accounts/"+account+"/statements", file)
	s.settle()
	return account, s.as("treasury").get("/bank-accounts/" + account + "/lines?unseen=true").list("items")[0].text("id")
}

// linked is the id of a link of a line to nothing of the book.
func (s *stage) linked() string {
	s.t.Helper()
	line := s.lineCame(1000)
	return s.as("treasury").post("/bank-lines/"+line+"/links", object{"kind": "outside"}).text("id")
}

// forgetful removes every rule: what a rule says already is not remembered twice.
func (s *stage) forgetful() {
	s.t.Helper()
	for _, r := range s.as("treasury").get("/parties/partnership/" + s.alliance + "/bank-rules").list("items") {
		if r.text("state") == "active" {
			s.as("treasury").post("/bank-rules/"+r.text("id")+"/remove", object{"reason": "For the next."})
		}
	}
}

// advice is a remittance advice of an invoice.
func (s *stage) advice() object {
	s.t.Helper()
	return object{"name": "March", "text": "Invoice,Amount\n" + s.invoice().text("number") + ",10.00\n"}
}

func bankLines() []faultLine {
	return []faultLine{
		{"open-bank-account", func(s *stage) call {
			s.made++
			return s.as("treasury").does("/parties/partnership/"+s.alliance+"/bank-accounts",
				bankAccount(s.today()).with("number", fmt.Sprintf("%08d", s.made)))
		}},
		{"close-bank-account", func(s *stage) call {
			return s.as("treasury").does("/bank-accounts/"+s.banks()+"/close", nil)
		}},
		{"let-bank-lines-link", func(s *stage) call {
			account := s.banks()
			return s.as("treasury").does("/bank-accounts/"+account+"/linking", object{"alone": false})
		}},
		{"preview-statement", func(s *stage) call {
			file := s.statement(1000, "BACS")
			delete(file, "accept")
			account := s.banks()
			return s.as("treasury").does("/bank-accounts/"+account+"/statement-previews", file)
		}},
		{"import-statement", func(s *stage) call {
			account, file := s.banks(), s.statement(1000, "BACS")
			return s.as("treasury").does("/bank-accounts/"+account+"/statements", file)
		}},
		{"accept-bank-gap", func(s *stage) call {
			account, file := s.banks(), func(text, balance string) object {
				csv := "Date,Description,Amount,Balance\n" + s.today() + "," + text + ",5.00," + balance + "\n"
				return object{"name": "bank.csv", "file": base64.StdEncoding.EncodeToString([]byte(csv)), "accept": true,
					"order": "ymd"}
			}
			st := s.as("treasury").post("/bank-accounts/"+account+"/statements", file("ONE", "25.00"))
			s.as("treasury").post("/bank-accounts/"+account+"/statements", file("TWO", "30.00"))
			gap := object{"gap": object{"pence": 1500, "currency": "GBP"}}
			return s.as("treasury").does("/bank-statements/"+st.text("id")+"/acceptance", gap)
		}},
		{"look-bank-lines-over", func(s *stage) call {
			account, line := s.unseen()
			return s.as("treasury").does("/bank-accounts/"+account+"/looked-over", object{"lines": []string{line}})
		}},
		{"link-bank-line", func(s *stage) call {
			line, invoice := s.lineCame(1000), s.invoice().text("id")
			return s.as("treasury").does("/bank-lines/"+line+"/links", object{"kind": "invoice", "invoiceId": invoice})
		}},
		{"link-bank-line-together", func(s *stage) call {
			line, parts := s.lineCame(1000), []object{{"kind": "invoice", "invoiceId": s.invoice().text("id")}}
			return s.as("treasury").does("/bank-lines/"+line+"/link-sets", object{"parts": parts})
		}},
		{"undo-bank-line", func(s *stage) call {
			line, invoice := s.lineCame(1000), s.invoice().text("id")
			s.as("treasury").post("/bank-lines/"+line+"/links", object{"kind": "invoice", "invoiceId": invoice})
			return s.as("treasury").does("/bank-lines/"+line+"/undo", object{"reason": "Another invoice."})
		}},
		{"undo-bank-link", func(s *stage) call {
			line, invoice := s.lineCame(1000), s.invoice().text("id")
			link := s.as("treasury").post("/bank-lines/"+line+"/links", object{"kind": "invoice", "invoiceId": invoice})
			return s.as("treasury").does("/bank-links/"+link.text("id")+"/undo", object{"reason": "Another invoice."})
		}},
		{"remember-bank-link", func(s *stage) call {
			link := s.linked()
			s.forgetful()
			return s.as("treasury").does("/bank-links/"+link+"/rules", object{"says": "BACS"})
		}},
		{"remove-bank-rule", func(s *stage) call {
			link := s.linked()
			rule := s.as("treasury").post("/bank-links/"+link+"/rules", object{"says": "BACS"})
			return s.as("treasury").does("/bank-rules/"+rule.text("id")+"/remove", object{"reason": "It finds too much."})
		}},
		{"read-advice", func(s *stage) call {
			advice := s.advice()
			return s.as("treasury").does("/parties/partnership/"+s.alliance+"/remittance-advices", advice)
		}},
		{"drop-advice", func(s *stage) call {
			advice := s.advice()
			a := s.as("treasury").post("/parties/partnership/"+s.alliance+"/remittance-advices", advice)
			return s.as("treasury").does("/remittance-advices/"+a.text("id")+"/drop", nil)
		}},
		{"pay-self-bill", func(s *stage) call {
			i := s.invoice()
			return s.as("treasury").does("/self-bills/"+i.text("selfBillId")+"/payments", s.payment(1000))
		}},
		{"undo-self-bill-payment", func(s *stage) call {
			paid := s.paidOut(1000).list("paidOut")[0].text("id")
			return s.as("treasury").does("/self-bill-payments/"+paid+"/undo", object{"reason": "A slip."})
		}},
		{"undo-receipt", func(s *stage) call {
			paid := s.paid(1000).list("payments")[0].text("id")
			return s.as("treasury").does("/payments/"+paid+"/undo", object{"reason": "A slip."})
		}},
	}
}
