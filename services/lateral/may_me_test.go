package main

import (
	"strings"
	"testing"

	"lateral/services/people"
)

// power is what /me says of a membership, and a call for it in the membership's
// place. The call works exactly where the field is true.
type power struct {
	field string
	call  func(m object) asked
	have  string // the code of a conflict that says that they have it already
}

// where reads a list of the place, which the query names by its kind.
func where(path, school, partnership string) func(object) asked {
	return func(m object) asked {
		switch at := place(m); at.Kind {
		case people.InSchool:
			return getting(path + paramOf(school) + at.ID)
		case people.InPartnership:
			return getting(path + paramOf(partnership) + at.ID)
		default:
			return getting(path + paramOf(partnership) + "none")
		}
	}
}

// paramOf is a parameter of a query up to the id: "school=", or "payer=school:" where it takes a party.
func paramOf(parameter string) string {
	if strings.Contains(parameter, "=") {
		return parameter
	}
	return parameter + "="
}

func place(m object) people.Place {
	return people.Place{Kind: people.PlaceKind(m.text("place", "kind")), ID: m.text("place", "id")}
}

// at reads what stands beneath the place's own path.
func at(what string) func(object) asked {
	return func(m object) asked {
		p := place(m)
		return getting(map[people.PlaceKind]string{
			people.InSchool: "/schools/" + p.ID + "/" + what, people.InPartnership: "/partnerships/" + p.ID + "/" + what,
			people.InService: "/schools/none/" + what,
		}[p.Kind])
	}
}

func always(a asked) func(object) asked { return func(object) asked { return a } }

func powers() []power {
	return []power{
		{field: "readNeeds", call: func(m object) asked {
			scope := "own"
			if place(m).Kind != people.InSchool {
				scope = "partnership"
			}
			return where("/needs?scope="+scope+"&", "urn", "partnership")(m)
		}},
		{field: "draftNeeds", call: func(m object) asked {
			return asked{"POST", "/needs", object{"urn": m.text("place", "id"), "what": "Reading."}, nil}
		}},
		{field: "offer", have: "leader_exists", call: func(m object) asked {
			return asked{"POST", "/leaders", object{"homeUrn": m.text("place", "id"), "biography": "I teach."}, nil}
		}},
		{field: "readEnquiries", call: where("/enquiries?", "school", "partnership")},
		{field: "release", call: where("/releases?state=asked&", "school", "school")},
		{field: "readAgreements", call: where("/agreements?", "school", "partnership")},
		{field: "readColleagues", call: where("/agreements?", "home", "home")},
		{field: "readInvoices", call: where("/invoices?", "payer=school:", "issuer=partnership:")},
		{field: "readSelfBills", call: where("/self-bills?", "home", "issuer=partnership:")},
		{field: "readChecks", call: at("checks")},
		{field: "join", call: func(m object) asked {
			if place(m).Kind == people.InService {
				return getting("/partnerships/none/requests") // operators read those of every school
			}
			return getting("/schools/" + place(m).ID + "/requests")
		}},
		{field: "broker", call: where("/designations?state=claimed&", "partnership", "partnership")},
		{field: "managePeople", call: func(m object) asked {
			if place(m).Kind == people.InService {
				return getting("/operators")
			}
			return at("memberships")(m)
		}},
		{field: "readRecord", call: func(m object) asked {
			if place(m).Kind == people.InService {
				return getting("/audit-entries")
			}
			return where("/audit-entries?", "school", "partnership")(m)
		}},
		{field: "haveDeputy", call: func(m object) asked { return getting("/memberships/" + m.text("id") + "/colleagues") }},
		{field: "operate", call: always(getting("/join-requests?state=waiting"))},
		{field: "operate", call: always(getting("/jobs"))},
		{field: "operate", call: always(getting("/erasures?state=asked"))},
		{field: "operate", call: always(getting("/security-events"))},
		{field: "operate", call: always(getting("/successions"))},
	}
}

// wait has two people ask for roles at the buyer, whose head does not answer.
func (s *crowd) wait() {
	s.stranger.post("/memberships", object{"urn": buyerURN, "role": "senior"})
	s.rival.post("/memberships", object{"urn": buyerURN, "role": "finance"})
}

// What /me says that a membership lets its holder do, works in its place, and
// nothing else does.
func TestMeSaysWhatEachMembershipLetsOneDo(t *testing.T) {
	t.Parallel()
	s := newCrowd(t)
	s.wait()
	s.provisioned("Nia New", people.Held{Role: people.Leader, Place: people.School(buyerURN)})
	everybody := s.asEverybody()
	everybody["Nia New"] = func() person { return s.entered(addressOf("Nia New")) }
	said := map[string]map[bool]int{}
	for _, p := range powers() {
		said[p.field] = map[bool]int{}
		for who, as := range everybody {
			for _, m := range as().get("/me").list("memberships") {
				may := m.says("may." + p.field)
				said[p.field][may]++
				a := p.call(m)
				status, answer := as().try(a.method, a.path, a.body, a.headers...)
				does := status < 300 || status == 409 && answer.text("code") == p.have
				if does != may || status >= 500 {
					t.Errorf("%s says %t to the %s as %s of %s, and %s %s is answered %d %v",
						p.field, may, who, m.text("role"), m.text("place", "name"), a.method, a.path, status, answer)
				}
			}
		}
	}
	for field, times := range said {
		if times[true] == 0 || times[false] == 0 {
			t.Errorf("%s is true %d times and false %d times", field, times[true], times[false])
		}
	}
}

// Only a membership that one reads of oneself says what it lets one do.
func TestMembershipsOfOthersDoNotSayWhatTheyLetDo(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	for _, m := range s.head.get("/schools/" + buyerURN + "/memberships").list("items") {
		if m["may"] != nil {
			t.Errorf("%s: %v", m.text("person", "name"), m["may"])
		}
	}
	fields := map[string]bool{}
	for _, p := range powers() {
		fields[p.field] = true
	}
	may, _ := s.head.get("/me").list("memberships")[0]["may"].(map[string]any)
	for field := range may {
		if !fields[field] {
			t.Errorf("nothing proves %s", field)
		}
	}
	if len(may) != len(fields) {
		t.Errorf("/me says %d things, and %d are proved: %v", len(may), len(fields), may)
	}
}
