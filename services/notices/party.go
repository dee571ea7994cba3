package notices

import (
	"context"
	"slices"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/people"
)

// telling is the saying with the scene's facts, and the whole price after its
// text.
func (s scene) telling(say saying, whole string) telling {
	t := telling{
		title: s.fill(say.title), text: s.fill(say.text) + whole + s.note(say.to), action: say.action,
		path:  "/enquiries/" + s.Origin.ID,
		about: s.NeedID + " " + s.LeaderID, days: s.days(),
	}
	if strings.Contains(say.then, "{reply}") {
		t.by = date.On(s.thread.Enquiry.ReplyBy)
	}
	if say.then != "" {
		t.text += "\n\n" + s.fill(say.then)
	}
	if say.path != "" {
		t.path = s.fill(say.path)
	}
	return t
}

// days are the days of the visit that it is about, or of the whole thread.
func (s scene) days() []date.Day {
	var all []date.Day
	slots := slices.Concat(s.From, s.To)
	if s.Date != "" {
		all = append(all, s.Date)
	} else {
		slots = append(slots, s.terms.Slots...)
	}
	for _, slot := range slots {
		all = append(all, slot.Date)
	}
	return all
}

// note is the note of the person who did it. A home head's notes stay between
// the home school, the leader and the broker.
func (s scene) note(to agreements.Side) string {
	switch {
	case s.Note == "", s.Side == agreements.HomeSide && to == agreements.SchoolSide:
		return ""
	case to == agreements.LeaderSide && s.NoteToLeader != "":
		return "\n\n" + s.NoteToLeader
	case s.Wrote():
		return "\n\n" + capital(s.who()) + " wrote: " + s.Note
	}
	return "\n\n" + s.Note
}

// tell sends the saying to everybody on the side.
func tell(ctx context.Context, r docdb.Reader, side agreements.Side, h enquiries.Happened,
	t telling) ([]telling, error) {
	switch side {
	case agreements.LeaderSide:
		t.accountID = h.AccountID
		return []telling{t}, nil
	case agreements.SchoolSide:
		all, err := toHolders(ctx, r, t, people.School(h.URN), people.Head, people.Senior)
		return slices.DeleteFunc(all, func(t telling) bool { return t.accountID == h.AccountID }), err // never both
	case agreements.HomeSide:
		return toHolders(ctx, r, t, people.School(h.HomeURN), people.Head)
	case agreements.BrokerSide:
		if h.PartnershipID != "" {
			return toHolders(ctx, r, t, people.Partnership(h.PartnershipID), people.Broker)
		}
	case agreements.NoSide:
	}
	return nil, nil
}

// supportRules has a rule for every step of a thread that people are told about.
func supportRules() map[events.Type]rule {
	return map[events.Type]rule{
		enquiries.EnquirySent:         enquirySent(),
		enquiries.EnquiryDeclined:     enquiryDeclined(),
		enquiries.EnquiryExpired:      enquiryExpired(),
		enquiries.EnquiryWithdrawn:    enquiryWithdrawn(),
		enquiries.ProposalMade:        proposed(),
		enquiries.ProposalCountered:   countered(),
		enquiries.ProposalTakenUp:     proposalTakenUp(),
		enquiries.ProposalDeclined:    proposalDeclined(),
		diary.ReleaseAsked:            releaseAsked(),
		diary.ReleaseGranted:          releaseGranted(),
		diary.ReleaseRefused:          releaseRefused(),
		agreements.AgreementMade:      agreed(),
		agreements.VisitRecorded:      visitRecorded(),
		agreements.VisitSignedOff:     visitSignedOff(),
		agreements.VisitQueried:       visitQueried(),
		agreements.ExpensesRefused:    expensesRefused(),
		agreements.VisitCancelled:     visitCancelled(),
		agreements.VisitMoved:         visitMoved(),
		agreements.MoveAsked:          moveAsked(),
		agreements.MoveDeclined:       moveDeclined(),
		agreements.MoveWithdrawn:      moveWithdrawn(),
		agreements.ChecksFoundLacking: checksLack(),
		agreements.AgreementCancelled: agreementCancelled(),
		agreements.AgreementCompleted: agreementCompleted(),
	}
}

// thread is a rule that tells the sides of a thread. Events that came with
// another are told with that one.
func thread(sayings ...saying) rule {
	return onDay(func(ctx context.Context, r docdb.Reader, day date.Day, h enquiries.Happened) ([]telling, error) {
		if h.Along {
			return nil, nil
		}
		var all []telling
		for _, say := range sayings {
			if say.by != "" && say.by != h.Side || say.not != "" && say.not == h.Side {
				continue
			}
			s, err := sceneFor(ctx, r, say.to, h)
			if err != nil {
				return nil, err
			}
			whole, err := s.whole(ctx, r, say, day)
			if err != nil {
				return nil, err
			}
			told, err := tell(ctx, r, say.to, h, s.telling(say, whole))
			if err != nil {
				return nil, err
			}
			all = merge(all, told)
		}
		return all, nil
	})
}
