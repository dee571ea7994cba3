package main

import (
	"fmt"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/services/people"
)

// faultLine is an operation that writes: its preparation, on a stage without
// failures, and the call, which is then tried with failures. Each preparation
// makes new things.
type faultLine struct {
	name string
	call func(s *stage) call
}

// faultLines are all operations that write; a missing one fails the test.
func faultLines() []faultLine {
	lines := accountLines()
	lines = append(lines, dataLines()...)
	lines = append(lines, placeLines()...)
	lines = append(lines, leaderLines()...)
	lines = append(lines, needLines()...)
	lines = append(lines, supportLines()...)
	lines = append(lines, offerLines()...)
	lines = append(lines, findingLines()...)
	lines = append(lines, partyLines()...)
	lines = append(lines, bankLines()...)
	lines = append(lines, closingLines()...)
	lines = append(lines, refundLines()...)
	lines = append(lines, dealingLines()...)
	lines = append(lines, statementLines()...)
	lines = append(lines, exportLines()...)
	lines = append(lines, draftLines()...)
	return append(lines, moneyLines()...)
}

func accountLines() []faultLine {
	enrolled := func(s *stage) (person, string, app) {
		name := s.name("Uma")
		c := s.provisioned(name, people.Held{Role: people.Senior, Place: people.School(buyerURN)})
		a := c.addApp()
		s.now.Advance(time.Minute)
		return c, addressOf(name), a
	}
	factorOf := func(c person) string { return c.get("/me/security").list("factors")[0].text("id") }
	return []faultLine{
		{"register", func(s *stage) call {
			name := s.name("Rena")
			return s.nobody.does("/registrations",
				object{"name": name, "email": addressOf(name), "password": secret, "urn": buyerURN, "role": "senior"})
		}},
		{"confirm-registration", func(s *stage) call {
			name := s.name("Rena")
			s.nobody.post("/registrations",
				object{"name": name, "email": addressOf(name), "password": secret, "urn": buyerURN, "role": "senior"})
			return s.nobody.does("/registrations/confirm", object{"token": s.token(addressOf(name))})
		}},
		{"sign-in", func(s *stage) call {
			_, email := s.someone(people.Senior, buyerURN)
			return s.nobody.does("/session", object{"email": email, "password": secret})
		}},
		{"refresh-session", func(s *stage) call {
			_, email := s.someone(people.Senior, buyerURN)
			return s.nobody.does("/session/refresh", nil, s.cookies(email)...)
		}},
		{"finish-sign-in", func(s *stage) call {
			_, email, a := enrolled(s)
			return s.nobody.does("/session/second-step",
				object{"challenge": s.challenged(email), "code": a.code(s.t, s.now.Now())})
		}},
		{"ask-passkey", func(s *stage) call { return s.nobody.does("/session/passkey/options", nil) }},
		{"sign-in-by-passkey", func(s *stage) call {
			_, d := s.withPasskey()
			return s.nobody.does("/session/passkey", s.shows(d, s.nobody.post("/session/passkey/options", nil)))
		}},
		{"ask-proof", func(s *stage) call {
			c, _ := s.withPasskey()
			return c.does("/session/proof/options", nil)
		}},
		{"prove-identity", func(s *stage) call {
			c, _ := s.someone(people.Senior, buyerURN)
			return c.does("/session/proof", object{"password": secret})
		}},
		{"sign-out", func(s *stage) call {
			c, email := s.someone(people.Senior, buyerURN)
			return c.does("/session", nil, s.cookies(email)...)
		}},
		{"end-session", func(s *stage) call {
			c, email := s.someone(people.Senior, buyerURN)
			s.cookies(email)
			for _, one := range c.get("/sessions").list("items") {
				if one["here"] != true {
					return c.does("/sessions/"+one.text("id"), nil)
				}
			}
			return c.does("/sessions/none", nil)
		}},
		{"sign-out-everywhere", func(s *stage) call {
			c, _ := s.someone(people.Senior, buyerURN)
			return c.does("/sessions", nil)
		}},
		{"ask-password-reset", func(s *stage) call {
			_, email := s.someone(people.Senior, buyerURN)
			return s.nobody.does("/password-resets", object{"email": email})
		}},
		{"reset-password", func(s *stage) call {
			_, email := s.someone(people.Senior, buyerURN)
			s.nobody.post("/password-resets", object{"email": email})
			return s.nobody.does("/password-resets/complete",
				object{"token": s.token(email), "password": "quite another bicycle 9"})
		}},
		{"change-me", func(s *stage) call {
			c, _ := s.someone(people.Senior, buyerURN)
			return c.does("/me", object{"name": s.name("Nina")}, "If-Match", tag(c.get("/me")))
		}},
		{"change-email", func(s *stage) call {
			c, _ := s.someone(people.Senior, buyerURN)
			return c.does("/me/address", object{"email": addressOf(s.name("Alma"))})
		}},
		{"withdraw-address-change", func(s *stage) call {
			c, _ := s.moves()
			return c.does("/me/address/change", nil)
		}},
		{"read-address-change", func(s *stage) call {
			_, name := s.moves()
			return s.nobody.does("/address-changes/read", object{"token": s.addressToken(name)})
		}},
		{"confirm-address-change", func(s *stage) call {
			_, name := s.moves()
			return s.nobody.does("/address-changes/confirm", object{"token": s.addressToken(name)})
		}},
		{"stop-address-change", func(s *stage) call {
			_, name := s.moves()
			return s.nobody.does("/address-changes/stop", object{"token": s.addressToken(name)})
		}},
		{"change-password", func(s *stage) call {
			c, _ := s.someone(people.Senior, buyerURN)
			return c.does("/me/password", object{"present": secret, "password": "quite another bicycle 9"})
		}},
		{"add-totp", func(s *stage) call {
			c, _ := s.someone(people.Senior, buyerURN)
			return c.does("/me/totp", object{"name": "My phone"})
		}},
		{"confirm-totp", func(s *stage) call {
			c, _ := s.someone(people.Senior, buyerURN)
			begun := c.post("/me/totp", object{"name": "My phone"})
			return c.does("/me/totp/"+begun.text("id")+"/confirm",
				object{"code": app{secret: begun.text("secret")}.code(s.t, s.now.Now())})
		}},
		{"begin-passkey", func(s *stage) call {
			c, _ := s.someone(people.Senior, buyerURN)
			return c.does("/me/passkeys/options", object{"name": "Laptop"})
		}},
		{"add-passkey", func(s *stage) call {
			c, _ := s.someone(people.Senior, buyerURN)
			d := newDevice(c.get("/me").text("account", "id"))
			return c.does("/me/passkeys", s.makes(d, c.post("/me/passkeys/options", object{"name": "Laptop"})))
		}},
		{"name-factor", func(s *stage) call {
			c, _, _ := enrolled(s)
			return c.does("/me/factors/"+factorOf(c)+"/name", object{"name": "My old phone"})
		}},
		{"remove-factor", func(s *stage) call {
			c, _, _ := enrolled(s)
			return c.does("/me/factors/"+factorOf(c), nil)
		}},
		{"make-recovery-codes", func(s *stage) call {
			c, _, _ := enrolled(s)
			return c.does("/me/recovery-codes", nil)
		}},
		{"reset-factors", func(s *stage) call {
			_, email, _ := enrolled(s)
			return s.as("operator").does("/second-step-resets", object{"email": email})
		}},
		{"read-notices", func(s *stage) call {
			s.asking()
			s.work()
			return s.as("head").does("/notices/read", nil)
		}},
	}
}

