package main

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/services/people"
)

// noun is a kind of thing: the lists that may show it, the field with its id,
// and its path.
type noun struct {
	name, read string
	lists      []string
	ids        func(row object) string
}

func rowID(row object) string { return row.text("id") }

// nouns are the things of a siege that lists can show.
func (s *siege) nouns(leaderIDs []string) []noun {
	byPlace := func(path string, schools, partnerships []string) []string {
		var lists []string
		for _, param := range schools {
			for _, urn := range []string{buyerURN, homeURN, rivalURN, lonelyURN} {
				lists = append(lists, path+"?"+paramOf(param)+urn)
			}
		}
		for _, param := range partnerships {
			lists = append(lists, path+"?"+paramOf(param)+s.alliance, path+"?"+paramOf(param)+s.rivals)
		}
		return lists
	}
	var offers []string
	for _, id := range leaderIDs {
		offers = append(offers, "/leaders/"+id+"/services")
	}
	enquiryOf := func(row object) string { return row.text("enquiry", "id") }
	var asked []string
	for _, state := range []string{"asked", "granted", "refused", "lapsed"} {
		for _, list := range byPlace("/releases", []string{"school"}, nil) {
			asked = append(asked, list+"&state="+state)
		}
	}
	return []noun{
		{"need", "/needs/", []string{"/needs?scope=own", "/needs?scope=partnership", "/needs?scope=reaching"}, rowID},
		{"enquiry", "/enquiries/", append(byPlace("/enquiries", []string{"school"}, []string{"partnership"}), "/enquiries"),
			rowID},
		{"release", "/enquiries/", asked, enquiryOf},
		{"agreement", "/agreements/", byPlace("/agreements", []string{"school", "home"}, []string{"partnership"}), rowID},
		{"invoice", "/invoices/", byPlace("/invoices", []string{"payer=school:", "issuer=school:", "school"},
			[]string{"issuer=partnership:"}), rowID},
		{"self-bill", "/self-bills/", byPlace("/self-bills", []string{"home"}, []string{"issuer=partnership:"}), rowID},
		{"leader", "/leaders/", append(byPlace("/leaders", []string{"home"}, nil), "/leaders", "/leaders?mine=true"), rowID},
		{"service", "/services/", offers, rowID},
	}
}

// shownBy are the ids in the person's lists, read one a page.
func (n noun) shownBy(c person) map[string]bool {
	c.t.Helper()
	shown := map[string]bool{}
	for _, list := range n.lists {
		join := "?"
		if strings.Contains(list, "?") {
			join = "&"
		}
		for cursor, pages := "", 0; ; pages++ {
			got, page := c.try("GET", list+join+"limit=1&cursor="+url.QueryEscape(cursor), nil)
			if got != 200 || pages > 50 {
				break
			}
			rows := page.list("items")
			for _, row := range rows {
				shown[n.ids(row)] = true
			}
			if cursor = page.text("next"); cursor == "" {
				break
			}
			if len(rows) != 1 {
				c.t.Errorf("%s has a page of %d rows and more to come", list, len(rows))
			}
		}
	}
	return shown
}

// formers are people whose role ended, and who have another in an uninvolved
// school, so that they are still let in.
func (s *siege) formers() map[string]person {
	s.t.Helper()
	all := map[string]person{}
	for name, held := range map[string]people.Held{
		"Former Broker":   {Role: people.Broker, Place: people.Partnership(s.alliance)},
		"Former Treasury": {Role: people.Finance, Place: people.Partnership(s.alliance)},
		"Former Head":     {Role: people.Head, Place: people.School(buyerURN)},
		"Former Senior":   {Role: people.Senior, Place: people.School(buyerURN)},
		"Former Officer":  {Role: people.Finance, Place: people.School(buyerURN)},
		"Former Home":     {Role: people.Head, Place: people.School(homeURN)},
		"Lena Leader":     {Role: people.Leader, Place: people.School(homeURN)},
	} {
		c := s.provisioned(name, held, people.Held{Role: people.Leader, Place: people.School(lonelyURN)})
		for _, m := range c.get("/me").list("memberships") {
			if m.text("role") == string(held.Role) && m.text("place", "id") == held.Place.ID {
				s.signedIn(addressOf("Olive Operator")).call(204, "DELETE", "/memberships/"+m.text("id"), nil)
			}
		}
		all[name] = c
	}
	s.work()
	return all
}

