package support_test

import (
	"testing"

	"lateral/services/people"
	"lateral/services/support"
	"lateral/services/support/supporttest"
)

// deed is an act on a thing in a thread.
type deed struct {
	name string
	may  []people.Actor // others who may look get Forbidden
	do   func(people.Actor) error
}

// insiders may see the thread of supporttest.Ash and the leader of
// supporttest.Cedar once it is agreed.
func insiders(w *supporttest.World) map[string]people.Actor {
	return map[string]people.Actor{
		"the school's head": supporttest.Head(supporttest.Ash), "the school's senior": supporttest.Senior(supporttest.Ash), "the school's finance officer": supporttest.Finance(supporttest.Ash),
		"the leader": supporttest.LeaderAt(supporttest.Cedar), "the home head": supporttest.Head(supporttest.Cedar), "the home finance officer": supporttest.Finance(supporttest.Cedar),
		"the broker": w.Broker(),
	}
}

// outsiders never see it.
func outsiders() map[string]people.Actor {
	otherBroker := people.Actor{AccountID: "account_b", Held: []people.Held{{Role: people.Broker, Place: people.Partnership("partnership_x")}}}
	gone := supporttest.LeaderAt(supporttest.Cedar)
	gone.Held = nil
	moved := supporttest.LeaderAt(supporttest.Elm)
	moved.AccountID = supporttest.LeaderAt(supporttest.Cedar).AccountID
	namesake := supporttest.LeaderAt(supporttest.Cedar)
	namesake.AccountID = "account_another"
	return map[string]people.Actor{
		"nobody": {}, "another school's head": supporttest.Head(supporttest.Elm), "another school's senior": supporttest.Senior(supporttest.Birch),
		"another school's finance officer": supporttest.Finance(supporttest.Elm), "another leader": supporttest.LeaderAt(supporttest.Elm),
		"another leader of the home school": namesake, "the home senior": supporttest.Senior(supporttest.Cedar),
		"another broker": otherBroker, "the leader with no role any more": gone, "the leader at another school": moved,
		"a leader at the asking school": supporttest.LeaderAt(supporttest.Ash),
		"an operator":                   {AccountID: "account_o", Held: []people.Held{{Role: people.Operator, Place: people.Service()}}},
	}
}

// walk tries each deed as everybody who may not do it.
func walk(t *testing.T, deeds []deed, inside map[string]people.Actor) {
	t.Helper()
	for _, d := range deeds {
		for who, actor := range outsiders() {
			if got := codeOf(d.do(actor)); got != "not_found" {
				t.Errorf("%s by %s: answered %q", d.name, who, got)
			}
		}
		for who, actor := range inside {
			if isAmong(actor, d.may) {
				continue
			}
			if got := codeOf(d.do(actor)); got != "forbidden" {
				t.Errorf("%s by %s: answered %q", d.name, who, got)
			}
		}
		for _, actor := range d.may {
			if got := codeOf(d.do(actor)); got == "not_found" || got == "forbidden" {
				t.Errorf("%s by %s: answered %q", d.name, actor.Name, got)
			}
		}
	}
}

func isAmong(a people.Actor, all []people.Actor) bool {
	for _, b := range all {
		if a.AccountID == b.AccountID && a.Name == b.Name {
			return true
		}
	}
	return false
}