func placeLines() []faultLine {
	terms := func(name string) object {
		return object{"name": name, "kind": "alliance", "widenDays": 7, "paymentDays": 30,
			"brokerage": object{"mode": "none"}}
	}
	return []faultLine{
		{"ask-membership", func(s *stage) call {
			c, _ := s.someone(people.Leader, lonelyURN)
			return c.does("/memberships", object{"urn": buyerURN, "role": "senior"})
		}},
		{"approve-membership", func(s *stage) call { return s.as("head").does("/memberships/"+s.asking()+"/approve", nil) }},
		{"refuse-membership", func(s *stage) call { return s.as("head").does("/memberships/"+s.asking()+"/refuse", nil) }},
		{"end-membership", func(s *stage) call {
			c, _ := s.someone(people.Senior, buyerURN)
			return s.as("head").does("/memberships/"+c.get("/me").list("memberships")[0].text("id"), nil)
		}},
		{"name-deputy", func(s *stage) call {
			c, role, day := s.away()
			return c.does("/memberships/"+role+"/deputies", day)
		}},
		{"end-absence", func(s *stage) call {
			c, role, day := s.away()
			return c.does("/absences/"+c.post("/memberships/"+role+"/deputies", day).list("items")[0].text("id"), nil)
		}},
		{"invite", func(s *stage) call {
			return s.as("head").does("/invitations", object{
				"email": addressOf(s.name("Ina")), "role": "senior", "place": object{"kind": "school", "id": buyerURN},
			})
		}},
		{"invite-list", func(s *stage) call {
			list := addressOf(s.name("Ina")) + ",leader," + s.nextLonely() + "\n" + addressOf(s.name("Ina")) + ",head," +
				s.nextLonely()
			return s.as("operator").does("/invitation-lists", object{"list": list, "send": true})
		}},
		{"read-invitation", func(s *stage) call {
			_, email := s.invited()
			return s.nobody.does("/invitations/read", object{"token": s.token(email)})
		}},
		{"accept-invitation", func(s *stage) call {
			_, email := s.invited()
			return s.nobody.does("/invitations/accept",
				object{"token": s.token(email), "name": s.name("Ina"), "password": secret})
		}},
		{"withdraw-invitation", func(s *stage) call {
			id, _ := s.invited()
			return s.as("head").does("/invitations/"+id, nil)
		}},
		{"confirm-succession", func(s *stage) call {
			s.closed++
			return s.as("operator").does("/successions",
				object{"from": fmt.Sprint(firstClosed + s.closed), "to": s.nextLonely()})
		}},
		{"found-partnership", func(s *stage) call { return s.as("operator").does("/partnerships", terms(s.name("Circle"))) }},
		{"change-partnership", func(s *stage) call {
			path := "/partnerships/" + s.rivals
			changed := terms(s.name("Rivals"))
			return s.entered(addressOf("Rita Rival")).does(path, changed, "If-Match", tag(s.as("operator").get(path)))
		}},
		{"bring-in-schools", func(s *stage) call {
			return s.as("operator").does("/partnerships/"+s.alliance+"/schools",
				object{"list": s.nextLonely() + "\n" + s.nextLonely()})
		}},
		{"ask-school", func(s *stage) call {
			return s.as("broker").does("/partnerships/"+s.alliance+"/schools/"+s.nextLonely(), nil)
		}},
		{"leave-partnership", func(s *stage) call {
			path := "/partnerships/" + s.alliance + "/schools/" + s.nextLonely()
			s.as("operator").call(200, "PUT", path, nil)
			return s.as("broker").does(path, nil)
		}},
		{"accept-request",
			func(s *stage) call { return s.as("operator").does("/join-requests/"+s.requested()+"/accept", nil) }},
		{"decline-request",
			func(s *stage) call { return s.as("operator").does("/join-requests/"+s.requested()+"/decline", nil) }},
		{"withdraw-request",
			func(s *stage) call { return s.as("broker").does("/join-requests/"+s.requested()+"/withdraw", nil) }},
		{"write-page", func(s *stage) call {
			path, c := "/pages/terms", s.as("operator")
			written := c.call(200, "PUT", path, object{"text": "Be kind."}, "If-Match", tag(c.get(path)))
			return c.does(path, object{"text": "Be kind and brief."}, "If-Match", tag(written))
		}},
		{"retry-job", func(s *stage) call {
			s.made++
			dead := jobs.Job{Meta: docdb.Meta{ID: fmt.Sprint("job_", s.made)}, Kind: "leaders.follow-rename",
				Key: fmt.Sprint(s.made), State: jobs.Dead, CreatedAt: s.now.Now()}
			err := s.p.db.Update(s.t.Context(), func(tx docdb.Tx) error {
				return docdb.Collection[jobs.Job]{Schema: jobs.Schema()}.Insert(s.t.Context(), tx, &dead)
			})
			if err != nil {
				s.t.Fatal(err)
			}
			return s.as("operator").does("/jobs/"+dead.ID+"/retry", nil)
		}},
	}
}

