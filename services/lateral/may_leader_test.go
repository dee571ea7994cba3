package main

// lena is the leader of the stage, brought into a state.
func lena(verbs ...string) func(*stage) object {
	return func(s *stage) object {
		s.t.Helper()
		path := "/leaders/" + s.main
		now := s.as("leader").get(path)
		if now["state"] != "listed" {
			now = s.as("leader").post(path+"/resume", object{}, "If-Match", tag(now))
		}
		for _, verb := range verbs {
			now = s.as("leader").post(path+"/"+verb, object{}, "If-Match", tag(now))
		}
		return now
	}
}

func leaderPromises() []promise {
	path := func(l object) string { return "/leaders/" + l.text("id") }
	states := []moment{{"listed", lena()}, {"paused", lena("pause")}, {"retired", lena("retire")}}
	step := func(verb string) func(*crowd, object) asked {
		return func(_ *crowd, l object) asked {
			return asked{"POST", path(l) + "/" + verb, object{}, []string{"If-Match", tag(l)}}
		}
	}
	return []promise{
		{field: "mayPause", page: path, do: step("pause"), on: states},
		{field: "mayResume", page: path, do: step("resume"), on: states},
		{field: "mayRetire", page: path, do: step("retire"), on: states},
		{field: "mayOffer", page: path, on: states, do: func(_ *crowd, l object) asked {
			return asked{"POST", path(l) + "/services", offer(), nil}
		}},
	}
}

// shown is a service of Lena's that other schools see.
func (s *stage) shown() object { s.t.Helper(); return s.step("list", s.offered()) }

func (s *stage) takenBack() object { s.t.Helper(); return s.step("withdraw", s.shown()) }

func (s *stage) step(how string, service object) object {
	s.t.Helper()
	return s.as("leader").post("/services/"+service.text("id")+"/"+how, object{}, "If-Match", tag(service))
}

func servicePromises() []promise {
	path := func(v object) string { return "/services/" + v.text("id") }
	states := []moment{{"a draft", (*stage).offered}, {"listed", (*stage).shown}, {"withdrawn", (*stage).takenBack}}
	step := func(how string) func(*crowd, object) asked {
		return func(_ *crowd, v object) asked {
			return asked{"POST", path(v) + "/" + how, object{}, []string{"If-Match", tag(v)}}
		}
	}
	return []promise{
		{field: "mayPublish", page: path, do: step("list"), on: states},
		{field: "mayWithdraw", page: path, do: step("withdraw"), on: states},
	}
}

func (s *stage) verified() object {
	s.t.Helper()
	c := s.claimed()
	return s.as("broker").post("/designations/"+c.text("id")+"/verify", object{}, "If-Match", tag(c))
}

func claimPromises() []promise {
	of := func(make func(*stage) object) func(*stage) object {
		return func(s *stage) object {
			return object{"path": "/designations?partnership=" + s.alliance + "&state=" + make(s).text("state")}
		}
	}
	states := []moment{{"claimed", of((*stage).claimed)}, {"verified", of((*stage).verified)}}
	page := func(list object) string { return list.text("path") }
	decide := func(how string) func(*crowd, object) asked {
		return func(_ *crowd, list object) asked {
			first := list.list("items")[0]
			return asked{"POST", "/designations/" + first.text("id") + "/" + how, object{"note": "Seen."},
				[]string{"If-Match", tag(first)}}
		}
	}
	return []promise{
		{field: "items.0.mayVerify", page: page, do: decide("verify"), on: states},
		{field: "items.0.mayRefuse", page: page, do: decide("refuse"), on: states},
		{field: "items.0.mayRevoke", page: page, do: decide("revoke"), on: states},
	}
}
