package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// HeldBill is a draft with why it waits today. Without holds it can be issued.
type HeldBill struct {
	Draft
	CustomerName string
	Holds        []Hold
}

// Drafts returns a page of the self-bills that wait, of who draws them up or of a home school, the newest
// first, and the next cursor. NotFound to those who may not list self-bills there.
func (s *Service) Drafts(ctx context.Context, actor people.Actor, customer parties.Ref, home register.URN,
	cursor string, limit int) ([]HeldBill, string, error) {
	q := docdb.Query{Index: "by_home", Equal: []any{home}, After: cursor, Limit: limit, Descending: true}
	whose := parties.School(home)
	if customer != "" {
		q.Index, q.Equal, whose = "by_customer", []any{customer}, customer
	}
	if !MayListSelfBills(actor, whose.Place()) {
		return nil, "", absent(whose)
	}
	var all []HeldBill
	var next string
	err := s.db.View(ctx, func(r docdb.Reader) error {
		found, after, err := drafts.Find(ctx, r, q)
		if err != nil {
			return err
		}
		next, all = after, make([]HeldBill, len(found))
		t := s.tables(r)
		for n, d := range found {
			all[n].Draft = d
			if all[n].Holds, err = s.holdsOn(ctx, r, t, d.Customer, d.HomeURN, d.Lines); err != nil {
				return err
			}
			if all[n].CustomerName, err = parties.NameOf(ctx, r, d.Customer); err != nil {
				return err
			}
		}
		return nil
	})
	return all, next, err
}