func leaderLines() []faultLine {
	moved := func(how string) func(s *stage) call {
		return func(s *stage) call {
			c, l := s.leads()
			return c.does("/leaders/"+l.text("id")+how, object{"biography": "Eleven years."}, "If-Match", tag(l))
		}
	}
	return []faultLine{
		{"suggest-themes", func(s *stage) call {
			return s.as("head").does("/themes/suggestions", object{"text": "Our pupils cannot read."})
		}},
		{"enlist-leader", func(s *stage) call {
			c, _ := s.someone(people.Leader, homeURN)
			return c.does("/leaders", object{"homeUrn": homeURN, "biography": "Ten years."})
		}},
		{"describe-leader", moved("")},
		{"declare-interest", func(s *stage) call {
			c, l := s.leads()
			return c.does("/leaders/"+l.text("id")+"/interests/"+buyerURN, object{"why": "I am married to its head."},
				"If-Match", tag(l))
		}},
		{"undeclare-interest", func(s *stage) call {
			c, l := s.leads()
			path := "/leaders/" + l.text("id") + "/interests/" + buyerURN
			return c.does(path, nil, "If-Match", tag(c.call(200, "PUT", path, object{"why": "A brother."}, "If-Match", tag(l))))
		}},
		{"pause-leader", func(s *stage) call {
			c, l := s.leads()
			return c.does("/leaders/"+l.text("id")+"/pause", nil, "If-Match", tag(l))
		}},
		{"resume-leader", func(s *stage) call {
			c, l := s.leads()
			path := "/leaders/" + l.text("id")
			return c.does(path+"/resume", nil, "If-Match", tag(c.post(path+"/pause", nil, "If-Match", tag(l))))
		}},
		{"retire-leader", func(s *stage) call {
			c, l := s.leads()
			return c.does("/leaders/"+l.text("id")+"/retire", nil, "If-Match", tag(l))
		}},
		{"claim-designation", func(s *stage) call {
			c, l := s.leads()
			return c.does("/leaders/"+l.text("id")+"/designations", s.claim())
		}},
		{"verify-designation", func(s *stage) call {
			d := s.claimed()
			return s.as("broker").does("/designations/"+d.text("id")+"/verify", object{}, "If-Match", tag(d))
		}},
		{"refuse-designation", func(s *stage) call {
			d := s.claimed()
			return s.as("broker").does("/designations/"+d.text("id")+"/refuse", object{"note": "We do not know of it."},
				"If-Match", tag(d))
		}},
		{"revoke-designation", func(s *stage) call {
			d := s.claimed()
			path := "/designations/" + d.text("id")
			d = s.as("broker").post(path+"/verify", object{}, "If-Match", tag(d))
			return s.as("broker").does(path+"/revoke", object{"note": "It was a mistake."}, "If-Match", tag(d))
		}},
		{"confirm-checks", func(s *stage) call {
			_, l := s.leads()
			path, c := "/leaders/"+l.text("id")+"/checks", s.as("home head")
			return c.does(path, allChecks("2027-08-31"), "If-Match", tag(c.get(path)))
		}},
		{"offer-service", func(s *stage) call { return s.as("leader").does("/leaders/"+s.main+"/services", offer()) }},
		{"change-service", func(s *stage) call {
			o := s.offered()
			return s.as("leader").does("/services/"+o.text("id"), offer().with("title", "Reading for all"), "If-Match", tag(o))
		}},
		{"list-service", func(s *stage) call {
			o := s.offered()
			return s.as("leader").does("/services/"+o.text("id")+"/list", object{}, "If-Match", tag(o))
		}},
		{"withdraw-service", func(s *stage) call {
			path, o := "/services/", s.offered()
			path += o.text("id")
			return s.as("leader").does(path+"/withdraw", object{}, "If-Match",
				tag(s.as("leader").post(path+"/list", object{}, "If-Match", tag(o))))
		}},
		{"change-diary", func(s *stage) call {
			closed := s.slots()
			s.slots()
			later := s.day.AddDate(0, 2, 0)
			for later.Weekday() == time.Saturday || later.Weekday() == time.Sunday {
				later = later.AddDate(0, 0, 1)
			}
			opened := object{"date": later.Format(time.DateOnly), "half": "am"}
			return s.as("leader").does("/leaders/"+s.main+"/diary", object{"open": []object{opened}, "close": closed})
		}},
	}
}

