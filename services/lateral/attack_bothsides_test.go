package main

import (
	"testing"
	"time"

	"lateral/services/people"
)

// both is a new person with roles on both sides of the deal between buyer and
// home.
func (s *siege) both(name string, held ...people.Held) person {
	s.t.Helper()
	return s.provisioned(name, held...)
}

// enquired is an enquiry of the buyer about a new need to the leader. The
// matches do not show a leader when somebody is on both sides.
func (s *siege) enquired(leaderID string) string {
	s.t.Helper()
	need := postedNeed(s.head, buyerURN, s.alliance)
	return s.head.post("/needs/"+need.text("id")+"/enquiries", enquiryTo(s.serviceOf(leaderID))).list("items")[0].text(
		"id")
}

func (s *siege) serviceOf(leaderID string) string {
	s.t.Helper()
	return s.head.get("/leaders/" + leaderID + "/services").list("items")[0].text("id")
}

func enquiryTo(service string) object {
	return object{"serviceIds": []string{service}, "message": "Could you help us?", "replyBy": "2026-02-08T17:00:00Z",
		"disclose": false}
}

func terms() object {
	return object{
		"scope": "Coaching for the Year 1 team.", "objectives": []string{"Blend every day"}, "mutual": false,
		"dayRate": object{"pence": 35000, "currency": "GBP"},
		"slots":   []object{{"date": "2026-02-10", "half": "am"}, {"date": "2026-02-12", "half": "am"}},
	}
}

// A head who is a leader at another school accepts her own proposal, orders it,
// and signs off her own visits.
func TestAttack1_3_AHeadAcceptsHerOwnProposalAndSignsOffHerOwnVisits(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	dora := s.both("Dora Double", people.Held{Role: people.Leader, Place: people.School(homeURN)},
		people.Held{Role: people.Head, Place: people.School(buyerURN)},
		people.Held{Role: people.Finance, Place: people.School(buyerURN)})
	leaderID := listed(dora, s.broker, homeURN, s.alliance)
	enquiry := s.enquired(leaderID)
	p := dora.post("/enquiries/"+enquiry+"/proposals", terms(), "If-Match",
		tag(dora.get("/enquiries/"+enquiry))).list("proposals")[0]
	release := s.homeHead.get("/enquiries/" + enquiry).list("releases")[0]
	s.homeHead.post("/releases/"+release.text("id")+"/grant", object{}, "If-Match", release.version())

	dora.call(403, "POST", "/proposals/"+p.text("id")+"/accept", object{}, "If-Match", tag(p))
	dora.call(403, "POST", "/enquiries/"+enquiry+"/withdraw", object{"reason": "No."}, "If-Match",
		tag(dora.get("/enquiries/"+enquiry)))
	thread := s.senior.post("/proposals/"+p.text("id")+"/accept", object{}, "If-Match", tag(p))

	agreement, _ := thread["agreement"].(map[string]any)
	id := object(agreement).text("id")
	dora.call(403, "PUT", "/agreements/"+id+"/purchase-order", object{"purchaseOrder": "PO 1"}, "If-Match",
		tag(dora.get("/agreements/"+id)))
	s.now.Advance(7 * 24 * time.Hour)
	dora, senior := s.signedIn(addressOf("Dora Double")), s.signedIn(addressOf("Sam Senior"))
	visit := thread.list("visits")[0]
	recorded := dora.post("/visits/"+visit.text("id")+"/record", object{"record": "I was there."}, "If-Match",
		visit.version())
	visit = visitIn(recorded, visit.text("id"))
	dora.call(403, "POST", "/visits/"+visit.text("id")+"/query", object{"query": "Was I?"}, "If-Match", visit.version())
	dora.call(403, "POST", "/visits/"+visit.text("id")+"/sign-off", object{}, "If-Match", visit.version())
	for _, action := range dora.get("/enquiries/" + enquiry).list("next") {
		if do := action.text("do"); do == "sign-off" || do == "query" || do == "set-purchase-order" {
			t.Errorf("she is offered %s", do)
		}
	}
	dora.get("/agreements/" + id) // the agreement stays readable
	senior.post("/visits/"+visit.text("id")+"/sign-off", object{}, "If-Match", visit.version())
}

// The head of both schools asks her own leader, releases him to herself, and
// agrees with herself.
func TestAttack1_3_AHeadOfBothSchoolsAgreesWithHerself(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	leaderID := listed(s.leader, s.broker, homeURN, s.alliance)
	eve := s.both("Eve Executive", people.Held{Role: people.Head, Place: people.School(homeURN)},
		people.Held{Role: people.Head, Place: people.School(buyerURN)})
	need := postedNeed(s.head, buyerURN, s.alliance)
	got, _ := eve.try("POST", "/needs/"+need.text("id")+"/enquiries", enquiryTo(s.serviceOf(leaderID)))
	if got < 400 {
		t.Errorf("she asked her own leader: %d", got)
	}
	enquiry := s.enquired(leaderID)
	p := s.leader.post("/enquiries/"+enquiry+"/proposals", terms(), "If-Match",
		tag(s.leader.get("/enquiries/"+enquiry))).list("proposals")[0]
	release := eve.get("/enquiries/" + enquiry).list("releases")[0]
	eve.post("/releases/"+release.text("id")+"/grant", object{}, "If-Match", release.version())
	eve.call(403, "POST", "/proposals/"+p.text("id")+"/accept", object{}, "If-Match", tag(p))
	s.senior.post("/proposals/"+p.text("id")+"/accept", object{}, "If-Match", tag(p))
}

