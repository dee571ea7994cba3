package enquiries

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/people"
)

// Blocked is a thread that waits for a side on which somebody may not act,
// because they are on both sides.
type Blocked struct {
	Summary
	Clash
}

// Blocked returns the partnership's threads that wait for a side where somebody
// is on another side too. NotFound for everybody but its brokers.
func (s *Service) Blocked(ctx context.Context, actor people.Actor, partnershipID string) ([]Blocked, error) {
	if err := brokers(actor, partnershipID); err != nil {
		return nil, err
	}
	var all []Blocked
	err := s.db.View(ctx, func(r docdb.Reader) error {
		live := docdb.Query{Index: "by_partnership", Equal: []any{partnershipID, true}}
		ids, err := threadsBy(enquiries, func(e Enquiry) string { return e.ID }, live)(ctx, r)
		if err != nil {
			return err
		}
		active, err := agreements.ActiveWith(ctx, r, partnershipID)
		if err != nil {
			return err
		}
		return eachThread(ctx, r, actor, with(ids, active), func(id string) error {
			found, err := s.blockedIn(ctx, r, actor, id)
			all = append(all, found...)
			return err
		})
	})
	return all, err
}

func (s *Service) blockedIn(ctx context.Context, r docdb.Reader, actor people.Actor,
	enquiryID string) ([]Blocked, error) {
	d, sum, err := s.read(ctx, r, actor, enquiryID)
	if err != nil || sum.Turn == nil {
		return nil, err
	}
	clashes, err := clashesOf(ctx, r, d)
	var all []Blocked
	for _, c := range clashes {
		if c.Side == sum.Turn.Side {
			all = append(all, Blocked{sum, c})
		}
	}
	return all, err
}
