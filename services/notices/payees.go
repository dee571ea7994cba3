package notices

import (
	"context"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// Changes of a payee are told to everybody who handles the money, even the
// person who asked: perhaps somebody else used their account.

func payeeRules() map[events.Type]rule {
	return map[events.Type]rule{
		partnerships.PayeeChangeAsked:   on(payeeChangeAsked),
		partnerships.PayeeChangeStopped: on(payeeChangeStopped),
		partnerships.PayeeChanged:       on(payeeChanged),
	}
}

// payeeStory is a change of a payee in the words of letters.
type payeeStory struct {
	partnerships.PayeeData
	name, asker, ender string
}

func storyOf(ctx context.Context, r docdb.Reader, d partnerships.PayeeData) (payeeStory, error) {
	place := people.Partnership(d.PartnershipID)
	if d.URN != "" {
		place = people.School(d.URN)
	}
	name, err := people.NameOf(ctx, r, place)
	return payeeStory{PayeeData: d, name: name, asker: byName(ctx, r, d.AskedBy, "Somebody"),
		ender: byName(ctx, r, d.EndedBy, "Somebody")}, err
}

// account names the new account: "Payments to The Grove would go to the account
// “The Grove” that ends in 2345."
func (s payeeStory) account(verb string) string {
	text := "Payments to " + s.name + " " + verb + " the account “" + s.AccountName + "” that ends in " + s.AccountEnds +
		"."
	if s.AccountEnds == "" {
		text = "No account is given."
	}
	if s.VATNumber != "" {
		text += " The VAT number is " + s.VATNumber + "."
	}
	return text
}

// officers are everybody who handles the holder's money, and the operator who
// asked. Where only the person who asked does, all operators are told.
func (s payeeStory) officers(ctx context.Context, r docdb.Reader) ([]people.Account, error) {
	place, roles := people.Partnership(s.PartnershipID), []people.Role{people.Broker, people.Finance}
	if s.URN != "" {
		place, roles = people.School(s.URN), []people.Role{people.Head, people.Finance}
	}
	officers, err := people.HoldersOf(ctx, r, place, roles...)
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

func payeeChangeAsked(ctx context.Context, r docdb.Reader, d partnerships.PayeeData) ([]telling, error) {
	s, err := storyOf(ctx, r, d)
	if err != nil {
		return nil, err
	}
	what := s.account("would then go to")
	if d.Replaces != "" {
		what += " It replaces the earlier request."
	}
	when := "It takes effect when a second person confirms it, else by itself on " + date.TimeWords(d.EffectiveAt) + "."
	return s.tell(ctx, r, telling{
		title: "Somebody asks to change how " + s.name + " is paid",
		text: s.asker + " asks for this. " + what + "\n\n" + when + "\n\nAsk " + s.asker +
			", by telephone and not by e-mail. If you did not expect this, stop it: nothing has changed yet.",
		action: "Look at it, confirm it or stop it",
	}, "You asked for this. "+what+"\n\n"+when+"\n\nIf it was not you, stop it at once and choose a new password.")
}

func payeeChangeStopped(ctx context.Context, r docdb.Reader, d partnerships.PayeeData) ([]telling, error) {
	s, err := storyOf(ctx, r, d)
	if err != nil {
		return nil, err
	}
	why := s.ender + " has stopped it."
	if d.EndedBy == "" {
		why = "It was stopped, because " + s.asker + " has no role there any more."
	}
	return s.tell(ctx, r, telling{
		title: "How " + s.name + " is paid stays as it was",
		text: s.asker + " asked for another account or VAT number for " + s.name + ". " + why +
			"\n\nPayments go where they went before.",
		action: "See what was asked for",
	}, "")
}

func payeeChanged(ctx context.Context, r docdb.Reader, d partnerships.PayeeData) ([]telling, error) {
	s, err := storyOf(ctx, r, d)
	if err != nil {
		return nil, err
	}
	why := s.asker + " asked for it, and " + s.ender + " has confirmed it."
	if d.EndedBy == "" {
		why = s.asker + " asked for it three days ago, and nobody has stopped it."
	}
	return s.tell(ctx, r, telling{
		title: "How " + s.name + " is paid has changed",
		text: s.account("go to") + " " + why +
			"\n\nNew documents show this. If this is wrong, change it back and tell us at once.",
		action: "See the change",
	}, "")
}
