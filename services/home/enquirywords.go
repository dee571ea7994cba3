package home

import (
	"slices"
	"time"

	"lateral/pkg/date"
	"lateral/services/support"
)

// wordsOf describes an action in one title, one reason and one verb.
func wordsOf(w support.Waiting) (Item, bool) {
	ref := w.AgreementRef
	if ref == "" {
		ref = w.Enquiry.Ref
	}
	about := w.Service.Title + ", " + ref
	switch w.Do {
	case support.ToPropose:
		return Item{Title: "Answer the enquiry about " + w.Service.Title, Why: w.Enquiry.Ref + ". " + by("Please answer by", w.Due), Action: "Make a proposal"}, true
	case support.ToAccept:
		return acceptWords(w, about), true
	case support.ToDeclineProposal:
		return Item{Title: "Answer the proposal of " + w.Leader.Name, Why: about + ".", Action: "Look at the proposal"}, true
	case support.ToGrant:
		return Item{Title: "Release " + w.Leader.Name, Why: "They propose to support another school on " + support.Days(w.Slots) + ": " + about + ". " + receives(w) + " " + by("Please decide by", w.Due), Action: "Look at the dates"}, true
	case support.ToRecord:
		return Item{Title: "Record the visit of " + day(w.Date), Why: about + ".", Action: "Record visit"}, true
	case support.ToSignOff:
		return Item{Title: "Sign off the visit of " + day(w.Date), Why: "By " + w.Leader.Name + ", " + about + ". " + pays(w), Action: "Sign off visit"}, true
	case support.ToAgreeMove:
		title := "Answer whether the visit of " + day(w.Date) + " can be moved"
		return Item{Title: title, Why: about + ", to " + support.When(w.Slots) + ". " + by("Please answer by", w.Due), Action: "Look at the dates"}, true
	case support.ToDeclineMove:
		title := "Decline to move the visit of " + day(w.Date)
		return Item{Title: title, Why: about + ". The day to which it was to be moved has come.", Action: "Look at the dates"}, true
	case support.ToOrder:
		return Item{Title: "Add the purchase order number to " + ref, Why: w.Leader.Name + ", " + w.Service.Title + ". The invoice quotes it. " + pays(w), Action: "Add the order number"}, true
	}
	return Item{}, false
}

func acceptWords(w support.Waiting, about string) Item {
	due := " " + by("Please answer by", w.Due)
	if slices.Contains(w.Sides, support.LeaderSide) {
		return Item{Title: "Answer the counter-proposal of the school", Why: about + ", on " + support.Days(w.Slots) + "." + due, Action: "Look and agree"}
	}
	return Item{
		Title: "Answer the proposal of " + w.Leader.Name, Action: "Look and agree",
		Why: about + ". Their home school has released them for " + support.Days(w.Slots) + ". " + pays(w) + due,
	}
}

// pays says what the school will pay if it agrees.
func pays(w support.Waiting) string {
	if w.Money.Pays.IsZero() {
		return "Nothing is paid."
	}
	return "Your school pays " + w.Money.PaysWords() + "."
}

// receives says what the home school will receive if it agrees.
func receives(w support.Waiting) string {
	if w.Money.Receives.IsZero() {
		return "Nothing is paid for it."
	}
	return "Your school receives " + w.Money.ReceivesWords() + "."
}

func by(words string, due *time.Time) string {
	if due == nil {
		return ""
	}
	return words + " " + date.Words(*due) + "."
}

func day(on string) string { return date.DayWords(on) }