func TestWhoMayNegotiate(t *testing.T) {
	w := supporttest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), supporttest.Terms())
	rel := w.Release(p)
	inside := insiders(w)
	delete(inside, "the school's finance officer") // until it is agreed
	delete(inside, "the home finance officer")
	// At another version than the present one, people with the right get "stale",
	// and nothing changes.
	const never = 99
	walk(t, []deed{
		{"proposing", []people.Actor{supporttest.LeaderAt(supporttest.Cedar), supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash)}, func(a people.Actor) error {
			_, err := w.Support.Propose(w.Ctx, a, p.EnquiryID, never, supporttest.Terms())
			return err
		}},
		{"declining", []people.Actor{supporttest.LeaderAt(supporttest.Cedar)}, func(a people.Actor) error {
			_, err := w.Support.Decline(w.Ctx, a, p.EnquiryID, never, "No.")
			return err
		}},
		{"withdrawing", []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash)}, func(a people.Actor) error {
			_, err := w.Support.Withdraw(w.Ctx, a, p.EnquiryID, never, "No.")
			return err
		}},
		{"declining the proposal", []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash)}, func(a people.Actor) error {
			_, err := w.Support.DeclineProposal(w.Ctx, a, p.ID, never, "No.")
			return err
		}},
		{"taking the proposal back", []people.Actor{supporttest.LeaderAt(supporttest.Cedar)}, func(a people.Actor) error {
			_, err := w.Support.WithdrawProposal(w.Ctx, a, p.ID, never, "No.")
			return err
		}},
		{"granting", []people.Actor{supporttest.Head(supporttest.Cedar)}, func(a people.Actor) error {
			_, err := w.Support.Grant(w.Ctx, a, rel.ID, never, "")
			return err
		}},
		{"refusing", []people.Actor{supporttest.Head(supporttest.Cedar)}, func(a people.Actor) error {
			_, err := w.Support.Refuse(w.Ctx, a, rel.ID, never, "No.")
			return err
		}},
		{"accepting", []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash)}, func(a people.Actor) error {
			_, err := w.Support.Accept(w.Ctx, a, p.ID, never)
			return err
		}},
	}, inside)
	_, err := w.Support.Thread(w.Ctx, supporttest.Finance(supporttest.Ash), p.EnquiryID)
	refused(t, err, "not_found")
	w.Sound()
}

func TestTheHomeHeadLooksOnceARelaseIsAskedFor(t *testing.T) {
	w := supporttest.New(t)
	e := w.Sent(w.AshNeed)
	_, err := w.Support.Thread(w.Ctx, supporttest.Head(supporttest.Cedar), e.ID)
	refused(t, err, "not_found")
	w.Proposed(e, supporttest.Terms())
	_, err = w.Support.Thread(w.Ctx, supporttest.Head(supporttest.Cedar), e.ID)
	must(t, err)
}

func TestWhoMayDoWhatWithAnAgreement(t *testing.T) {
	w := supporttest.New(t)
	a := w.Agreed(w.AshNeed, supporttest.Terms())
	v := w.Visits(a.ID)[0]
	everybody := []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash), supporttest.Finance(supporttest.Ash), supporttest.LeaderAt(supporttest.Cedar), supporttest.Head(supporttest.Cedar), supporttest.Finance(supporttest.Cedar), w.Broker()}
	const never = 99
	walk(t, []deed{
		{"reading the thread", everybody, func(a people.Actor) error {
			_, err := w.Support.Thread(w.Ctx, a, v.Origin.ID)
			return err
		}},
		{"reading the agreement", everybody, func(actor people.Actor) error {
			_, err := w.Agreements.Agreement(w.Ctx, actor, a.ID)
			return err
		}},
		{"printing the agreement", everybody, func(actor people.Actor) error {
			_, err := w.Agreements.Paper(w.Ctx, actor, a.ID)
			return err
		}},
		{"ordering", []people.Actor{supporttest.Finance(supporttest.Ash), supporttest.Head(supporttest.Ash)}, func(actor people.Actor) error {
			_, err := w.Agreements.SetPurchaseOrder(w.Ctx, actor, a.ID, never, "PO 1")
			return err
		}},
		{"cancelling", []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash), supporttest.LeaderAt(supporttest.Cedar), supporttest.Head(supporttest.Cedar), w.Broker()}, func(actor people.Actor) error {
			_, err := w.Agreements.CancelAgreement(w.Ctx, actor, a.ID, never, "No.")
			return err
		}},
		{"cancelling a visit", []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash), supporttest.LeaderAt(supporttest.Cedar)}, func(actor people.Actor) error {
			_, err := w.Agreements.CancelVisit(w.Ctx, actor, v.ID, never, "No.")
			return err
		}},
		{"recording", []people.Actor{supporttest.LeaderAt(supporttest.Cedar)}, func(actor people.Actor) error {
			_, err := w.Agreements.Record(w.Ctx, actor, v.ID, never, record("Done."))
			return err
		}},
		{"signing off", []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash)}, func(actor people.Actor) error {
			_, err := w.Agreements.SignOff(w.Ctx, actor, v.ID, never)
			return err
		}},
		{"querying", []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash)}, func(actor people.Actor) error {
			_, err := w.Agreements.QueryVisit(w.Ctx, actor, v.ID, never, "Why?")
			return err
		}},
	}, insiders(w))
	w.Sound()
}

