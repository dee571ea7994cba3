package support

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
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

// tell records what happened to the subject, within tx.
func (s *Service) tell(ctx context.Context, tx docdb.Tx, what events.Type, subject string, h Happened) error {
	return s.events.Append(ctx, tx, what, subject, h)
}
