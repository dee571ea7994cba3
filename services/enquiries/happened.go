package enquiries

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/people"
)

// happened begins the data of an event in the thread.
func (e Enquiry) happened(side agreements.Side, by people.Actor) agreements.Happened {
	return agreements.Happened{
		Side: side, Name: by.Name,
		EnquiryID: e.ID, EnquiryRef: e.Ref, NeedID: e.NeedID, URN: e.URN, HomeURN: e.HomeURN,
		LeaderID: e.LeaderID, AccountID: e.AccountID, PartnershipID: e.PartnershipID,
	}
}

// about begins the data of an event about a proposal.
func (e Enquiry) about(p Proposal, side agreements.Side, by people.Actor) agreements.Happened {
	h := e.happened(side, by)
	h.ProposalID, h.HalfDays, h.DayRate = p.ID, p.HalfDays, &p.DayRate
	return h
}

// tell records an event of the thread, within tx.
func (s *Service) tell(ctx context.Context, tx docdb.Tx, what events.Type, subject string,
	h agreements.Happened) error {
	return s.agreements.Tell(ctx, tx, what, subject, h)
}