// A list shows a person things that they may not read, because their role ended
// or was never there: for example an ex-leader's threads, with messages.
func TestAttack1_4_ListsShowWhatReadsHide(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.dealt()
	draft := s.head.post("/needs", object{"urn": buyerURN, "what": "A draft."}).text("id")
	s.invoiced(d)
	s.operator = s.signedIn(addressOf("Olive Operator"))
	there := s.p.idsOfEverything(t)
	things := map[string][]string{
		"need": append(there["needs"], draft), "enquiry": there["enquiries"], "release": there["enquiries"],
		"agreement": there["agreements"],
		"invoice":   there["invoices"], "self-bill": there["self_bills"], "leader": there["leaders"],
		"service": there["services"],
	}
	everybody := s.formers()
	for who := range s.everybody() {
		everybody[who] = s.anew(who)
	}
	reads := 0
	for _, who := range slices.Sorted(maps.Keys(everybody)) {
		c := everybody[who]
		all := map[string]map[string]bool{}
		for _, n := range s.nouns(there["leaders"]) {
			all[n.name] = n.shownBy(c)
		}
		for _, n := range s.nouns(there["leaders"]) {
			for _, id := range things[n.name] {
				status, _ := c.try("GET", n.read+id, nil)
				listed := all[n.name][id]
				if listed && status != 200 {
					t.Errorf("%s finds %s %s in a list, and reading it is answered %d", who, n.name, id, status)
				}
				if !listed && status == 200 && !listedElsewhere(n.name, who) {
					t.Errorf("%s reads %s %s, and no list has it", who, n.name, id)
				}
				if status == 200 {
					reads++
				}
			}
			for id := range all[n.name] {
				if !slices.Contains(things[n.name], id) {
					t.Errorf("%s finds a %s %q that is not there", who, n.name, id)
				}
			}
		}
	}
	if reads < 30 {
		t.Errorf("only %d things were read", reads)
	}
}

// invoiced delivers the first visit of the deal and invoices it.
func (s *siege) invoiced(d deal) {
	s.t.Helper()
	visit := d.thread.list("visits")[0]
	day, err := time.Parse(time.DateOnly, visit.text("date"))
	if err != nil {
		s.t.Fatal(err)
	}
	s.now.Advance(day.Add(16 * time.Hour).Sub(s.now.Now()))
	id := visit.text("id")
	recorded := s.signedIn(addressOf("Lena Leader")).post("/visits/"+id+"/record", object{"record": "Two lessons."},
		"If-Match", visit.version())
	s.signedIn(addressOf("Hanna Head")).post("/visits/"+id+"/sign-off", object{}, "If-Match",
		visitIn(recorded, id).version())
	s.work()
	treasury := s.signedIn(addressOf("Frank Finance"))
	settled(treasury, s.signedIn(addressOf("Hugo Home")), s.alliance, homeURN)
	waits := treasury.get("/billable-visits?seller=partnership:" + s.alliance).list("items")[0]
	treasury.post("/invoices",
		object{"agreementId": waits.text("agreementId"), "visitIds": []string{waits.text("visitId")}})
	s.work()
}

// listedElsewhere says which things are read through another list: home heads
// and finance officers read threads through releases and agreements.
func listedElsewhere(name, who string) bool {
	switch name {
	case "need": // by the thread in which it was disclosed
		return who == "home head"
	case "enquiry":
		return who == "home head" || who == "officer"
	case "release":
		return who != "home head"
	case "agreement":
		return who == "leader" // by the thread
	}
	return false
}

// anew is a person of the siege with a fresh token.
func (s *siege) anew(who string) person {
	names := map[string]string{
		"operator": "Olive Operator", "broker": "Bella Broker", "treasury": "Frank Finance", "head": "Hanna Head",
		"senior":  "Sam Senior",
		"officer": "Fiona Officer", "home head": "Hugo Home", "leader": "Lena Leader", "rival": "Rita Rival",
		"stranger": "Stan Stranger",
	}
	if name, known := names[who]; known {
		return s.signedIn(addressOf(name))
	}
	return s.nobody
}

// An ex-leader's dashboard counts only what the lists show: nothing.
func TestAttack1_4_CountsOfWhatEnded(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.dealt()
	s.provisioned("Lena Leader", people.Held{Role: people.Leader, Place: people.School(lonelyURN)})
	s.formers()
	s.now.Advance(6 * time.Second) // roles are remembered for five
	c := s.signedIn(addressOf("Lena Leader"))
	for _, m := range c.get("/me").list("memberships") {
		board := c.get("/dashboard?membership=" + m.text("id"))
		if told := fmt.Sprint(board); strings.Contains(told, "E-3001") || len(board.list("items")) > 1 {
			t.Errorf("the dashboard as %s tells %s", m.text("place", "name"), told)
		}
	}
	if items := c.get("/waiting").list("items"); len(items) > 0 {
		t.Errorf("something waits: %v", items)
	}
}
