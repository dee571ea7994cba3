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
	case EnquirySent:
		return "The school sent the enquiry.", true
	case EnquiryDeclined:
		return "The leader declined the enquiry.", true
	case EnquiryExpired:
		return "The enquiry expired: nobody had answered in time.", true
	case EnquiryWithdrawn:
		return withdrawn(h), true
	case ProposalMade, ProposalCountered:
		return proposed(h), true
	case ProposalTakenUp:
		return "The leader accepted the proposal of the school.", true
	case ProposalDeclined:
		return h.Side.Words() + " declined the proposal.", true
	case ProposalWithdrawn:
		return h.Side.Words() + " took the proposal back.", true
	case diary.ReleaseAsked:
		return "The home school was asked to release the leader for " + agreements.Effort(h.HalfDays) + ".", true
	case diary.ReleaseGranted:
		return "The home school released the leader for " + agreements.Effort(h.HalfDays) + ".", true
	case diary.ReleaseRefused:
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

// withTheEnquiry says how a leader came to know which school it is.
func withTheEnquiry(ref string) string { return "with the enquiry " + ref }
