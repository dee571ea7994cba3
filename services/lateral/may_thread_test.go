package main

// invoiced is a thread whose visit is on an invoice.
func (s *stage) invoiced() object {
	s.t.Helper()
	return object{"id": s.invoice().text("enquiryId")}
}

// declined is a thread that the leader ended.
func (s *stage) declined() object {
	s.t.Helper()
	t := s.thread()
	return s.as("leader").post("/enquiries/"+t.text("id")+"/decline", object{"reason": "No days."}, "If-Match", tag(t))
}

// left is a thread after the school of its leader left the partnership of the
// need.
func (s *stage) left() object {
	s.t.Helper()
	t := s.thread()
	s.as("home head").call(204, "DELETE", "/partnerships/"+s.alliance+"/schools/"+homeURN, nil)
	return t
}

func thread(t object) string { return "/enquiries/" + t.text("id") }

func readsNeed(_ *crowd, t object) asked { return getting("/needs/" + t.text("need", "id")) }

func threadPromises() []promise {
	agreed := moment{"agreed", (*stage).agreed}
	return []promise{
		{field: "mayAskOthers", page: thread, do: func(s *crowd, t object) asked {
			letter := s.letter()
			letter["serviceIds"] = []string{s.other}
			return asked{"POST", "/needs/" + t.text("need", "id") + "/enquiries", letter, nil}
		}, on: []moment{{"sent", (*stage).thread}, {"declined", (*stage).declined}, agreed}},
		{field: "visits.0.mayReadInvoice", page: thread, looks: true, do: func(_ *crowd, t object) asked {
			return getting("/invoices/" + t.list("visits")[0].text("invoiceId"))
		}, on: []moment{{"invoiced", (*stage).invoiced}}},
	}
}

func formerPromises() []promise {
	return []promise{
		{field: "need.mayOpen", page: thread, looks: true, do: readsNeed, on: []moment{
			{"sent", (*stage).thread}, {"agreed", (*stage).agreed}, {"sent to a school that left", (*stage).left},
		}},
	}
}
