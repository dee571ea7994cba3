package agreements

import (
	"lateral/pkg/events"
)

// Sentence describes what happened to an agreement, for its timeline; false for
// events that a timeline does not show.
func Sentence(what events.Type, h Happened) (string, bool) {
	switch what {
	case AgreementMade:
		return "Both schools agreed on " + Effort(h.HalfDays) + ": " + h.AgreementRef + ".", true
	case PurchaseOrderSet:
		return "The school entered its purchase order.", true
	case AgreementCancelled:
		return cancelled(h), true
	case AgreementCompleted:
		return "The agreement " + h.AgreementRef + " is completed.", true
	case VisitRecorded:
		return "The leader recorded the visit of " + h.Date.Words() + ".", true
	case VisitSignedOff:
		return "The school signed off the visit of " + h.Date.Words() + ".", true
	case VisitQueried:
		return "The school asked about the visit of " + h.Date.Words() + ".", true
	case ExpensesRefused:
		return "The school said no to the expenses of the visit of " + h.Date.Words() + ".", true
	case VisitCancelled:
		return h.Side.Words() + " cancelled the visit of " + h.Date.Words() + "." + lateWords(h), true
	}
	return sentenceOfMove(what, h)
}

func sentenceOfMove(what events.Type, h Happened) (string, bool) {
	who := h.Side.Words()
	switch what {
	case MoveAsked:
		return who + " asked to move the visit of " + When(h.From) + " to " + When(h.To) + ".", true
	case MoveAgreed:
		return who + " agreed to move the visit of " + When(h.From) + " to " + When(h.To) + ".", true
	case MoveDeclined:
		return who + " declined to move the visit of " + When(h.From) + ".", true
	case MoveWithdrawn:
		return who + " no longer asks to move the visit of " + When(h.From) + ".", true
	case VisitMoved:
		return who + " agreed too: the visit of " + When(h.From) + " was moved to " + When(h.To) + ".", true
	}
	return "", false
}

func cancelled(h Happened) string {
	if h.Note == lastVisitCancelled {
		return "The agreement " + h.AgreementRef + " ended: every visit was cancelled."
	}
	return h.Side.Words() + " cancelled the agreement " + h.AgreementRef + "."
}

func visitWasCancelled(v Visit, a Agreement) string {
	sentence := "The visit of " + When(v.Slots) + " was cancelled"
	if v.CancelledAt != nil {
		sentence += " by " + a.by(v.CancelledSide, v.CancelledByName)
	}
	return sentence + "."
}

func visitWasMoved(m Move, a Agreement) string {
	sentence := "The visit of " + When(m.From) + " was moved to " + When(m.To) + ". Asked by " +
		a.by(m.By, m.AskedByName)
	if m.Other != nil {
		sentence += "; agreed by " + a.by(m.By.Opposite(), m.Other.Name)
	}
	if m.Home != nil {
		sentence += " and by " + a.by(HomeSide, m.Home.Name)
	}
	return sentence + "."
}

const theSchool = "The school"

const theLeader = "The leader"

const theHomeSchool = "The home school"

const theBroker = "The broker"

// by names a person and their side.
func (a Agreement) by(side Side, name string) string {
	of := map[Side]string{SchoolSide: a.BuyerName, LeaderSide: "the leader", HomeSide: a.HomeName,
		BrokerSide: "the broker"}[side]
	switch {
	case name == "":
		return of
	case of == "":
		return name
	}
	return name + " (" + of + ")"
}

// Words name the side where its people are not named.
func (side Side) Words() string {
	return map[Side]string{
		SchoolSide: theSchool, LeaderSide: theLeader, HomeSide: theHomeSchool, BrokerSide: theBroker,
	}[side]
}

// byTheAgreement says how a leader came to know which school it is.
func byTheAgreement(ref string) string { return "by the agreement " + ref }
