package enquiries_test

import (
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
)

// deed is an act on a thing in a thread.
type deed struct {
	name string
	may  []people.Actor // others who may look get Forbidden
	do   func(people.Actor) error
}

// insiders may see the thread of enquiriestest.Ash and the leader of
// enquiriestest.Cedar once it is agreed.
func insiders(w *enquiriestest.World) map[string]people.Actor {
	return map[string]people.Actor{
		"the school's head":            enquiriestest.Head(enquiriestest.Ash),
		"the school's senior":          enquiriestest.Senior(enquiriestest.Ash),
		"the school's finance officer": enquiriestest.Finance(enquiriestest.Ash),
		"the leader":                   enquiriestest.LeaderAt(enquiriestest.Cedar),
		"the home head":                enquiriestest.Head(enquiriestest.Cedar),
		"the home finance officer":     enquiriestest.Finance(enquiriestest.Cedar),
		"the broker":                   w.Broker(),
	}
}

// outsiders never see it.
func outsiders() map[string]people.Actor {
	otherBroker := people.Actor{AccountID: "account_b",
		Held: []people.Held{{Role: people.Broker, Place: people.Partnership("partnership_x")}}}
	gone := enquiriestest.LeaderAt(enquiriestest.Cedar)
	gone.Held = nil
	moved := enquiriestest.LeaderAt(enquiriestest.Elm)
	moved.AccountID = enquiriestest.LeaderAt(enquiriestest.Cedar).AccountID
	namesake := enquiriestest.LeaderAt(enquiriestest.Cedar)
	namesake.AccountID = "account_another"
	return map[string]people.Actor{
		"nobody": {}, "another school's head": enquiriestest.Head(enquiriestest.Elm),
		"another school's senior":           enquiriestest.Senior(enquiriestest.Birch),
		"another school's finance officer":  enquiriestest.Finance(enquiriestest.Elm),
		"another leader":                    enquiriestest.LeaderAt(enquiriestest.Elm),
		"another leader of the home school": namesake, "the home senior": enquiriestest.Senior(enquiriestest.Cedar),
		"another broker": otherBroker, "the leader with no role any more": gone, "the leader at another school": moved,
		"a leader at the asking school": enquiriestest.LeaderAt(enquiriestest.Ash),
		"an operator": {AccountID: "account_o",
			Held: []people.Held{{Role: people.Operator, Place: people.Service()}}},
	}
}

// walk tries each deed as everybody who may not do it.
func walk(t *testing.T, deeds []deed, inside map[string]people.Actor) {
	t.Helper()
	for _, d := range deeds {
		for who, actor := range outsiders() {
			if got := apperrtest.Code(d.do(actor)); got != "not_found" {
				t.Errorf("%s by %s: answered %q", d.name, who, got)
			}
		}
		for who, actor := range inside {
			if isAmong(actor, d.may) {
				continue
			}
			if got := apperrtest.Code(d.do(actor)); got != "forbidden" {
				t.Errorf("%s by %s: answered %q", d.name, who, got)
			}
		}
		for _, actor := range d.may {
			if got := apperrtest.Code(d.do(actor)); got == "not_found" || got == "forbidden" {
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
	w := enquiriestest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	rel := w.Release(p)
	inside := insiders(w)
	delete(inside, "the school's finance officer") // until it is agreed
	delete(inside, "the home finance officer")
	// At another version than the present one, people with the right get "stale",
	// and nothing changes.
	const never = 99
	walk(t, []deed{
		{"proposing",
			[]people.Actor{enquiriestest.LeaderAt(enquiriestest.Cedar), enquiriestest.Head(enquiriestest.Ash),
				enquiriestest.Senior(enquiriestest.Ash)}, func(a people.Actor) error {
				_, err := w.Enquiries.Propose(w.Ctx, a, p.EnquiryID, never, enquiriestest.Terms())
				return err
			}},
		{"declining", []people.Actor{enquiriestest.LeaderAt(enquiriestest.Cedar)}, func(a people.Actor) error {
			_, err := w.Enquiries.Decline(w.Ctx, a, p.EnquiryID, never, "No.")
			return err
		}},
		{"withdrawing", []people.Actor{enquiriestest.Head(enquiriestest.Ash), enquiriestest.Senior(enquiriestest.Ash)},
			func(a people.Actor) error {
				_, err := w.Enquiries.Withdraw(w.Ctx, a, p.EnquiryID, never, "No.")
				return err
			}},
		{"declining the proposal",
			[]people.Actor{enquiriestest.Head(enquiriestest.Ash), enquiriestest.Senior(enquiriestest.Ash)},
			func(a people.Actor) error {
				_, err := w.Enquiries.DeclineProposal(w.Ctx, a, p.ID, never, "No.")
				return err
			}},
		{"taking the proposal back", []people.Actor{enquiriestest.LeaderAt(enquiriestest.Cedar)}, func(a people.Actor) error {
			_, err := w.Enquiries.WithdrawProposal(w.Ctx, a, p.ID, never, "No.")
			return err
		}},
		{"granting", []people.Actor{enquiriestest.Head(enquiriestest.Cedar)}, func(a people.Actor) error {
			_, err := w.Diary.Grant(w.Ctx, a, rel.ID, never, "")
			return err
		}},
		{"refusing", []people.Actor{enquiriestest.Head(enquiriestest.Cedar)}, func(a people.Actor) error {
			_, err := w.Diary.Refuse(w.Ctx, a, rel.ID, never, "No.")
			return err
		}},
		{"accepting", []people.Actor{enquiriestest.Head(enquiriestest.Ash), enquiriestest.Senior(enquiriestest.Ash)},
			func(a people.Actor) error {
				_, err := w.Enquiries.Accept(w.Ctx, a, p.ID, never)
				return err
			}},
	}, inside)
	_, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), p.EnquiryID)
	apperrtest.Refused(t, err, "not_found")
	w.Sound()
}

func TestTheHomeHeadLooksOnceARelaseIsAskedFor(t *testing.T) {
	w := enquiriestest.New(t)
	e := w.Sent(w.AshNeed)
	_, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), e.ID)
	apperrtest.Refused(t, err, "not_found")
	w.Proposed(e, enquiriestest.Terms())
	_, err = w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), e.ID)
	must(t, err)
}

