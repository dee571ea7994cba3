package support

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/pace"
	"lateral/services/people"
)

// happened begins the data of an event in the thread.
func (e Enquiry) happened(side Side, by people.Actor) Happened {
	return Happened{
		Side: side, Name: by.Name,
		EnquiryID: e.ID, EnquiryRef: e.Ref, NeedID: e.NeedID, URN: e.URN, HomeURN: e.HomeURN,
		LeaderID: e.LeaderID, AccountID: e.AccountID, PartnershipID: e.PartnershipID, AgreementID: e.AgreementID,
	}
}

func (h Happened) saying(note string) Happened {
	h.Note = note
	return h
}

func (h Happened) about(p Proposal) Happened {
	rate := p.DayRate
	h.ProposalID, h.HalfDays, h.DayRate = p.ID, p.HalfDays, &rate
	return h
}

func (h Happened) under(a Agreement) Happened {
	h.AgreementID, h.AgreementRef, h.PartnershipID, h.HalfDays = a.ID, a.Ref, a.PartnershipID, a.HalfDays
	return h
}

func (h Happened) on(v Visit) Happened {
	h.VisitID, h.Date, h.HalfDays = v.ID, v.Date, v.HalfDays
	return h
}

func (h Happened) to(m Move) Happened {
	h.AgreementID, h.From, h.To = m.AgreementID, m.From, m.To
	return h
}

// tell records an event of the subject, within tx. TooMany where the person does
// the same to the same people too often: each time a letter goes out.
func (s *Service) tell(ctx context.Context, tx docdb.Tx, what events.Type, subject string, h Happened) error {
	if err := s.often(ctx, tx, what, h); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, what, subject, h)
}

// often counts a person's acts in a thread: the same act to the same leader
// about the same need, however many enquiries it takes. Acts on a visit count by
// the visit.
func (s *Service) often(ctx context.Context, tx docdb.Tx, what events.Type, h Happened) error {
	by := events.ActorFrom(ctx).AccountID
	if by == events.System {
		return nil
	}
	same := pace.Pace{What: string(what), Often: 8, Per: 4 * time.Hour}
	return pace.Check(ctx, tx, s.now(), "You have done this several times within a short while, and the others have been told. Please wait.",
		same.Of(by, h.NeedID, h.LeaderID, h.VisitID))
}
