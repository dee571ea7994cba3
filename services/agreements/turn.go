package agreements

import (
	"slices"
	"time"

	"lateral/pkg/date"
	"lateral/services/calendar"
)

// Turn says what happens now in a thread, or about an agreement, and who does it.
type Turn struct {
	Side   Side       // whose turn it is; NoSide where it is nobody's in the thread
	Who    string     // as people name them
	Title  string     // what they do: "Ash Primary School decides"
	Detail string     // one more sentence
	Due    *time.Time // the time limit; nil without one
}

// Names name the sides for one reader.
type Names struct {
	School, Leader, Home string
}

// LeaderDoes is a turn of the leader; due is nil without a time limit.
func (n Names) LeaderDoes(what, detail string, due *time.Time) *Turn {
	return &Turn{Side: LeaderSide, Who: n.Leader, Title: whoDoes(n.Leader, what), Detail: detail, Due: due}
}

// SchoolDoes is a turn of the school that asks; due is nil without a time limit.
func (n Names) SchoolDoes(what, detail string, due *time.Time) *Turn {
	return &Turn{Side: SchoolSide, Who: n.School, Title: whoDoes(n.School, what), Detail: detail, Due: due}
}

// HomeDoes is a turn of the home head; due is nil without a time limit.
func (n Names) HomeDoes(what, detail string, due *time.Time) *Turn {
	return &Turn{Side: HomeSide, Who: n.Home, Title: whoDoes(n.Home, what), Detail: detail, Due: due}
}

// Turn is the present turn on the day; nil once nothing waits for anybody.
func (s Standing) Turn(n Names, today date.Day) *Turn {
	if s.Agreement.State == ActiveAgreement {
		return s.turnOfVisits(n, today)
	}
	if slices.ContainsFunc(s.Visits, func(v Visit) bool { return v.ToCredit }) {
		return &Turn{Side: NoSide, Who: thePartnership, Title: aCreditIsStill, Detail: whatWasNotDelivered}
	}
	if !slices.ContainsFunc(s.Visits, func(v Visit) bool { return v.Billable || v.DraftID != "" }) {
		return nil
	}
	invoices := &Turn{
		Side: NoSide, Who: thePartnership, Title: anInvoiceIsStill,
		Detail: thePartnershipRaisesItForTheVisits,
	}
	if s.Agreement.State == CancelledAgreement {
		invoices.Title = theAgreementWasCancelled
		invoices.Detail = thePartnershipStillRaises
	}
	return invoices
}

func (s Standing) turnOfVisits(n Names, today date.Day) *Turn {
	if v, ok := s.first(QueriedVisit); ok {
		if v.expensesRefused() {
			return n.LeaderDoes(claimsAnewFor(v), theSchoolRefusedExpenses, nil)
		}
		return n.LeaderDoes(answersAboutTheVisit(v), theSchoolAskedAbout, nil)
	}
	if v, ok := s.first(RecordedVisit); ok {
		return n.SchoolDoes(signsOffTheVisit(v), orAsksAboutTheRecord, nil)
	}
	for _, m := range s.Moves {
		if m.State == AskedMove {
			return m.turn(n)
		}
	}
	v, ok := s.first(PlannedVisit)
	switch {
	case !ok:
		return nil
	case v.Date <= today:
		return n.LeaderDoes(recordsTheVisit(v), thenTheSchoolSigns, nil)
	}
	next := n.LeaderDoes("", recordsWhatWasDone(n.Leader), nil)
	next.Title = theNextVisitIsOn(v)
	return next
}

// Ahead are the steps that an agreement still has before it, in words, without
// the one that is now.
func (s Standing) Ahead() []string {
	if s.Agreement.State != ActiveAgreement {
		return nil
	}
	waiting := 0
	for _, v := range Held(s.Visits) {
		if v.State != SignedOffVisit {
			waiting++
		}
	}
	var ahead []string
	if waiting > 1 {
		ahead = append(ahead, theOtherVisitsEach)
	}
	return append(ahead, s.Agreement.InvoiceAhead()...)
}

// InvoiceAhead is the last step of support on these terms, in words; none where
// nobody pays money.
func (t Terms) InvoiceAhead() []string {
	if t.Free() {
		return nil
	}
	return []string{theInvoice}
}

func (m Move) turn(n Names) *Turn {
	does := n.LeaderDoes
	switch {
	case m.Other != nil:
		does = n.HomeDoes
	case m.By == LeaderSide:
		does = n.SchoolDoes
	}
	return does(answersAboutMoving(m), movedOnceBothSayYes(m), m.decideBy())
}

// first is the first visit in the state, by date.
func (s Standing) first(state VisitState) (Visit, bool) {
	for _, v := range s.Visits {
		if v.State == state {
			return v, true
		}
	}
	return Visit{}, false
}

// DecideBy is the end of the day before the first half-day: the last moment to
// decide about the half-days.
func DecideBy(slots []calendar.Slot) *time.Time {
	first, err := slots[0].Date.Start()
	if err != nil {
		return nil
	}
	before := first.Add(-time.Minute)
	return &before
}

// decideBy is the last moment to decide about the move: before the earlier of the
// two days, unless the first had come when somebody asked.
func (m Move) decideBy() *time.Time {
	from := m.From[0].Date
	if from < m.To[0].Date && from > date.On(m.AskedAt) {
		return DecideBy(m.From)
	}
	return DecideBy(m.To)
}
