package agreements

import (
	"lateral/pkg/date"
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
		return "The leader recorded the visit of " + date.DayWords(h.Date) + ".", true
	case VisitSignedOff:
		return "The school signed off the visit of " + date.DayWords(h.Date) + ".", true
	case VisitQueried:
		return "The school asked about the visit of " + date.DayWords(h.Date) + ".", true
	case VisitCancelled:
		return h.Side.Words() + " cancelled the visit of " + date.DayWords(h.Date) + ".", true
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
