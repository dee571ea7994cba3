package billing

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// readOut reads the self-bills and their payments among the ids of subjects, by what these begin with, and the
// self-bills of credit notes.
func readOut(ctx context.Context, r docdb.Reader, subjects map[string][]string,
	credits map[string]CreditNote) (map[string]SelfBill, map[string]PaidOut, error) {
	paid, err := paidOuts.GetMany(ctx, r, subjects["paidout"])
	if err != nil {
		return nil, nil, err
	}
	ids := subjects["selfbill"]
	for _, p := range paid {
		if p.SelfBillID != "" {
			ids = append(ids, p.SelfBillID)
		}
	}
	for _, n := range credits {
		if n.SelfBillID != "" {
			ids = append(ids, n.SelfBillID)
		}
	}
	bills, err := selfBills.GetMany(ctx, r, ids)
	return bills, paid, err
}

// EachPaidOut calls fn for every payment that left an issuer and was recorded since a time. For nouns below,
// which ask who may see it.
func EachPaidOut(ctx context.Context, r docdb.Reader, issuer parties.Ref, since time.Time,
	fn func(PaidOut) error) error {
	q := docdb.Query{Index: "by_issuer", Equal: []any{issuer}, From: since, Limit: docdb.MaxLimit}
	return paidOuts.Each(ctx, r, q, fn)
}

// EveryPaidOut calls fn for every payment that left any issuer.
func EveryPaidOut(ctx context.Context, r docdb.Reader, fn func(PaidOut) error) error {
	return paidOuts.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, fn)
}

// GetPaidOuts returns the payments that left among the ids, by id, in one read. For nouns below, which
// ask who may see them.
func GetPaidOuts(ctx context.Context, r docdb.Reader, ids []string) (map[string]PaidOut, error) {
	return paidOuts.GetMany(ctx, r, ids)
}

// paidOutOf are the payments of a self-bill, the earliest first.
func (b SelfBill) paidOut(ctx context.Context, r docdb.Reader) ([]PaidOut, error) {
	return paidOuts.All(ctx, r, docdb.Query{Index: "by_self_bill", Equal: []any{b.ID}})
}

// GetRefunds returns the refunds that exist among the ids, by id, in one read. For nouns below, which ask who may
// see them.
func GetRefunds(ctx context.Context, r docdb.Reader, ids []string) (map[string]Refund, error) {
	return refunds.GetMany(ctx, r, ids)
}

// EachRefund calls fn for every refund of a seller.
func EachRefund(ctx context.Context, r docdb.Reader, issuer parties.Ref, fn func(Refund) error) error {
	return refunds.Each(ctx, r, docdb.Query{Index: "by_issuer", Equal: []any{issuer}, Limit: docdb.MaxLimit}, fn)
}
