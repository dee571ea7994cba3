package home

import (
	"slices"
	"time"

	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/enquiries"
)

// wordsOf describes an action in one title, one reason and one verb.
func wordsOf(w enquiries.Waiting) (Item, bool) {
	ref := w.AgreementRef
	if ref == "" {
		ref = w.Enquiry.Ref
	}
	about := w.Service.Title + ", " + ref
	switch w.Do {
	case agreements.ToPropose:
		return Item{Title: "Answer the enquiry about " + w.Service.Title,
			Why: w.Enquiry.Ref + ". " + by("Please answer by", w.Due), Action: "Make a proposal"}, true
	case agreements.ToAccept:
		return acceptWords(w, about), true
	case agreements.ToDeclineProposal:
		return Item{Title: "Answer the proposal of " + w.Leader.Name, Why: about + ".", Action: "Look at the proposal"}, true
	case agreements.ToGrant:
		return Item{Title: "Release " + w.Leader.Name,
			Why: "They propose to support another school on " + agreements.Days(w.Slots) + ": " + about + ". " + receives(w) +
				" " + by("Please decide by", w.Due), Action: "Look at the dates"}, true
	case agreements.ToRefuse:
		return Item{Title: "The dates for " + w.Leader.Name + " can no longer be had", Why: about + ". " + w.Turn.Detail,
			Action: "Look at the dates"}, true
	case agreements.ToRecord:
		return Item{Title: "Record the visit of " + w.Date.Words(), Why: about + ".", Action: "Record visit"}, true
	case agreements.ToSignOff:
		return Item{Title: "Sign off the visit of " + w.Date.Words(),
			Why: "By " + w.Leader.Name + ", " + about + ". " + pays(w), Action: "Sign off visit"}, true
	case agreements.ToAgreeMove:
		title := "Answer whether the visit of " + w.Date.Words() + " can be moved"
		return Item{Title: title, Why: about + ", to " + agreements.When(w.Slots) + ". " + by("Please answer by", w.Due),
			Action: "Look at the dates"}, true
	case agreements.ToDeclineMove:
		title := "Decline to move the visit of " + w.Date.Words()
		return Item{Title: title, Why: about + ". The day to which it was to be moved has come.",
			Action: "Look at the dates"}, true
	case agreements.ToOrder:
		return Item{Title: "Add the purchase order number to " + ref,
			Why:    w.Leader.Name + ", " + w.Service.Title + ". The invoice quotes it. " + pays(w),
			Action: "Add the order number"}, true
	}
	return Item{}, false
}

func acceptWords(w enquiries.Waiting, about string) Item {
	due := " " + by("Please answer by", w.Due)
	if slices.Contains(w.Sides, agreements.LeaderSide) {
		return Item{Title: "Answer the counter-proposal of the school",
			Why: about + ", on " + agreements.Days(w.Slots) + "." + due, Action: "Look and agree"}
	}
	return Item{
		Title: "Answer the proposal of " + w.Leader.Name, Action: "Look and agree",
		Why: about + ". Their home school has released them for " + agreements.Days(w.Slots) + ". " + pays(w) + due,
	}
}

// pays says what the school will pay if it agrees.
func pays(w enquiries.Waiting) string {
	if w.Money.Pays.IsZero() {
		return "Nothing is paid."
	}
	return "Your school pays " + w.Money.PaysWords() + "."
}

// receives says what the home school will receive if it agrees.
func receives(w enquiries.Waiting) string {
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

// cannotActFor names a person on both sides of a thread.
func cannotActFor(b enquiries.Blocked) string {
	return b.Clash.Name + " cannot act for " + b.Clash.School + " in " + b.Enquiry.Ref
}

func whyAndWhoseTurn(b enquiries.Blocked) string {
	return b.Clash.Sentence(false) + " " + b.Turn.Title + "."
}

const seeTheThread = "See the thread"

const seeTheVisit = "See the visit"

const recordTheVisit = "Record the visit"

// about names what a visit is for, with the number of the agreement.
func about(title, ref string) string {
	if title == "" {
		return ref
	}
	return title + ", " + ref
}

// contactWords name whom a leader asks for: "Ann Lee, head".
func contactWords(c agreements.Coming) string {
	return c.Contact.Name + ", " + c.Contact.Role.Words()
}
