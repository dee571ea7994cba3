package enquiries

import (
	"strings"

	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/diary"
)

// turn is the present turn, in words for a reader who knows the thread by the
// summary; nil once nothing waits for anybody.
func (s *Service) turn(d dossier, sum Summary) *agreements.Turn {
	n := agreements.Names{Leader: sum.Leader.Name, Home: sum.Home.Name, School: "The school"}
	if sum.Knows() {
		n.School = sum.Asking.School.Name
	}
	switch {
	case d.agreed != nil:
		return d.agreed.Turn(n, date.Of(s.now()))
	case s.isLive(d.enquiry) != nil:
		return nil
	}
	return d.negotiation(n, date.Of(s.now()))
}

func (d dossier) negotiation(n agreements.Names, today string) *agreements.Turn {
	e := d.enquiry
	if e.State == SentEnquiry {
		return n.LeaderDoes("answers", "Without an answer in time the enquiry ends.", &e.ReplyBy)
	}
	p, open := d.open()
	if !open {
		return n.LeaderDoes("makes a new proposal", "There is no open proposal at the moment.", nil)
	}
	rel, _ := d.release(p.ID)
	past := p.Slots[0].Date <= today
	due := agreements.DecideBy(p.Slots)
	switch {
	case past:
		return n.LeaderDoes("proposes other dates",
			"The first of the proposed dates has come, so this proposal can no longer be agreed to.", nil)
	case rel.State == diary.RefusedRelease:
		return n.LeaderDoes("proposes other dates", n.Home+" could not release them for these.", nil)
	case len(d.gone) > 0 && rel.State == diary.AskedRelease:
		return n.HomeDoes("says no to these dates",
			goneText(d.gone)+" So "+n.Home+" can only say no, and "+n.Leader+" proposes others.", nil)
	case p.TakenUpAt != nil:
		return n.HomeDoes("decides on the release",
			n.Leader+" accepts the school's proposal. It is agreed as soon as "+n.Home+" releases them.", due)
	case p.From == agreements.SchoolSide:
		return n.LeaderDoes("answers the school's proposal", "They can agree, propose something else, or decline.", due)
	case rel.State == diary.GrantedRelease:
		return n.SchoolDoes("decides",
			n.Home+" has released "+n.Leader+" for these dates. The school can agree, or propose something else.", due)
	}
	return n.HomeDoes("decides on the release",
		"Its head was asked to release "+n.Leader+" for the proposed dates. Then the school can agree.", due)
}

// goneText says which half-days cannot be had any more, and not who has them.
func goneText(gone []calendar.Slot) string {
	words := make([]string, len(gone))
	for i, slot := range gone {
		words[i] = slot.Words()
	}
	if len(gone) == 1 {
		return words[0] + " is already taken by something else in the leader's diary."
	}
	return strings.Join(words, "; ") + " are already taken by something else in the leader's diary."
}
