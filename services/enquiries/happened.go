package enquiries

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/people"
)

// Happened is the data of every event of a thread before it is agreed.
type Happened struct {
	agreements.Happened
	ReleaseID string     `json:"releaseId,omitempty"`
	ReplyBy   *time.Time `json:"replyBy,omitempty"`
	Released  bool       `json:"released,omitempty"` // by the home school, for these half-days, before
	OfferID   string     `json:"offerId,omitempty"`  // of an enquiry that came from an offer
}

// Saying adds the person's note.
func (h Happened) Saying(note string) Happened {
	h.Note = note
	return h
}

// happened begins the data of an event in the thread.
func (e Enquiry) happened(side agreements.Side, by people.Actor) Happened {
	return Happened{Happened: agreements.Happened{
		Side: side, Name: by.Name,
		Origin: diary.OriginOf(e.ID), OriginRef: e.Ref, NeedID: e.NeedID, URN: e.URN, HomeURN: e.HomeURN,
		LeaderID: e.LeaderID, AccountID: e.AccountID, PartnershipID: e.PartnershipID,
	}}
}

// about begins the data of an event about a proposal.
func (e Enquiry) about(p Proposal, side agreements.Side, by people.Actor) Happened {
	h := e.happened(side, by)
	h.ProposalID, h.HalfDays, h.DayRate = p.ID, p.HalfDays, &p.DayRate
	return h
}

// tell records an event of the thread, within tx.
func (s *Service) tell(ctx context.Context, tx docdb.Tx, what events.Type, subject string,
	h Happened) error {
	return s.agreements.Tell(ctx, tx, what, subject, h)
}
