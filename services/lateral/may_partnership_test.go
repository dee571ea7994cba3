package main

// founded is a partnership of nobody.
func (s *stage) founded() object {
	s.t.Helper()
	return s.as("operator").post("/partnerships", object{
		"name": s.name("New Alliance"), "kind": "alliance", "widenDays": 7, "paymentDays": 30,
		"brokerage": object{"mode": "none"},
	})
}

func (s *stage) ours() object { return object{"id": s.alliance} }

func partnership(p object) string { return "/partnerships/" + p.text("id") }

func partnershipPromises() []promise {
	some := []moment{{"that of the city", (*stage).ours}, {"a new one", (*stage).founded}}
	return []promise{
		{field: "mayChange", page: partnership, on: some, do: func(_ *crowd, p object) asked {
			terms := object{"name": p["name"], "kind": p["kind"], "widenDays": 7, "paymentDays": 28, "brokerage": p["brokerage"]}
			return asked{"PUT", partnership(p), terms, []string{"If-Match", tag(p)}}
		}},
		{field: "mayChange", page: partnership, on: some, looks: true, do: func(s *crowd, p object) asked {
			return asked{method: "PUT", path: partnership(p) + "/schools/" + s.nextLonely()}
		}},
		{field: "mayBringIn", page: partnership, on: some, do: func(s *crowd, p object) asked {
			return asked{"POST", partnership(p) + "/schools", object{"list": s.nextLonely()}, nil}
		}},
		{field: "maySeePayee", page: partnership, on: some, looks: true, do: func(_ *crowd, p object) asked {
			return getting(partnership(p) + "/payee")
		}},
		{field: "mayReadStanding", page: partnership, on: some, looks: true, do: func(_ *crowd, p object) asked {
			return getting(partnership(p) + "/loads")
		}},
		{field: "mayReadStanding", page: partnership, on: some, looks: true, do: func(_ *crowd, p object) asked {
			return getting(partnership(p) + "/unreached/export")
		}},
		{
			field: "mayAsk", page: func(p object) string { return partnership(p) + "/payee" }, on: some[:1], looks: true,
			do: func(s *crowd, now object) asked {
				return asked{"PUT", partnership(s.ours()) + "/payee", bank("12345678"), []string{"If-Match", tag(now)}}
			},
		},
	}
}
