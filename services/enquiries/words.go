package enquiries

import (
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/diary"
)

// sentenceOf describes what happened in a thread; false for events that a thread
// does not show.
func sentenceOf(what events.Type, h agreements.Happened) (string, bool) {
	switch what {
	case EnquiryWasSent:
		return "The school sent the enquiry.", true
	case EnquiryWasDeclined:
		return "The leader declined the enquiry.", true
	case EnquiryHasExpired:
		return "The enquiry expired: nobody had answered in time.", true
	case EnquiryWasWithdrawn:
		return withdrawn(h), true
	case Proposed, Countered:
		return proposed(h), true
	case ProposalWasTakenUp:
		return "The leader accepted the proposal of the school.", true
	case ProposalWasDeclined:
		return h.Side.Words() + " declined the proposal.", true
	case ProposalWasWithdrawn:
		return h.Side.Words() + " took the proposal back.", true
	case diary.ReleaseWasAsked:
		return "The home school was asked to release the leader for " + agreements.Effort(h.HalfDays) + ".", true
	case diary.ReleaseWasGranted:
		return "The home school released the leader for " + agreements.Effort(h.HalfDays) + ".", true
	case diary.ReleaseWasRefused:
		return "The home school could not release the leader for these dates.", true
	}
	return agreements.Sentence(what, h)
}

func withdrawn(h agreements.Happened) string {
	if h.Side == agreements.NoSide {
		return "The enquiry ended."
	}
	return "The school withdrew the enquiry."
}

func proposed(h agreements.Happened) string {
	text := h.Side.Words() + " proposed " + agreements.Effort(h.HalfDays)
	if h.DayRate == nil || h.DayRate.IsZero() {
		return text + ", without payment."
	}
	return text + " at " + h.DayRate.String() + " a day."
}
