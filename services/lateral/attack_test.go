package main

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/people"
)

// These are the schools of a siege. Buyer and home are members of the alliance,
// rival is a member of the rivals, and lonely is in no partnership and has no
// people.
const (
	buyerURN  = "100101"
	homeURN   = "100102"
	rivalURN  = "100103"
	lonelyURN = "100104"
	closedURN = "100105"
)

const siegeSchools = `URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation (name),Postcode,Easting,Northing,LA (name),GOR (name)
100101,Aldgate Primary,Open,Community school,Primary,EC3A 5DE,533500,181200,City of London,London
100102,Heath Primary,Open,Community school,Primary,NW3 2NY,527500,185500,Camden,London
100103,Rival Primary,Open,Community school,Primary,N1 1AA,531500,184500,Islington,London
100104,Lonely Primary,Open,Community school,Primary,N1 2AA,531600,184600,Islington,London
100105,Closed Primary,Closed,Community school,Primary,N1 3AA,531700,184700,Islington,London
`

// siege is a town of five schools and two partnerships, whose people play the
// attacks. Each person holds the role of their field and no other, and signs in
// as "first.last@schools.example" (see town.signedIn). Access tokens last
// fifteen minutes of the clock: a test that moves it signs in again.
//
// In an attack a person calls with person.get, post and call, which expect a
// status; with person.refused, which expects a refusal; or with person.try.
// by person.refused, which wants to be turned away; or by person.try.
type siege struct {
	*town
	alliance, rivals string // partnerships

	nobody   person // not signed in
	operator person // Olive Operator
	broker   person // Bella Broker of the alliance
	treasury person // Frank Finance, finance officer of the alliance
	head     person // Hanna Head of buyer
	senior   person // Sam Senior of buyer
	officer  person // Fiona Officer, finance officer of buyer
	homeHead person // Hugo Home, head of home
	leader   person // Lena Leader of home
	rival    person // Rita Rival, broker of the rivals
	stranger person // Stan Stranger, head of rival
}

func newSiege(t *testing.T) *siege {
	t.Helper()
	return newSiegeOn(t, func(db docdb.DB) docdb.DB { return db })
}

// newSettledSiege is a siege whose people are not new.
func newSettledSiege(t *testing.T) *siege {
	t.Helper()
	s := newSiege(t)
	s.nobodyIsNew()
	return s
}

// nobodyIsNew lets three days go by since people were given their roles, and signs everybody in.
func (s *siege) nobodyIsNew() {
	s.t.Helper()
	s.now.Advance(72 * time.Hour)
	for who, name := range map[*person]string{
		&s.operator: "Olive Operator", &s.broker: "Bella Broker", &s.treasury: "Frank Finance", &s.head: "Hanna Head",
		&s.senior: "Sam Senior", &s.officer: "Fiona Officer", &s.homeHead: "Hugo Home", &s.leader: "Lena Leader",
		&s.rival: "Rita Rival", &s.stranger: "Stan Stranger",
	} {
		*who = s.signedIn(addressOf(name))
	}
}

// newSiegeOn is a siege with a wrapper around its database.
func newSiegeOn(t *testing.T, wrap func(docdb.DB) docdb.DB) *siege {
	t.Helper()
	return besiege(newTownOn(t, Config{}, wrap, strings.NewReader(siegeSchools)))
}

// besiege adds the people of a siege to a town that has its schools.
func besiege(w *town) *siege {
	w.t.Helper()
	s := &siege{town: w}
	s.nobody = person{town: s.town}
	s.operator = s.provisioned("Olive Operator", people.Held{Role: people.Operator, Place: people.Service()})
	s.alliance = s.partnership("City Alliance", buyerURN, homeURN)
	s.rivals = s.partnership("Rival Network", rivalURN)
	at := func(name string, role people.Role, place people.Place) person {
		return s.provisioned(name, people.Held{Role: role, Place: place})
	}
	s.broker = at("Bella Broker", people.Broker, people.Partnership(s.alliance))
	s.treasury = at("Frank Finance", people.Finance, people.Partnership(s.alliance))
	s.head = at("Hanna Head", people.Head, people.School(buyerURN))
	s.senior = at("Sam Senior", people.Senior, people.School(buyerURN))
	s.officer = at("Fiona Officer", people.Finance, people.School(buyerURN))
	s.homeHead = at("Hugo Home", people.Head, people.School(homeURN))
	s.leader = at("Lena Leader", people.Leader, people.School(homeURN))
	s.rival = at("Rita Rival", people.Broker, people.Partnership(s.rivals))
	s.stranger = at("Stan Stranger", people.Head, people.School(rivalURN))
	s.work()
	return s
}

