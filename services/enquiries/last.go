package enquiries

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/people"
)

// Last is the last enquiry about a need, with the leader who was asked.
type Last struct {
	Enquiry Enquiry
	Leader  leaders.Leader
}

// LastAbout returns the last enquiry about each of the needs, by need: a live one, else the
// latest. A need that nobody was asked about is not there. NotFound where the actor neither
// leads the school of a need nor brokers for its partnership.
func (s *Service) LastAbout(ctx context.Context, actor people.Actor, needIDs []string) (map[string]Last, error) {
	last := map[string]Last{}
	err := s.db.View(ctx, func(r docdb.Reader) error {
		if err := s.readLastAhead(ctx, r, needIDs); err != nil {
			return err
		}
		for _, id := range needIDs {
			one, found, err := lastAbout(ctx, r, actor, id)
			if err != nil {
				return err
			}
			if found {
				last[id] = one
			}
		}
		return nil
	})
	return last, err
}

func (s *Service) readLastAhead(ctx context.Context, r docdb.Reader, needIDs []string) error {
	if err := needs.ReadAheadByID(ctx, r, needIDs, people.Actor{}); err != nil {
		return err
	}
	of := func(e Enquiry) string { return e.NeedID }
	if err := enquiries.ReadAheadBy(ctx, r, "by_need", needIDs, of); err != nil {
		return err
	}
	var asked []string
	for _, id := range needIDs {
		all, err := aboutNeed(ctx, r, id)
		if err != nil {
			return err
		}
		for _, e := range all {
			asked = append(asked, e.LeaderID)
		}
	}
	return leaders.ReadAhead(ctx, r, nil, asked)
}

// aboutNeed are the enquiries about a need, live ones last, then the latest last.
func aboutNeed(ctx context.Context, r docdb.Reader, needID string) ([]Enquiry, error) {
	return enquiries.All(ctx, r, docdb.Query{Index: "by_need", Equal: []any{needID}})
}

func lastAbout(ctx context.Context, r docdb.Reader, actor people.Actor, needID string) (Last, bool, error) {
	n, err := needs.GetNeed(ctx, r, needID)
	if err != nil {
		return Last{}, false, err
	}
	if !actor.At(n.URN, people.Head, people.Senior) && !actor.Brokers(n.PartnershipID) {
		return Last{}, false, apperr.NotFound("need")
	}
	all, err := aboutNeed(ctx, r, needID)
	if err != nil {
		return Last{}, false, err
	}
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].maySee(actor) {
			l, err := leaders.GetLeader(ctx, r, all[i].LeaderID)
			return Last{all[i], l}, true, err
		}
	}
	return Last{}, false, nil
}

// LiveWith returns the live enquiry of the need to the leader; false where there is none. It is
// for other nouns, within their transactions.
func LiveWith(ctx context.Context, r docdb.Reader, needID, leaderID string) (Enquiry, bool, error) {
	e, err := enquiries.First(ctx, r, docdb.Query{Index: "one_live", Equal: []any{needID, leaderID}})
	if errors.Is(err, docdb.ErrNotFound) {
		return e, false, nil
	}
	return e, err == nil, err
}

// OfferOf is the offer from which the enquiry came; "" where the school asked first.
func OfferOf(ctx context.Context, r docdb.Reader, enquiryID string) (string, error) {
	e, err := one(ctx, r, enquiries, enquiryID, "enquiry")
	return e.OfferID, err
}