func TestListsAreOfOnesOwnPlaces(t *testing.T) {
	w := enquiriestest.New(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	lists := []struct {
		name string
		may  []people.Actor
		do   func(people.Actor) (int, error)
	}{
		{"enquiries of the school",
			[]people.Actor{enquiriestest.Head(enquiriestest.Ash), enquiriestest.Senior(enquiriestest.Ash)},
			func(actor people.Actor) (int, error) {
				all, _, err := w.Enquiries.List(w.Ctx, actor, enquiries.ListInput{URN: enquiriestest.Ash, Limit: 5})
				return len(all), err
			}},
		{"enquiries of the need",
			[]people.Actor{enquiriestest.Head(enquiriestest.Ash), enquiriestest.Senior(enquiriestest.Ash), w.Broker()},
			func(actor people.Actor) (int, error) {
				all, _, err := w.Enquiries.List(w.Ctx, actor, enquiries.ListInput{NeedID: a.NeedID, Limit: 5})
				return len(all), err
			}},
		{"enquiries of the partnership", []people.Actor{w.Broker()}, func(actor people.Actor) (int, error) {
			all, _, err := w.Enquiries.List(w.Ctx, actor, enquiries.ListInput{PartnershipID: w.Partnership.ID, Limit: 5})
			return len(all), err
		}},
		{"agreements of the buyer",
			[]people.Actor{enquiriestest.Head(enquiriestest.Ash), enquiriestest.Senior(enquiriestest.Ash),
				enquiriestest.Finance(enquiriestest.Ash)}, func(actor people.Actor) (int, error) {
				all, _, err := w.Agreements.List(w.Ctx, actor, agreements.ListInput{URN: enquiriestest.Ash, Limit: 5})
				return len(all), err
			}},
		{"agreements of the home school",
			[]people.Actor{enquiriestest.Head(enquiriestest.Cedar), enquiriestest.Finance(enquiriestest.Cedar)},
			func(actor people.Actor) (int, error) {
				all, _, err := w.Agreements.List(w.Ctx, actor,
					agreements.ListInput{HomeURN: enquiriestest.Cedar, State: agreements.ActiveAgreement, Limit: 5})
				return len(all), err
			}},
		{"agreements of the partnership", []people.Actor{w.Broker()}, func(actor people.Actor) (int, error) {
			all, _, err := w.Agreements.List(w.Ctx, actor, agreements.ListInput{PartnershipID: w.Partnership.ID, Limit: 5})
			return len(all), err
		}},
	}
	for _, l := range lists {
		for who, actor := range outsiders() {
			if _, err := l.do(actor); apperrtest.Code(err) != "not_found" {
				t.Errorf("%s by %s: %v", l.name, who, err)
			}
		}
		for who, actor := range insiders(w) {
			n, err := l.do(actor)
			switch {
			case isAmong(actor, l.may) && (err != nil || n != 1):
				t.Errorf("%s by %s: %d, %v", l.name, who, n, err)
			case !isAmong(actor, l.may) && apperrtest.Code(err) != "not_found":
				t.Errorf("%s by %s: %v", l.name, who, err)
			}
		}
	}
	mine, _, err := w.Enquiries.List(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), enquiries.ListInput{Limit: 5})
	if err != nil || len(mine) != 1 {
		t.Errorf("the leader's own: %d, %v", len(mine), err)
	}
	if none, _, err := w.Enquiries.List(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Elm),
		enquiries.ListInput{Limit: 5}); err != nil || len(none) > 0 {
		t.Errorf("another leader's: %d, %v", len(none), err)
	}
}