func needLines() []faultLine {
	head := func(of func(*stage) object, step string, body object) func(*stage) call {
		return func(s *stage) call {
			n := of(s)
			return s.as("head").does("/needs/"+n.text("id")+step, body, "If-Match", tag(n))
		}
	}
	return []faultLine{
		{"draft-need", func(s *stage) call { return s.as("head").does("/needs", s.ask()) }},
		{"save-need", func(s *stage) call {
			n, ask := s.draft(), s.ask()
			delete(ask, "urn")
			return s.as("head").does("/needs/"+n.text("id"), ask.with("halfDays", 4), "If-Match", tag(n))
		}},
		{"discard-need", func(s *stage) call {
			n := s.draft()
			return s.as("head").does("/needs/"+n.text("id"), nil, "If-Match", tag(n))
		}},
		{"post-need", head((*stage).draft, "/post", nil)},
		{"withdraw-need", head((*stage).posted, "/withdraw", nil)},
		{"reopen-need", head(func(s *stage) object {
			n := s.posted()
			return s.as("head").post("/needs/"+n.text("id")+"/withdraw", nil, "If-Match", tag(n))
		}, "/reopen", object{})},
		{"waive-conflict", func(s *stage) call {
			c, l := s.leads()
			path := "/leaders/" + l.text("id") + "/interests/" + buyerURN
			c.call(200, "PUT", path, object{"why": "A brother."}, "If-Match", tag(l))
			n := s.posted()
			return s.as("head").does("/needs/"+n.text("id")+"/waivers",
				object{"leaderId": l.text("id"), "reason": "He left the school."}, "If-Match", tag(n))
		}},
		{"widen-need", head((*stage).posted, "/widen", object{"to": "nation"})},
		{"name-need", head((*stage).posted, "/name", nil)},
		{"send-enquiries", func(s *stage) call {
			return s.as("head").does("/needs/"+s.posted().text("id")+"/enquiries", s.letter())
		}},
	}
}

