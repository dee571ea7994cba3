package notices

import (
	"lateral/pkg/date"
	"lateral/services/parties"
)

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

func replacesEarlier() string {
	return " It replaces the earlier request."
}

func takesEffect(d parties.PayeeData) string {
	return "It takes effect when a second person confirms it, else by itself on " + date.TimeWords(d.EffectiveAt) + "."
}

func payeeChangeAskedToOfficers(s payeeStory, what, when string) telling {
	return telling{
		title: "Somebody asks to change how " + s.name + " is paid",
		text: s.asker + " asks for this. " + what + "\n\n" + when + "\n\nAsk " + s.asker +
			", by telephone and not by e-mail. If you did not expect this, stop it: nothing has changed yet.",
		action: "Look at it, confirm it or stop it",
	}
}

func payeeChangeAskedToAsker(what, when string) string {
	return "You asked for this. " + what + "\n\n" + when +
		"\n\nIf it was not you, stop it at once and choose a new password."
}

func stoppedBySomebody(s payeeStory) string {
	return s.ender + " has stopped it."
}

func stoppedByItself(s payeeStory) string {
	return "it was stopped, because " + s.asker + " has no role there any more."
}

func payeeChangeStoppedToOfficers(s payeeStory, why string) telling {
	return telling{
		title: "How " + s.name + " is paid stays as it was",
		text: s.asker + " asked for another account or VAT number for " + s.name + ", but " + why +
			"\n\nPayments go where they went before.",
		action: "See what was asked for",
	}
}

func confirmedBySomebody(s payeeStory) string {
	return s.asker + " asked for it, and " + s.ender + " has confirmed it."
}

func unopposed(s payeeStory) string {
	return s.asker + " asked for it three days ago, and nobody has stopped it."
}

func payeeChangedToOfficers(s payeeStory, why string) telling {
	return telling{
		title: "How " + s.name + " is paid has changed",
		text: s.account("go to") + " " + why +
			"\n\nNew documents show this. If this is wrong, change it back and tell us at once.",
		action: "See the change",
	}
}

// payeeStory is a change of a payee in the words of letters.
type payeeStory struct {
	parties.PayeeData
	name, asker, ender string
}

const wouldThenGoTo = "would then go to"
