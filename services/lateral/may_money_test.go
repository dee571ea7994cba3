package main

// paid is an invoice of which the pence came.
func (s *stage) paid(pence int) object {
	s.t.Helper()
	i := s.invoice()
	return s.as("treasury").post("/invoices/"+i.text("id")+"/payments", s.transfer(pence))
}

func (s *stage) transfer(pence int) object {
	return object{"amount": object{"pence": pence, "currency": "GBP"}, "receivedOn": s.today(), "reference": "R"}
}

// payment is a transfer to a home school of the pence today.
func (s *stage) payment(pence int) object {
	return object{"amount": object{"pence": pence, "currency": "GBP"}, "paidOn": s.today(), "reference": "R"}
}

// sum is a sum of money in pence.
func (o object) sum(field string) float64 { return o[field].(map[string]any)["pence"].(float64) }

// paidOut is a self-bill of which the pence were paid.
func (s *stage) paidOut(pence int) object {
	s.t.Helper()
	i := s.invoice()
	return s.as("treasury").post("/self-bills/"+i.text("selfBillId")+"/payments", s.payment(pence))
}

func (s *stage) today() string { return s.now.Now().Format("2006-01-02") }

func (s *stage) credited() object {
	s.t.Helper()
	i := s.invoice()
	return s.as("treasury").post("/invoices/"+i.text("id")+"/credit-notes", object{"reason": "Wrong."})
}

func moneyPromises() []promise {
	unpaid := moment{"unpaid", (*stage).invoice}
	states := []moment{
		unpaid, {"part paid", func(s *stage) object { return s.paid(1000) }},
		{"paid", func(s *stage) object { return s.paid(35000) }}, {"credited", (*stage).credited},
	}
	invoice := func(i object) string { return "/invoices/" + i.text("id") }
	bill := func(i object) string { return "/self-bills/" + i.text("selfBillId") }
	ofBill := func(b object) string { return "/self-bills/" + b.text("id") }
	bills := []moment{
		{"owed", func(s *stage) object { return object{"id": s.invoice().text("selfBillId")} }},
		{"paid in part", func(s *stage) object { return s.paidOut(1000) }},
		{"paid", func(s *stage) object {
			i := s.invoice()
			owed := s.as("treasury").get("/self-bills/" + i.text("selfBillId"))
			return s.as("treasury").post(ofBill(owed)+"/payments", s.payment(int(owed.sum("owed"))))
		}},
	}
	return []promise{
		{field: "mayPayOut", page: ofBill, on: bills, do: func(s *crowd, b object) asked {
			return asked{"POST", ofBill(b) + "/payments", s.payment(100), nil}
		}},
		{field: "mayUndoPaidOut", page: ofBill, on: bills, do: func(_ *crowd, b object) asked {
			payment := "paidout_none"
			if all := b.list("paidOut"); len(all) > 0 {
				payment = all[0].text("id")
			}
			return asked{"POST", "/self-bill-payments/" + payment + "/undo", object{"reason": "A slip."}, nil}
		}},
		{field: "mayRecord", page: invoice, on: states, do: func(s *crowd, i object) asked {
			return asked{"POST", invoice(i) + "/payments", s.transfer(100), nil}
		}},
		{field: "mayPay", page: invoice, on: states, do: func(s *crowd, i object) asked {
			paid := object{"on": s.today(), "reference": "R"}
			return asked{"POST", invoice(i) + "/payment-notices", paid, []string{"If-Match", tag(i)}}
		}},
		{field: "mayCredit", page: invoice, on: states, do: func(_ *crowd, i object) asked {
			return asked{"POST", invoice(i) + "/credit-notes", object{"reason": "Wrong."}, nil}
		}},
		{field: "mayUndoReceipt", page: invoice, on: states, do: func(_ *crowd, i object) asked {
			receipt := "payment_none"
			if all := i.list("payments"); len(all) > 0 {
				receipt = all[0].text("id")
			}
			return asked{"POST", "/payments/" + receipt + "/undo", object{"reason": "A slip."}, nil}
		}},
		{field: "mayReadSelfBill", page: invoice, on: []moment{unpaid}, looks: true, do: func(_ *crowd, i object) asked {
			return getting(bill(i))
		}},
		{field: "mayReadThread", page: invoice, on: []moment{unpaid}, looks: true, do: func(_ *crowd, i object) asked {
			return getting("/enquiries/" + i.text("enquiryId"))
		}},
		{field: "mayReadInvoice", page: bill, on: []moment{unpaid}, looks: true, do: func(_ *crowd, b object) asked {
			return getting("/invoices/" + b.text("invoiceId"))
		}},
		{field: "mayReadAgreement", page: bill, on: []moment{unpaid}, looks: true, do: func(_ *crowd, b object) asked {
			return getting("/agreements/" + b.text("agreementId"))
		}},
	}
}
