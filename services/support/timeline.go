package support

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
)

// Moment is one event of a thread, as one person may see it.
type Moment struct {
	At       time.Time
	What     events.Type
	Subject  string // id of its object
	Side     Side   // the side that did it
	Name     string // of the person; "" where this person may not know it
	Sentence string
	Note     string // the person's note
}

// timeline is the list of the thread's events, oldest first. Names of the asking
// school's people are left out unless known; the home head's notes are left out
// where private.
func timeline(ctx context.Context, r docdb.Reader, d dossier, known, private bool) ([]Moment, error) {
	all, err := events.Of(ctx, r, d.subjects()...)
	if err != nil {
		return nil, err
	}
	moments := make([]Moment, 0, len(all))
	for _, e := range all {
		tell, ours := sentences[e.Type]
		if !ours {
			continue
		}
		var h Happened
		if err := e.Decode(&h); err != nil {
			return nil, err
		}
		m := Moment{At: e.At, What: e.Type, Subject: e.Subject, Side: h.Side, Name: h.Name, Note: h.Note, Sentence: tell(h)}
		if h.Side == SchoolSide && !known {
			m.Name = ""
		}
		if h.Side == HomeSide && private {
			m.Note = ""
		}
		moments = append(moments, m)
	}
	return moments, nil
}

// called is the usual name of a side.
var called = map[Side]string{
	SchoolSide: "The school", LeaderSide: "The leader", HomeSide: "The home school", BrokerSide: "The broker",
}

// sentences describe each type of event; types that are not here are not shown.
var sentences = map[events.Type]func(Happened) string{
	EnquiryWasSent:      func(Happened) string { return "The school sent the enquiry." },
	EnquiryWasDeclined:  func(Happened) string { return "The leader declined the enquiry." },
	EnquiryHasExpired:   func(Happened) string { return "The enquiry expired: nobody had answered in time." },
	EnquiryWasWithdrawn: withdrawn,

	Proposed:             proposed,
	Countered:            proposed,
	ProposalWasTakenUp:   func(Happened) string { return "The leader accepted the proposal of the school." },
	ProposalWasDeclined:  func(h Happened) string { return called[h.Side] + " declined the proposal." },
	ProposalWasWithdrawn: func(h Happened) string { return called[h.Side] + " took the proposal back." },

	ReleaseWasAsked: func(h Happened) string {
		return "The home school was asked to release the leader for " + Effort(h.HalfDays) + "."
	},
	ReleaseWasGranted: func(h Happened) string { return "The home school released the leader for " + Effort(h.HalfDays) + "." },
	ReleaseWasRefused: func(Happened) string { return "The home school could not release the leader for these dates." },

	Agreed: func(h Happened) string {
		return "Both schools agreed on " + Effort(h.HalfDays) + ": " + h.AgreementRef + "."
	},
	PurchaseOrderWasSet:   func(Happened) string { return "The school entered its purchase order." },
	AgreementWasCancelled: cancelled,
	AgreementWasCompleted: func(h Happened) string { return "The agreement " + h.AgreementRef + " is completed." },

	VisitWasRecorded:  func(h Happened) string { return "The leader recorded the visit of " + day(h.Date) + "." },
	VisitWasSignedOff: func(h Happened) string { return "The school signed off the visit of " + day(h.Date) + "." },
	VisitWasQueried:   func(h Happened) string { return "The school asked about the visit of " + day(h.Date) + "." },
	VisitMoveWasAsked: func(h Happened) string {
		return called[h.Side] + " asked to move the visit of " + When(h.From) + " to " + When(h.To) + "."
	},
	VisitMoveWasAgreed: func(h Happened) string {
		return called[h.Side] + " agreed to move the visit of " + When(h.From) + " to " + When(h.To) + "."
	},
	VisitMoveWasDeclined: func(h Happened) string {
		return called[h.Side] + " declined to move the visit of " + When(h.From) + "."
	},
	VisitMoveWasWithdrawn: func(h Happened) string {
		return called[h.Side] + " no longer asks to move the visit of " + When(h.From) + "."
	},
	VisitWasMoved: func(h Happened) string {
		return called[h.Side] + " agreed too: the visit of " + When(h.From) + " was moved to " + When(h.To) + "."
	},
	VisitWasCancelled: func(h Happened) string { return called[h.Side] + " cancelled the visit of " + day(h.Date) + "." },
}

func withdrawn(h Happened) string {
	if h.Side == NoSide {
		return "The enquiry ended."
	}
	return "The school withdrew the enquiry."
}

func proposed(h Happened) string {
	text := called[h.Side] + " proposed " + Effort(h.HalfDays)
	if h.DayRate == nil || h.DayRate.IsZero() {
		return text + ", without payment."
	}
	return text + " at " + h.DayRate.String() + " a day."
}

func cancelled(h Happened) string {
	if h.Note == lastVisitCancelled {
		return "The agreement " + h.AgreementRef + " ended: every visit was cancelled."
	}
	return called[h.Side] + " cancelled the agreement " + h.AgreementRef + "."
}
