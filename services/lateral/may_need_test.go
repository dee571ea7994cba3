package main

// move takes a step with a new posted need.
func (s *stage) moved(step string) object {
	s.t.Helper()
	n := s.posted()
	return s.as("head").post("/needs/"+n.text("id")+"/"+step, object{}, "If-Match", tag(n))
}

func (s *stage) withdrawn() object { s.t.Helper(); return s.moved("withdraw") }

func (s *stage) named() object { s.t.Helper(); return s.moved("name") }

// takenUp is a need on which an agreement was made.
func (s *stage) takenUp() object {
	s.t.Helper()
	need, _ := s.agreed()["need"].(map[string]any)
	return need
}

func need(n object) string { return "/needs/" + n.text("id") }

// asks is the need as a form sends it back, with nothing changed.
func asks(n object) object {
	body := object{}
	for _, field := range []string{"what", "success", "themes", "phase", "halfDays", "byOn", "inPerson", "budget",
		"funding", "partnershipId", "mostReach", "replyDays", "named"} {
		if v, said := n[field]; said {
			body[field] = v
		}
	}
	return body
}

func needPromises() []promise {
	states := []moment{
		{"a draft", (*stage).draft}, {"open", (*stage).posted}, {"named", (*stage).named},
		{"withdrawn", (*stage).withdrawn}, {"agreed", (*stage).takenUp},
	}
	step := func(name string) func(*crowd, object) asked {
		return func(_ *crowd, n object) asked {
			return asked{"POST", need(n) + "/" + name, object{}, []string{"If-Match", tag(n)}}
		}
	}
	promises := []promise{
		{field: "mayEdit", do: func(_ *crowd, n object) asked {
			return asked{"PUT", need(n), asks(n), []string{"If-Match", tag(n)}}
		}},
		{field: "mayDiscard", do: func(_ *crowd, n object) asked {
			return asked{"DELETE", need(n), nil, []string{"If-Match", tag(n)}}
		}},
		{field: "mayPost", do: step("post")}, {field: "mayWithdraw", do: step("withdraw")},
		{field: "mayReopen", do: step("reopen")}, {field: "mayName", do: step("name")},
		{field: "mayFindLeaders", looks: true, do: func(_ *crowd, n object) asked { return getting(need(n) + "/matches") }},
		{field: "mayAsk", do: func(s *crowd, n object) asked {
			letter := s.letter()
			letter["serviceIds"] = []string{s.other}
			return asked{"POST", need(n) + "/enquiries", letter, nil}
		}},
		{field: "mayReadEnquiries", looks: true, do: func(_ *crowd, n object) asked {
			return getting("/enquiries?need=" + n.text("id"))
		}},
	}
	for i := range promises {
		promises[i].page, promises[i].on = need, states
	}
	return promises
}