func supportLines() []faultLine {
	why := object{"reason": "It does not fit."}
	first := func(of func(*stage) object, list, noun, step, who string, body object) func(*stage) call {
		return func(s *stage) call {
			one := of(s).list(list)[0]
			return s.as(who).does("/"+noun+"/"+one.text("id")+step, body, "If-Match", one.version())
		}
	}
	thread := func(step, who string, body func(*stage) object) func(*stage) call {
		return func(s *stage) call {
			t := s.thread()
			return s.as(who).does("/enquiries/"+t.text("id")+step, body(s), "If-Match", tag(t))
		}
	}
	reason := func(*stage) object { return why }
	return []faultLine{
		{"decline-enquiry", thread("/decline", "leader", reason)},
		{"withdraw-enquiry", thread("/withdraw", "head", reason)},
		{"propose", thread("/proposals", "leader", (*stage).terms)},
		{"accept-proposal", first((*stage).released, "proposals", "proposals", "/accept", "head", nil)},
		{"decline-proposal", first((*stage).proposed, "proposals", "proposals", "/decline", "head", why)},
		{"withdraw-proposal", first((*stage).proposed, "proposals", "proposals", "/withdraw", "leader", why)},
		{"grant-release", first((*stage).proposed, "releases", "releases", "/grant", "home head", object{})},
		{"refuse-release",
			first((*stage).proposed, "releases", "releases", "/refuse", "home head", object{"note": "Exams."})},
		{"cancel-agreement", func(s *stage) call {
			a := s.agreement(s.agreed())
			return s.as("head").does("/agreements/"+a.text("id")+"/cancel", why, "If-Match", tag(a))
		}},
		{"record-visit", first((*stage).come, "visits", "visits", "/record", "leader", object{"record": "Two lessons."})},
		{"sign-off-visit", first((*stage).recorded, "visits", "visits", "/sign-off", "head", object{})},
		{"query-visit", first((*stage).recorded, "visits", "visits", "/query", "head", object{"query": "Which lessons?"})},
		{"refuse-expenses",
			first((*stage).withExpenses, "visits", "visits", "/refuse-expenses", "head", object{"reason": "By train, please."})},
		{"cancel-visit", first((*stage).agreed, "visits", "visits", "/cancel", "head", why)},
		{"move-visit", func(s *stage) call {
			v := s.agreed().list("visits")[0]
			return s.as("leader").does("/visits/"+v.text("id")+"/moves", object{"slots": s.slots()}, "If-Match", v.version())
		}},
		{"agree-move", first((*stage).moving, "moves", "moves", "/agree", "head", nil)},
		{"decline-move", first((*stage).moving, "moves", "moves", "/decline", "head", why)},
		{"withdraw-move", first((*stage).moving, "moves", "moves", "/withdraw", "leader", nil)},
	}
}