func TestListsAreOfOnesOwnPlaces(t *testing.T) {
	w := supporttest.New(t)
	a := w.Agreed(w.AshNeed, supporttest.Terms())
	lists := []struct {
		name string
		may  []people.Actor
		do   func(people.Actor) (int, error)
	}{
		{"enquiries of the school", []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash)}, func(actor people.Actor) (int, error) {
			all, _, err := w.Support.List(w.Ctx, actor, support.ListInput{URN: supporttest.Ash, Limit: 5})
			return len(all), err
		}},
		{"enquiries of the need", []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash), w.Broker()}, func(actor people.Actor) (int, error) {
			all, _, err := w.Support.List(w.Ctx, actor, support.ListInput{NeedID: a.NeedID, Limit: 5})
			return len(all), err
		}},
		{"enquiries of the partnership", []people.Actor{w.Broker()}, func(actor people.Actor) (int, error) {
			all, _, err := w.Support.List(w.Ctx, actor, support.ListInput{PartnershipID: w.Partnership.ID, Limit: 5})
			return len(all), err
		}},
		{"agreements of the buyer", []people.Actor{supporttest.Head(supporttest.Ash), supporttest.Senior(supporttest.Ash), supporttest.Finance(supporttest.Ash)}, func(actor people.Actor) (int, error) {
			all, _, err := w.Agreements.Agreements(w.Ctx, actor, support.AgreementsInput{URN: supporttest.Ash, Limit: 5})
			return len(all), err
		}},
		{"agreements of the home school", []people.Actor{supporttest.Head(supporttest.Cedar), supporttest.Finance(supporttest.Cedar)}, func(actor people.Actor) (int, error) {
			all, _, err := w.Agreements.Agreements(w.Ctx, actor, support.AgreementsInput{HomeURN: supporttest.Cedar, State: support.AgreementActive, Limit: 5})
			return len(all), err
		}},
		{"agreements of the partnership", []people.Actor{w.Broker()}, func(actor people.Actor) (int, error) {
			all, _, err := w.Agreements.Agreements(w.Ctx, actor, support.AgreementsInput{PartnershipID: w.Partnership.ID, Limit: 5})
			return len(all), err
		}},
	}
	for _, l := range lists {
		for who, actor := range outsiders() {
			if _, err := l.do(actor); codeOf(err) != "not_found" {
				t.Errorf("%s by %s: %v", l.name, who, err)
			}
		}
		for who, actor := range insiders(w) {
			n, err := l.do(actor)
			switch {
			case isAmong(actor, l.may) && (err != nil || n != 1):
				t.Errorf("%s by %s: %d, %v", l.name, who, n, err)
			case !isAmong(actor, l.may) && codeOf(err) != "not_found":
				t.Errorf("%s by %s: %v", l.name, who, err)
			}
		}
	}
	mine, _, err := w.Support.List(w.Ctx, supporttest.LeaderAt(supporttest.Cedar), support.ListInput{Limit: 5})
	if err != nil || len(mine) != 1 {
		t.Errorf("the leader's own: %d, %v", len(mine), err)
	}
	if none, _, err := w.Support.List(w.Ctx, supporttest.LeaderAt(supporttest.Elm), support.ListInput{Limit: 5}); err != nil || len(none) > 0 {
		t.Errorf("another leader's: %d, %v", len(none), err)
	}
}
