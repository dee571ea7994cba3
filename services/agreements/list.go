package agreements

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// ListInput says which agreements to list: those that a partnership
// brokered, those of a home school, or those of a school that buys.
type ListInput struct {
	URN           register.URN // the school that buys
	HomeURN       register.URN // the home school of the leader
	PartnershipID string
	State         AgreementState // "" is any, active ones first
	Cursor        string
	Limit         int
}

// Listed is an agreement in a list, with its price.
type Listed struct {
	Agreement
	Quote partnerships.Quote
}

// List returns a page of agreements and the next cursor; oldest first
// within a state. NotFound where the place is not one of the actor's.
func (s *Service) List(ctx context.Context, actor people.Actor, in ListInput) ([]Listed, string, error) {
	q, err := in.query(actor)
	if err != nil {
		return nil, "", err
	}
	var all []Listed
	var next string
	err = s.db.View(ctx, func(r docdb.Reader) error {
		found, after, err := agreements.FindWhere(ctx, r, q,
			func(a Agreement) (bool, error) { return a.Parties().MayLook(actor), nil })
		next, all = after, make([]Listed, len(found))
		tables := parties.TablesOn(r, date.On(s.now()))
		if err == nil {
			err = readQuotesAhead(ctx, r, found)
		}
		for i, a := range found {
			if err != nil {
				break
			}
			all[i].Agreement = a
			all[i].Quote, err = a.quoted(ctx, r, tables)
		}
		return err
	})
	return all, next, err
}

// Count returns how many agreements List would return over all its pages.
func (s *Service) Count(ctx context.Context, actor people.Actor, in ListInput) (int, error) {
	q, err := in.query(actor)
	if err != nil {
		return 0, err
	}
	n := 0
	q.After, q.Limit = "", docdb.MaxLimit
	err = agreements.Each(ctx, s.db, q, func(a Agreement) error {
		if a.Parties().MayLook(actor) {
			n++
		}
		return nil
	})
	return n, err
}

func (in ListInput) query(actor people.Actor) (docdb.Query, error) {
	q := docdb.Query{After: in.Cursor, Limit: in.Limit}
	switch {
	case in.PartnershipID != "":
		if !MayList(actor, people.Partnership(in.PartnershipID)) {
			return q, apperr.NotFound("partnership")
		}
		q.Index, q.Equal = "by_partnership", []any{in.PartnershipID}
	case in.HomeURN != "":
		if !MayListHome(actor, in.HomeURN) {
			return q, apperr.NotFound("school")
		}
		q.Index, q.Equal = "by_home", []any{in.HomeURN}
	default:
		if !MayList(actor, people.School(in.URN)) {
			return q, apperr.NotFound("school")
		}
		q.Index, q.Equal = "by_buyer", []any{in.URN}
	}
	if in.State != "" {
		q.Equal = append(q.Equal, in.State)
	}
	return q, nil
}
