package agreements

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/pace"
	"lateral/services/people"
)

// happened begins the data of an event of the agreement.
func (a Agreement) happened(side Side, by people.Actor) Happened {
	return Happened{
		Side: side, Name: by.Name,
		Origin: a.Origin, OriginRef: a.OriginRef, NeedID: a.NeedID, URN: a.BuyerURN, HomeURN: a.HomeURN,
		LeaderID: a.LeaderID, AccountID: a.AccountID, PartnershipID: a.PartnershipID,
		AgreementID: a.ID, AgreementRef: a.Ref, HalfDays: a.HalfDays,
	}
}

// Saying adds the person's note.
func (h Happened) Saying(note string) Happened {
	h.Note = note
	return h
}

func (h Happened) on(v Visit) Happened {
	h.VisitID, h.Date, h.HalfDays = v.ID, v.Date, v.HalfDays
	return h
}

func (h Happened) to(m Move) Happened {
	h.From, h.To = m.From, m.To
	return h
}

// Tell records an event of the subject, within tx. TooMany where the person does
// the same to the same people too often: each time a letter goes out.
func (s *Service) Tell(ctx context.Context, tx docdb.Tx, what events.Type, subject string, d Data) error {
	if err := s.tellOften(ctx, tx, what, d.itself()); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, what, subject, d)
}

// tellOften counts a person's acts: the same act to the same leader about the same
// need, however many enquiries it takes. Acts on a visit count by the visit.
func (s *Service) tellOften(ctx context.Context, tx docdb.Tx, what events.Type, h Happened) error {
	by := events.ActorFrom(ctx).AccountID
	if by == events.System {
		return nil
	}
	same := pace.Pace{What: string(what), Often: 8, Per: 4 * time.Hour}
	return pace.Check(ctx, tx, s.now(),
		youHaveDoneThisSeveral,
		same.Of(by, h.NeedID, h.LeaderID, h.VisitID))
}
