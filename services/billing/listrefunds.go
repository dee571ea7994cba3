package billing

import (
	"context"
	"errors"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/people"
)

// RefundDetail is a refund with its payments, as one person may see it.
type RefundDetail struct {
	Refund
	PaidOut []PaidOut // the earliest first, with those that were taken back
	Today   date.Day
	May     RefundMay
}

// Refund returns a refund, or NotFound.
func (s *Service) Refund(ctx context.Context, actor people.Actor, id string) (RefundDetail, error) {
	f, err := refunds.Get(ctx, s.db, id)
	if err != nil || !f.mayRead(actor) {
		return RefundDetail{}, orAbsent(err, "refund")
	}
	d := RefundDetail{Refund: f, Today: date.On(s.now()), May: f.may(actor)}
	d.PaidOut, err = paidOuts.All(ctx, s.db, docdb.Query{Index: "by_refund", Equal: []any{f.ID}})
	return d, err
}

// Refunds is a page of refunds, the newest first: of a seller, or to a payer; one of the two. NotFound where the
// actor may not see them.
func (s *Service) Refunds(ctx context.Context, actor people.Actor, issuer, payer parties.Ref, cursor string,
	limit int) ([]Refund, string, error) {
	q := docdb.Query{Index: "by_issuer", Equal: []any{issuer}, After: cursor, Limit: limit, Descending: true}
	may, whose := issuer != "" && issues(actor, issuer), issuer
	if issuer == "" {
		q.Index, q.Equal, whose = "by_party", []any{payer}, payer
		may = payer != "" && MayList(actor, payer.Place())
	}
	switch {
	case (issuer == "") == (payer == ""):
		return nil, "", apperr.Invalid(apperr.Field{Path: "issuer", Message: nameASellerOrAPayer})
	case !may:
		return nil, "", absent(whose)
	}
	return refunds.Find(ctx, s.db, q)
}

// Standing is what a payer has on account with a seller.
type Standing struct {
	Party  parties.Ref
	Name   string
	Amount money.Amount
}

// OnAccountWith are the payers that have something on account with a seller. NotFound to those who do not handle
// its money.
func (s *Service) OnAccountWith(ctx context.Context, actor people.Actor, seller parties.Ref) ([]Standing, error) {
	if !issues(actor, seller) {
		return nil, absent(seller)
	}
	head := string(OnAccount(""))
	found, err := ledger.Balances(ctx, s.db, string(seller), head, ledger.Ever)
	if errors.Is(err, docdb.ErrNotFound) {
		return nil, nil // the book has no entry yet
	}
	if err != nil {
		return nil, err
	}
	all := make([]Standing, len(found))
	for i, b := range found {
		party, err := parties.Parse(strings.TrimPrefix(string(b.Account), head))
		if err != nil {
			return nil, err
		}
		all[i] = Standing{Party: party, Amount: money.Pence(-b.Amount.Pence)}
		if all[i].Name, err = parties.NameOf(ctx, s.db, party); err != nil {
			return nil, err
		}
	}
	return all, nil
}
