package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// Owing narrows a list by what is owed on its documents.
type Owing string

// What a list is narrowed to.
const (
	StillOwed Owing = "owed"
	PastDue   Owing = "overdue" // owed, and the day to pay it by is over
)

// ListInput says whose invoices are listed: those of an issuer, those to a payer, or those for
// support at a school, whoever pays; one of the three. State "" means any, Owing "" owed or not; one of them narrows.
type ListInput struct {
	Issuer   parties.Ref
	Payer    parties.Ref
	BuyerURN register.URN
	State    State
	Owing    Owing
	Find     Find
	Cursor   string
	Limit    int
}

// List returns a page of invoices, with the credit notes of the credited ones,
// and the next cursor: by due date where a state is asked for, and so where what is owed is, those
// without any payment before the others; else the newest first. NotFound where the actor may not see them.
func (s *Service) List(ctx context.Context, actor people.Actor, in ListInput) ([]Detail, string, error) {
	q, err := in.query(actor)
	if err != nil {
		return nil, "", err
	}
	found, next, err := in.page(ctx, s.db, q, date.On(s.now()))
	if err != nil {
		return nil, "", err
	}
	all := make([]Detail, len(found))
	for n, i := range found {
		all[n].Invoice, all[n].Today = i, date.On(s.now())
		if all[n].Credits, err = i.credits(ctx, s.db); err != nil {
			return nil, "", err
		}
	}
	return all, next, nil
}

// query finds the invoices. NotFound where the actor may not see them.
func (in ListInput) query(actor people.Actor) (docdb.Query, error) {
	q := docdb.Query{After: in.Cursor, Limit: in.Limit, Descending: in.State == "" && in.Owing == ""}
	var may bool
	whose := in.Issuer
	switch {
	case in.State != "" && in.Owing != "":
		return q, apperr.Invalid(apperr.Field{Path: "owing", Message: askForAStateOrForWhatIsOwed})
	case in.Issuer != "" && in.Payer == "" && in.BuyerURN == "":
		may, q.Index = issues(actor, in.Issuer), "by_issuer"
	case in.Payer != "" && in.Issuer == "" && in.BuyerURN == "":
		may, q.Index, whose = MayList(actor, in.Payer.Place()), "by_payer", in.Payer
	case in.BuyerURN != "" && in.Issuer == "" && in.Payer == "" && in.State == "" && in.Owing == "":
		school := people.School(in.BuyerURN)
		q.Index, q.Equal = "by_buyer", []any{in.BuyerURN}
		if !MayList(actor, school) {
			return q, apperr.NotFound("school")
		}
		return q, nil
	default:
		return q, apperr.Invalid(apperr.Field{Path: "issuer", Message: nameAnIssuerOrAPayer})
	}
	if !may {
		return q, absent(whose)
	}
	q.Equal = []any{whose}
	switch {
	case in.State != "":
		q.Index, q.Equal = q.Index+"_state", append(q.Equal, in.State)
	case in.Owing != "":
		q.Index, q.In = q.Index+"_state", []any{Issued, PartPaid}
	}
	return q, nil
}

// page is a page of the invoices of a query that are asked for.
func (in ListInput) page(ctx context.Context, r docdb.Reader, q docdb.Query,
	today date.Day) ([]Invoice, string, error) {
	if in.Find.everything() && in.Owing != PastDue {
		return invoices.Find(ctx, r, q)
	}
	words := in.Find.each()
	return invoices.FindWhere(ctx, r, q, func(i Invoice) (bool, error) {
		return (in.Owing != PastDue || i.overdue(today)) &&
			in.Find.fits(i.IssuedAt, i.Total, words, i.Number, i.Orders(), i.PayerName, i.BuyerName, i.LeaderName), nil
	})
}

// SelfBills returns a page of self-bills, the newest first, of an issuer or of
// a home school, and the next cursor.
func (s *Service) SelfBills(ctx context.Context, actor people.Actor, issuer parties.Ref, home register.URN,
	cursor string, limit int) ([]SelfBill, string, error) {
	q := docdb.Query{Index: "by_home", Equal: []any{home}, After: cursor, Limit: limit, Descending: true}
	whose := parties.School(home)
	if issuer != "" {
		q.Index, q.Equal, whose = "by_issuer", []any{issuer}, issuer
	}
	if !MayListSelfBills(actor, whose.Place()) {
		return nil, "", absent(whose)
	}
	return selfBills.Find(ctx, s.db, q)
}