// Somebody who asked for the school becomes head of the home school, and
// releases the leader to herself.
func TestAttack1_3_WhoAskedReleasesLater(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	leaderID := listed(s.leader, s.broker, homeURN, s.alliance)
	enquiry := s.enquired(leaderID) // by Hanna
	s.leader.post("/enquiries/"+enquiry+"/proposals", terms(), "If-Match", tag(s.leader.get("/enquiries/"+enquiry)))
	s.grant(s.homeHead, "Hanna Head", people.Held{Role: people.Head, Place: people.School(homeURN)})
	release := s.homeHead.get("/enquiries/" + enquiry).list("releases")[0]
	head := s.signedIn(addressOf("Hanna Head"))
	head.call(403, "POST", "/releases/"+release.text("id")+"/grant", object{}, "If-Match", release.version())
	head.call(403, "POST", "/releases/"+release.text("id")+"/refuse", object{"note": "No."}, "If-Match", release.version())
}

// grant gives somebody another role, by the approver.
func (s *siege) grant(approver person, name string, held people.Held) {
	s.t.Helper()
	c := s.signedIn(addressOf(name))
	c.post("/memberships", object{"role": string(held.Role), "urn": held.Place.ID})
	waiting := approver.get("/memberships/waiting").list("items")
	for _, m := range waiting {
		if m.text("person", "name") == name {
			approver.post("/memberships/"+m.text("id")+"/approve", object{})
			return
		}
	}
	s.t.Fatalf("%s does not wait: %v", name, waiting)
}

// A broker who is also a leader verifies her own designation.
func TestAttack1_3_ABrokerVerifiesHerOwnDesignation(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	vera := s.both("Vera Verifier", people.Held{Role: people.Leader, Place: people.School(homeURN)},
		people.Held{Role: people.Broker, Place: people.Partnership(s.alliance)})
	l := vera.post("/leaders", object{"homeUrn": homeURN, "biography": "Phonics for fifteen years."})
	claim := vera.post("/leaders/"+l.text("id")+"/designations", object{
		"kind": "SLE", "partnershipId": s.alliance, "awardedOn": "2024-09-01", "themes": []string{"phonics"},
		"evidence": object{"text": "Letter of designation"},
	})
	vera.call(403, "POST", "/designations/"+claim.text("id")+"/verify", object{}, "If-Match", tag(claim))
	s.broker.post("/designations/"+claim.text("id")+"/verify", object{}, "If-Match", tag(claim))
}

// The leader, as finance officer of the school, tells the partnership that the
// school paid. A finance officer of both reports that her school paid its debt,
// and takes the invoice back.
func TestAttack1_3_MoneyIsMovedForBothSides(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.dealt()
	s.grant(s.head, "Lena Leader", people.Held{Role: people.Finance, Place: people.School(buyerURN)})
	s.both("Fay Finance", people.Held{Role: people.Finance, Place: people.Partnership(s.alliance)},
		people.Held{Role: people.Finance, Place: people.School(buyerURN)})
	path := "/invoices/" + s.invoicedByTreasury(d).text("id")
	lena, fay := s.signedIn(addressOf("Lena Leader")), s.signedIn(addressOf("Fay Finance"))
	lena.call(403, "POST", path+"/payment-notices", object{"on": "2026-02-11", "reference": "BACS 1"}, "If-Match",
		tag(lena.get(path)))
	fay.call(403, "POST", path+"/payments", object{
		"amount": object{"pence": 52500, "currency": "GBP"}, "receivedOn": "2026-02-12", "reference": "INV-000001",
	})
	fay.call(403, "POST", path+"/credit-notes", object{"reason": "It is ours."})
	fay.get(path) // the debt stays readable
}

// invoicedByTreasury signs off both visits of the deal and issues an invoice for
// them.
func (s *siege) invoicedByTreasury(d deal) object {
	s.t.Helper()
	s.now.Advance(10 * 24 * time.Hour)
	leader, head, treasury := s.signedIn(addressOf("Lena Leader")), s.signedIn(addressOf("Hanna Head")), s.signedIn(
		addressOf("Frank Finance"))
	var ids []string
	for _, v := range d.thread.list("visits") {
		id := v.text("id")
		recorded := leader.post("/visits/"+id+"/record", object{"record": "We looked at two lessons."}, "If-Match",
			v.version())
		head.post("/visits/"+id+"/sign-off", object{}, "If-Match", visitIn(recorded, id).version())
		ids = append(ids, id)
	}
	settled(treasury, s.signedIn(addressOf("Hugo Home")), s.alliance, homeURN)
	agreement, _ := d.thread["agreement"].(map[string]any)
	return treasury.post("/invoices", object{"agreementId": agreement["id"], "visitIds": ids})
}