// partnership founds a partnership of the schools, before anybody has a role in
// them.
func (s *siege) partnership(name string, urns ...string) string {
	s.t.Helper()
	id := s.operator.post("/partnerships", object{
		"name": name, "kind": "alliance", "widenDays": 7, "paymentDays": 30,
		"brokerage": object{"mode": "deducted", "share": 1500},
	}).text("id")
	for _, urn := range urns {
		s.operator.call(200, "PUT", "/partnerships/"+id+"/schools/"+urn, nil)
	}
	return id
}

// everybody is each person of the siege by role.
func (s *siege) everybody() map[string]person {
	return map[string]person{
		"nobody": s.nobody, "operator": s.operator, "broker": s.broker, "treasury": s.treasury, "head": s.head,
		"senior": s.senior, "officer": s.officer, "home head": s.homeHead, "leader": s.leader, "rival": s.rival,
		"stranger": s.stranger,
	}
}

// deal is the state of the main job between buyer and home.
type deal struct {
	leaderID string
	need     object
	thread   object // with the agreement
}

// dealt plays the main job up to the agreement: Lena lists, Hanna posts, Hugo
// releases. See delivered and paid for the rest.
func (s *siege) dealt() deal {
	s.t.Helper()
	d := deal{leaderID: listed(s.leader, s.broker, homeURN, s.alliance)}
	d.need = postedNeed(s.head, buyerURN, s.alliance)
	d.thread = agreed(s.town, s.head, s.leader, s.homeHead, d.need, d.leaderID)
	s.work()
	return d
}

// refused expects that the call is turned away: not signed in, wrong role, or
// absent.
func (c person) refused(method, path string, body any, headers ...string) {
	c.t.Helper()
	got, answer := c.try(method, path, body, headers...)
	if !slices.Contains([]int{http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound}, got) {
		c.t.Errorf("%s %s was answered %d, not refused: %v", method, path, got, answer)
	}
}

// lettersTo are the letters to a person by name, the newest first.
func (w *town) lettersTo(name string) []string {
	w.t.Helper()
	w.work()
	all, _, err := w.p.Outbox.List(w.t.Context(), "", 500)
	if err != nil {
		w.t.Fatal(err)
	}
	var texts []string
	for _, letter := range all {
		if strings.Contains(letter.To, addressOf(name)) {
			texts = append(texts, letter.Subject+"\n"+letter.Text)
		}
	}
	return texts
}

// addressOf is the person's sign-in address.
func addressOf(name string) string {
	return strings.ToLower(strings.ReplaceAll(name, " ", ".")) + "@schools.example"
}

// An operator invites somebody to an invented place of the service. That person
// would then run the service, but appear in no list of operators.
func TestAttack1_6_AnOperatorWhomNoListShows(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	place := object{"kind": "service", "id": "zzz"}
	s.operator.call(422, "POST", "/invitations",
		object{"email": "ghost@schools.example", "role": "operator", "place": place})
	if letters := s.lettersTo("ghost"); len(letters) > 0 {
		t.Errorf("the ghost was sent %q", letters)
	}
}

// People outside an agreement ask by id for it, its thread and its papers.
func TestAttack1_4_StrangersReadADeal(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.dealt()
	agreement := s.head.get("/agreements?school=" + buyerURN).list("items")[0].text("id")
	outside := []string{"nobody", "operator", "treasury", "rival", "stranger"}
	for who, c := range s.everybody() {
		for _, path := range []string{
			"/enquiries/" + d.thread.text("id"), "/agreements/" + agreement, "/agreements/" + agreement + "/document",
		} {
			if slices.Contains(outside, who) {
				c.refused("GET", path, nil)
			} else {
				c.get(path)
			}
		}
	}
}
