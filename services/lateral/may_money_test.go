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
	return []promise{
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
