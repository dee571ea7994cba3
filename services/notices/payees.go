package notices

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/parties"
	"lateral/services/people"
)

// Changes of a payee are told to everybody who handles the money, even the
// person who asked: perhaps somebody else used their account.

func payeeRules() map[events.Type]rule {
	return map[events.Type]rule{
		parties.PayeeChangeAsked:   on(payeeChangeAsked),
		parties.PayeeChangeStopped: on(payeeChangeStopped),
		parties.PayeeChanged:       on(payeeChanged),
	}
}

func storyOf(ctx context.Context, r docdb.Reader, d parties.PayeeData) (payeeStory, error) {
	name, err := people.NameOf(ctx, r, d.Ref().Place())
	return payeeStory{PayeeData: d, name: name, asker: byName(ctx, r, d.AskedBy, "Somebody"),
		ender: byName(ctx, r, d.EndedBy, "Somebody")}, err
}

// officers are everybody who handles the holder's money, and the operator who
// asked. Where only the person who asked does, all operators are told.
func (s payeeStory) officers(ctx context.Context, r docdb.Reader) ([]people.Account, error) {
	place := s.Ref().Place()
	officers, err := people.HoldersOf(ctx, r, place, place.Treasurers()...)
	if err != nil {
		return nil, err
	}
	operators, err := people.HoldersOf(ctx, r, people.Service(), people.Operator)
	isAlone := !slices.ContainsFunc(officers, func(a people.Account) bool { return a.ID != s.AskedBy })
	for _, o := range operators {
		if isAlone || o.ID == s.AskedBy {
			officers = append(officers, o)
		}
	}
	return officers, err
}

// tell sends the message to all of them; the person who asked gets other words,
// where there are any.
func (s payeeStory) tell(ctx context.Context, r docdb.Reader, t telling, toAsker string) ([]telling, error) {
	t.own, t.path = true, "/payee-changes/"+s.ChangeID
	officers, err := s.officers(ctx, r)
	all := toAccounts(t, officers)
	for i := range all {
		if all[i].accountID == s.AskedBy && toAsker != "" {
			all[i].text = toAsker
		}
	}
	return all, err
}

func payeeChangeAsked(ctx context.Context, r docdb.Reader, d parties.PayeeData) ([]telling, error) {
	s, err := storyOf(ctx, r, d)
	if err != nil {
		return nil, err
	}
	what := s.account(wouldThenGoTo)
	if d.Replaces != "" {
		what += replacesEarlier()
	}
	when := takesEffect(d)
	return s.tell(ctx, r, payeeChangeAskedToOfficers(s, what, when), payeeChangeAskedToAsker(what, when))
}

func payeeChangeStopped(ctx context.Context, r docdb.Reader, d parties.PayeeData) ([]telling, error) {
	s, err := storyOf(ctx, r, d)
	if err != nil {
		return nil, err
	}
	why := stoppedBySomebody(s)
	if d.EndedBy == "" {
		why = stoppedByItself(s)
	}
	return s.tell(ctx, r, payeeChangeStoppedToOfficers(s, why), "")
}

func payeeChanged(ctx context.Context, r docdb.Reader, d parties.PayeeData) ([]telling, error) {
	s, err := storyOf(ctx, r, d)
	if err != nil {
		return nil, err
	}
	why := confirmedBySomebody(s)
	if d.EndedBy == "" {
		why = unopposed(s)
	}
	return s.tell(ctx, r, payeeChangedToOfficers(s, why), "")
}
