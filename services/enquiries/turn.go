package enquiries

import (
	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/diary"
)

// turn is the present turn, in words for a reader who knows the thread by the
// summary; nil once nothing waits for anybody.
func (s *Service) turn(d dossier, sum Summary) *agreements.Turn {
	n := agreements.Names{Leader: sum.Leader.Name, Home: sum.Home.Name, School: theSchool}
	if sum.Knows() {
		n.School = sum.Asking.School.Name
	}
	switch {
	case d.agreed != nil:
		return d.agreed.Turn(n, date.On(s.now()))
	case s.isLive(d.enquiry) != nil:
		return nil
	}
	return d.negotiation(n, date.On(s.now()))
}

func (d dossier) negotiation(n agreements.Names, today date.Day) *agreements.Turn {
	e := d.enquiry
	if e.State == SentEnquiry {
		return n.LeaderDoes(answers, withoutAnAnswerInTime, &e.ReplyBy)
	}
	p, open := d.open()
	if !open {
		return n.LeaderDoes(makesANewProposal, thereIsNoOpen, nil)
	}
	rel, _ := d.release(p.ID)
	past := p.Slots[0].Date <= today
	due := agreements.DecideBy(p.Slots)
	switch {
	case past:
		return n.LeaderDoes(proposesOtherDates,
			theFirstOfTheProposed, nil)
	case rel.State == diary.RefusedRelease:
		return n.LeaderDoes(proposesOtherDates, couldNotReleaseThem(n), nil)
	case len(d.gone) > 0 && rel.State == diary.AskedRelease:
		return n.HomeDoes(saysNo,
			canOnlySayNo(d.gone, n), nil)
	case len(d.gone) > 0:
		return n.LeaderDoes(proposesOtherDates, cannotBeAgreed(d.gone), nil)
	case p.TakenUpAt != nil:
		return n.HomeDoes(decidesOnTheRelease,
			acceptsTheSchoolsProposal(n), due)
	case p.From == agreements.SchoolSide:
		return n.LeaderDoes(answersTheSchool, theyCanAgreePropose, due)
	case rel.State == diary.GrantedRelease:
		return n.SchoolDoes(decides,
			hasReleasedForThese(n), due)
	}
	return n.HomeDoes(decidesOnTheRelease,
		itsHeadWasAsked(n), due)
}
