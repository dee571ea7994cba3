package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/register"
)

// ListInput says whose invoices are listed: those of an issuer or those of a
// buyer, one of the two. State "" means any.
type ListInput struct {
	IssuerID string
	BuyerURN register.URN
	State    State
	Cursor   string
	Limit    int
}

// List returns a page of invoices, with the credit notes of the credited ones,
// and the next cursor: by due date where a state is asked for, else the newest
// first. NotFound where the actor may not see them.
func (s *Service) List(ctx context.Context, actor people.Actor, in ListInput) ([]Detail, string, error) {
	q, err := in.query(actor)
	if err != nil {
		return nil, "", err
	}
	found, next, err := invoices.Find(ctx, s.db, q)
	if err != nil {
		return nil, "", err
	}
	all := make([]Detail, len(found))
	for n, i := range found {
		all[n].Invoice, all[n].Today = i, date.On(s.now())
		if i.State != Credited {
			continue
		}
		if all[n].Credit, err = s.creditOf(ctx, i.ID); err != nil {
			return nil, "", err
		}
	}
	return all, next, nil
}

// query finds the invoices. NotFound where the actor may not see them.
func (in ListInput) query(actor people.Actor) (docdb.Query, error) {
	q := docdb.Query{After: in.Cursor, Limit: in.Limit, Descending: in.State == ""}
	switch {
	case in.IssuerID != "" && in.BuyerURN == "":
		if !MayList(actor, people.Partnership(in.IssuerID)) {
			return q, apperr.NotFound("partnership")
		}
		q.Index, q.Equal = "by_issuer", []any{in.IssuerID}
	case in.BuyerURN != "" && in.IssuerID == "":
		if !MayList(actor, people.School(in.BuyerURN)) {
			return q, apperr.NotFound("school")
		}
		q.Index, q.Equal = "by_buyer", []any{in.BuyerURN}
	default:
		return q, apperr.Invalid(apperr.Field{Path: "issuer", Message: nameAnIssuerOrABuyer})
	}
	if in.State != "" {
		q.Index, q.Equal = q.Index+"_state", append(q.Equal, in.State)
	}
	return q, nil
}

// SelfBills returns a page of self-bills, the newest first, of an issuer or of
// a home school, and the next cursor.
func (s *Service) SelfBills(ctx context.Context, actor people.Actor, issuerID string, home register.URN, cursor string,
	limit int) ([]SelfBill, string, error) {
	q := docdb.Query{Index: "by_home", Equal: []any{home}, After: cursor, Limit: limit, Descending: true}
	whose, thing := people.School(home), "school"
	if issuerID != "" {
		q.Index, q.Equal = "by_issuer", []any{issuerID}
		whose, thing = people.Partnership(issuerID), "partnership"
	}
	if !MayListSelfBills(actor, whose) {
		return nil, "", apperr.NotFound(thing)
	}
	return selfBills.Find(ctx, s.db, q)
}
