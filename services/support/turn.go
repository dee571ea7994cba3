package support

import "time"

// Turn says what happens now in a thread, and who does it.
type Turn struct {
	Side   Side       // whose turn it is; NoSide where it is nobody's in the thread
	Who    string     // as people name them
	Title  string     // what they do: "Ash Primary School decides"
	Detail string     // one more sentence
	Due    *time.Time // the time limit; nil without one
}

// turn is the present turn, in words for a reader who knows the thread by the
// summary; nil once nothing waits for anybody.
func (s *Service) turn(d dossier, sum Summary) *Turn {
	t := teller{d: d, leader: sum.Leader.Name, home: sum.Home.Name, school: "The school", today: today(s.now())}
	if sum.Knows() {
		t.school = sum.Asking.School.Name
	}
	switch {
	case d.agreement != nil:
		return t.afterAgreement()
	case s.isLive(d.enquiry) != nil:
		return nil
	}
	return t.negotiation()
}

// teller knows the names of a thread.
type teller struct {
	d                           dossier
	leader, home, school, today string
}

func (t teller) leaderDoes(what, detail string) *Turn {
	return &Turn{Side: LeaderSide, Who: t.leader, Title: t.leader + " " + what, Detail: detail}
}

func (t teller) schoolDoes(what, detail string) *Turn {
	return &Turn{Side: SchoolSide, Who: t.school, Title: t.school + " " + what, Detail: detail}
}

func (t teller) homeDoes(what, detail string) *Turn {
	return &Turn{Side: HomeSide, Who: t.home, Title: t.home + " " + what, Detail: detail}
}

func (turn *Turn) by(due *time.Time) *Turn {
	turn.Due = due
	return turn
}

func (t teller) negotiation() *Turn {
	e := t.d.enquiry
	if e.State == EnquirySent {
		return t.leaderDoes("answers", "Without an answer in time the enquiry ends.").by(&e.ReplyBy)
	}
	p, open := t.d.open()
	if !open {
		return t.leaderDoes("makes a new proposal", "There is no open proposal at the moment.")
	}
	rel, _ := t.d.release(p.ID)
	past := p.Slots[0].Date <= t.today
	due := lastDay(p.Slots)
	switch {
	case past:
		return t.leaderDoes("proposes other dates", "The first of the proposed dates has come, so this proposal can no longer be agreed to.")
	case rel.State == ReleaseRefused:
		return t.leaderDoes("proposes other dates", t.home+" could not release them for these.")
	case p.TakenUpAt != nil:
		return t.homeDoes("decides on the release", t.leader+" accepts the school's proposal. It is agreed as soon as "+t.home+" releases them.").by(due)
	case p.From == SchoolSide:
		return t.leaderDoes("answers the school's proposal", "They can agree, propose something else, or decline.").by(due)
	case rel.State == ReleaseGranted:
		return t.schoolDoes("decides", t.home+" has released "+t.leader+" for these dates. The school can agree, or propose something else.").by(due)
	}
	return t.homeDoes("decides on the release", "Its head was asked to release "+t.leader+" for the proposed dates. Then the school can agree.").by(due)
}

func (t teller) afterAgreement() *Turn {
	a := t.d.agreement
	if a.State == AgreementActive {
		return t.visits()
	}
	for _, v := range t.d.visits {
		if v.Billable {
			return &Turn{Side: NoSide, Who: "The partnership", Title: "The invoice is raised", Detail: "By the partnership, for the visits that are signed off."}
		}
	}
	return nil
}

func (t teller) visits() *Turn {
	if v, ok := t.first(VisitQueried); ok {
		return t.leaderDoes("answers about the visit of "+day(v.Date), "The school asked about the record.")
	}
	if v, ok := t.first(VisitRecorded); ok {
		return t.schoolDoes("signs off the visit of "+day(v.Date), "Or asks about the record.")
	}
	for _, m := range t.d.moves {
		if m.State == MoveAsked {
			return t.move(m)
		}
	}
	v, ok := t.first(VisitPlanned)
	switch {
	case !ok:
		return nil
	case v.Date <= t.today:
		return t.leaderDoes("records the visit of "+day(v.Date), "Then the school signs it off.")
	}
	next := t.leaderDoes("", t.leader+" records what was done; then the school signs it off.")
	next.Title = "The next visit is on " + day(v.Date)
	return next
}

func (t teller) move(m Move) *Turn {
	what, detail := "answers about moving the visit of "+day(m.From[0].Date), "To "+When(m.To)+". It is moved once both have said yes."
	switch {
	case m.Other != nil:
		return t.homeDoes(what, detail).by(lastDay(m.To))
	case m.By == LeaderSide:
		return t.schoolDoes(what, detail).by(lastDay(m.To))
	}
	return t.leaderDoes(what, detail).by(lastDay(m.To))
}

// first is the first visit in the state, by date.
func (t teller) first(state VisitState) (Visit, bool) {
	for _, v := range t.d.visits {
		if v.State == state {
			return v, true
		}
	}
	return Visit{}, false
}