func moneyLines() []faultLine {
	return []faultLine{
		{"set-purchase-order", func(s *stage) call {
			a := s.agreement(s.agreed())
			return s.as("head").does("/agreements/"+a.text("id")+"/purchase-order", object{"purchaseOrder": "PO 1"}, "If-Match",
				tag(a))
		}},
		{"choose-supply", func(s *stage) call {
			a := s.agreement(s.agreed())
			return s.as("treasury").does("/agreements/"+a.text("id")+"/supply", object{"supply": "training"}, "If-Match",
				tag(a))
		}},
		{"issue-invoice", func(s *stage) call {
			bill := s.bill()
			return s.as("treasury").does("/invoices", bill)
		}},
		{"issue-self-bill", func(s *stage) call {
			id := s.heldBill()
			return s.as("treasury").does("/self-bill-drafts/"+id+"/issue", nil)
		}},
		{"record-transfer", func(s *stage) call {
			i := s.invoice()
			return s.as("treasury").does("/invoices/"+i.text("id")+"/payments", object{
				"amount": object{"pence": 1000, "currency": "GBP"}, "receivedOn": s.now.Now().Format(time.DateOnly),
				"reference": "BACS",
			})
		}},
		{"credit-invoice", func(s *stage) call {
			i := s.invoice()
			return s.as("treasury").does("/invoices/"+i.text("id")+"/credit-notes",
				object{"reason": "The visit was half a day."})
		}},
		{"note-paid", func(s *stage) call {
			i := s.invoice()
			return s.as("officer").does("/invoices/"+i.text("id")+"/payment-notices",
				object{"on": s.now.Now().Format(time.DateOnly), "reference": "BACS 1"}, "If-Match", tag(i))
		}},
		{"change-partnership-payee", func(s *stage) call {
			path, c := "/partnerships/"+s.alliance+"/payee", s.as("treasury")
			c.asksToBePaid(path, bank(s.number()))
			return c.does(path, bank(s.number()), "If-Match", tag(c.get(path)))
		}},
		{"change-school-payee", func(s *stage) call {
			s.payee()
			return s.as("officer").does(buyerPayee, bank(s.number()), "If-Match", tag(s.as("officer").get(buyerPayee)))
		}},
		{"confirm-payee-change", func(s *stage) call {
			id := s.payee()
			return s.as("head").does("/payee-changes/"+id+"/confirm", nil)
		}},
		{"stop-payee-change", func(s *stage) call {
			id := s.payee()
			return s.as("head").does("/payee-changes/"+id+"/stop", nil)
		}},
		{"hear-stripe", (*stage).message},
	}
}

func findingLines() []faultLine {
	query := func(s *stage) object { // a search is saved once
		return object{"query": object{"q": "phonics " + s.number()}}
	}
	listed := func(s *stage) string {
		path, o := "/services/", s.offered()
		path += o.text("id")
		s.as("leader").post(path+"/list", object{}, "If-Match", tag(o))
		s.settle()
		return o.text("id")
	}
	return []faultLine{
		{"keep-service", func(s *stage) call {
			c, _ := s.someone(people.Leader, homeURN)
			return c.does("/shortlist/"+listed(s), nil)
		}},
		{"drop-service", func(s *stage) call {
			path := "/shortlist/" + listed(s)
			c, _ := s.someone(people.Leader, homeURN)
			c.call(200, "PUT", path, nil)
			return c.does(path, nil)
		}},
		{"save-search", func(s *stage) call { return s.as("head").does("/searches", query(s)) }},
		{"forget-search", func(s *stage) call {
			return s.as("head").does("/searches/"+s.as("head").post("/searches", query(s)).text("id"), nil)
		}},
	}
}
