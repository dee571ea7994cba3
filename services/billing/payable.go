package billing

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/people"
)

// PayableBills are the self-bills of who drew them up that the actor can pay now, the earliest first: something is owed
// on each, and nothing on the invoice behind it any more. Those of a school for which the actor also acts are left
// out. NotFound to those who do not handle the money.
func (s *Service) PayableBills(ctx context.Context, actor people.Actor, issuer parties.Ref) ([]SelfBill, error) {
	if !issues(actor, issuer) {
		return nil, absent(issuer)
	}
	var owed []SelfBill
	q := docdb.Query{Index: "by_issuer_state", Equal: []any{issuer}, In: []any{BillIssued, BillPartPaid}}
	q.Limit = docdb.MaxLimit
	err := selfBills.Each(ctx, s.db, q, func(b SelfBill) error {
		if b.Owed().Pence > 0 && !b.paysItself(actor) {
			owed = append(owed, b)
		}
		return nil
	})
	if err != nil || len(owed) == 0 {
		return nil, err
	}
	behind := make([]string, len(owed))
	for n, b := range owed {
		behind[n] = b.InvoiceID
	}
	found, err := invoices.GetMany(ctx, s.db, behind)
	owed = slices.DeleteFunc(owed, func(b SelfBill) bool { return found[b.InvoiceID].Unpaid })
	slices.SortStableFunc(owed, func(a, b SelfBill) int { return a.IssuedAt.Compare(b.IssuedAt) })
	return owed, err
}

// RefundsToDo are the refunds of a seller that wait for the actor, the earliest first: those that another asked for,
// to be decided on, and those that were approved, to be paid. NotFound to those who do not handle its money.
func (s *Service) RefundsToDo(ctx context.Context, actor people.Actor, seller parties.Ref) ([]RefundDetail, error) {
	if !issues(actor, seller) {
		return nil, absent(seller)
	}
	var all []RefundDetail
	q := docdb.Query{Index: "by_issuer_state", Equal: []any{seller}, In: []any{RefundAsked, RefundApproved}}
	q.Limit = docdb.MaxLimit
	err := refunds.Each(ctx, s.db, q, func(f Refund) error {
		if may := f.may(actor); may.Decide || may.Pay {
			all = append(all, RefundDetail{Refund: f, May: may})
		}
		return nil
	})
	slices.SortStableFunc(all, func(a, b RefundDetail) int { return a.AskedAt.Compare(b.AskedAt) })
	return all, err
}
