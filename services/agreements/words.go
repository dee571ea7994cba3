package agreements

import (
	"lateral/pkg/date"
	"lateral/pkg/events"
)

// Sentence describes what happened to an agreement, for its timeline; false for
// events that a timeline does not show.
func Sentence(what events.Type, h Happened) (string, bool) {
	switch what {
	case Agreed:
		return "Both schools agreed on " + Effort(h.HalfDays) + ": " + h.AgreementRef + ".", true
	case PurchaseOrderWasSet:
		return "The school entered its purchase order.", true
	case AgreementWasCancelled:
		return cancelled(h), true
	case AgreementWasCompleted:
		return "The agreement " + h.AgreementRef + " is completed.", true
	case VisitWasRecorded:
		return "The leader recorded the visit of " + date.DayWords(h.Date) + ".", true
	case VisitWasSignedOff:
		return "The school signed off the visit of " + date.DayWords(h.Date) + ".", true
	case VisitWasQueried:
		return "The school asked about the visit of " + date.DayWords(h.Date) + ".", true
	case VisitWasCancelled:
		return h.Side.Words() + " cancelled the visit of " + date.DayWords(h.Date) + ".", true
	}
	return sentenceOfMove(what, h)
}

func sentenceOfMove(what events.Type, h Happened) (string, bool) {
	who := h.Side.Words()
	switch what {
	case VisitMoveWasAsked:
		return who + " asked to move the visit of " + When(h.From) + " to " + When(h.To) + ".", true
	case VisitMoveWasAgreed:
		return who + " agreed to move the visit of " + When(h.From) + " to " + When(h.To) + ".", true
	case VisitMoveWasDeclined:
		return who + " declined to move the visit of " + When(h.From) + ".", true
	case VisitMoveWasWithdrawn:
		return who + " no longer asks to move the visit of " + When(h.From) + ".", true
	case VisitWasMoved:
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
