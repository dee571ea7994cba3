package offers

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

// Received is an offer as the school of the need sees it.
type Received struct {
	Offer     Offer
	Service   leaders.Service
	Leader    leaders.Leader
	Home      register.School
	Judged    *matching.Judged // as matching judges the service for the need; nil once the offer is over
	MayAnswer bool
	Refusal   string // why who may answer cannot accept it as things stand; "" where nothing stands in the way
	Declared  bool   // that is a conflict of interest that the leader declared, which the head can waive
}

// MayAccept says whether the reader can accept the offer as things stand.
func (r Received) MayAccept() bool { return r.MayAnswer && r.Refusal == "" }

// Received returns a page of the offers for a need, live ones first, then the latest first, and
// the next cursor. For the people who may see who fits the need; others are refused by the need.
func (s *Service) Received(ctx context.Context, actor people.Actor, needID, cursor string,
	limit int) ([]Received, string, error) {
	var all []Received
	var next string
	err := s.db.View(ctx, func(r docdb.Reader) error {
		n, err := needs.GetNeed(ctx, r, needID)
		if err != nil {
			return err
		}
		if !n.LedBy(actor) {
			return n.RefusalTo(actor, onlyThoseWhoSeeWhoFits)
		}
		found, after, err := offers.Find(ctx, r, docdb.Query{
			Index: "by_need", Equal: []any{needID}, Descending: true, After: cursor, Limit: limit,
		})
		all, next = make([]Received, len(found)), after
		for i, o := range found {
			if err != nil {
				return err
			}
			if all[i], err = receivedOf(ctx, r, actor, o); err == nil && all[i].MayAnswer {
				err = all[i].refuse(ctx, r, actor, n)
			}
		}
		return err
	})
	if err != nil {
		return nil, "", err
	}
	return all, next, s.judge(ctx, actor, needID, all)
}

func receivedOf(ctx context.Context, r docdb.Reader, actor people.Actor, o Offer) (Received, error) {
	out := Received{Offer: o, MayAnswer: o.Live && o.answeredBy(actor)}
	var err error
	if out.Service, err = leaders.GetService(ctx, r, o.ServiceID); err != nil {
		return out, err
	}
	if out.Leader, err = leaders.GetLeader(ctx, r, o.LeaderID); err != nil {
		return out, err
	}
	out.Home, err = register.GetSchool(ctx, r, o.HomeURN)
	return out, err
}

// refuse notes what the rules of enquiries have against accepting the offer.
func (r *Received) refuse(ctx context.Context, reader docdb.Reader, actor people.Actor, n needs.Need) error {
	why := enquiries.Askable(ctx, reader, actor, n, r.Service.ID)
	var refused *apperr.Error
	if !errors.As(why, &refused) {
		return why
	}
	r.Refusal, r.Declared = refused.Message, refused.Code == enquiries.ConflictDeclared
	return nil
}

// judge adds the evidence of a match to the live offers.
func (s *Service) judge(ctx context.Context, actor people.Actor, needID string, all []Received) error {
	var ids []string
	for _, one := range all {
		if one.Offer.Live {
			ids = append(ids, one.Service.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	judged, err := s.matching.Judge(ctx, actor, needID, ids)
	if apperr.Is(err, apperr.KindConflict) {
		return nil // the need was closed just now: its offers lapse
	}
	for i, one := range all {
		if j, known := judged[one.Service.ID]; known && one.Offer.Live {
			all[i].Judged = &j
		}
	}
	return err
}

// At returns the live offers that the school has received, oldest first, at most as many as one
// page holds. NotFound for people who do not answer them.
func (s *Service) At(ctx context.Context, actor people.Actor, urn register.URN) ([]Received, error) {
	if !actor.At(urn, people.Head, people.Senior) {
		return nil, apperr.NotFound("school")
	}
	var all []Received
	err := s.db.View(ctx, func(r docdb.Reader) error {
		found, _, err := offers.Find(ctx, r, docdb.Query{Index: "by_school", Equal: []any{urn, true}})
		all = make([]Received, len(found))
		for i, o := range found {
			if err != nil {
				return err
			}
			all[i], err = receivedOf(ctx, r, actor, o)
		}
		return err
	})
	return all, err
}
