package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// GetPayments returns the payments that exist among the ids, by id, in one read. For nouns below, which
// ask who may see them.
func GetPayments(ctx context.Context, r docdb.Reader, ids []string) (map[string]Payment, error) {
	return payments.GetMany(ctx, r, ids)
}

// GetInvoices returns the invoices that exist among the ids, by id, in one read. For nouns below,
// which ask who may see them.
func GetInvoices(ctx context.Context, r docdb.Reader, ids []string) (map[string]Invoice, error) {
	return invoices.GetMany(ctx, r, ids)
}

// GetSelfBills returns the self-bills that exist among the ids, by id, in one read. For nouns below,
// which ask who may see them.
func GetSelfBills(ctx context.Context, r docdb.Reader, ids []string) (map[string]SelfBill, error) {
	return selfBills.GetMany(ctx, r, ids)
}

// GetCredits is the same for credit notes.
func GetCredits(ctx context.Context, r docdb.Reader, ids []string) (map[string]CreditNote, error) {
	return creditNotes.GetMany(ctx, r, ids)
}

// EachSelfBill calls fn for every self-bill of an issuer. For nouns below, which ask who may see it.
func EachSelfBill(ctx context.Context, r docdb.Reader, issuer parties.Ref, fn func(SelfBill) error) error {
	return selfBills.Each(ctx, r, docdb.Query{Index: "by_issuer", Equal: []any{issuer}, Limit: docdb.MaxLimit}, fn)
}
