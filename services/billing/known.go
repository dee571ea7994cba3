package billing

import (
	"context"
	"strings"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/parties"
)

// EachIssued calls fn for every invoice of an issuer that was issued since a time, and for every
// earlier one on which something is owed; some of them twice. For nouns below, which ask who may see it.
func EachIssued(ctx context.Context, r docdb.Reader, issuer parties.Ref, since time.Time,
	fn func(Invoice) error) error {
	q := docdb.Query{Index: "by_issuer", Equal: []any{issuer}, From: since, Limit: docdb.MaxLimit}
	if err := invoices.Each(ctx, r, q, fn); err != nil {
		return err
	}
	return invoices.Each(ctx, r, docdb.Query{Index: "by_issuer_state", Equal: []any{issuer},
		In: []any{Issued, PartPaid}, Limit: docdb.MaxLimit}, fn)
}

// EachCredit calls fn for every credit note of an issuer's invoices.
func EachCredit(ctx context.Context, r docdb.Reader, issuer parties.Ref, fn func(CreditNote) error) error {
	q := docdb.Query{Index: "by_number", Equal: []any{issuer}, Limit: docdb.MaxLimit}
	return creditNotes.Each(ctx, r, q, func(n CreditNote) error {
		if n.SelfBillID != "" {
			return nil
		}
		return fn(n)
	})
}

// OwedElsewhere are the invoices of other issuers on which a payer owes something.
func OwedElsewhere(ctx context.Context, r docdb.Reader, payer, issuer parties.Ref) ([]Invoice, error) {
	var all []Invoice
	q := docdb.Query{Index: "by_payer_state", Equal: []any{payer}, In: []any{Issued, PartPaid}, Limit: docdb.MaxLimit}
	err := invoices.Each(ctx, r, q, func(i Invoice) error {
		if i.Issuer != issuer {
			all = append(all, i)
		}
		return nil
	})
	return all, err
}

// Changed is what entries of a book are about: what of it is owed, or what came, has changed.
type Changed struct {
	Invoices map[string]Invoice
	Payments map[string]Payment
	Credits  map[string]CreditNote

	SelfBills map[string]SelfBill
	PaidOut   map[string]PaidOut
	Refunds   map[string]Refund
}

// ChangedBy reads the documents that entries of a book are about, as they are now, and more payments that
// came or left. Entries about anything else are passed over.
func ChangedBy(ctx context.Context, r docdb.Reader, entries []ledger.Entry, more []string) (Changed, error) {
	subjects := map[string][]string{} // by what the id begins with
	add := func(id string) {
		kind, _, _ := strings.Cut(id, "_")
		subjects[kind] = append(subjects[kind], id)
	}
	for _, e := range entries {
		add(e.Subject)
	}
	for _, id := range more {
		add(id)
	}
	var c Changed
	var err error
	if c.Payments, err = payments.GetMany(ctx, r, subjects["payment"]); err != nil {
		return c, err
	}
	if c.Credits, err = creditNotes.GetMany(ctx, r, subjects["creditnote"]); err != nil {
		return c, err
	}
	ids := subjects["invoice"]
	for _, p := range c.Payments {
		ids = append(ids, p.InvoiceID)
	}
	for _, n := range c.Credits {
		ids = append(ids, n.InvoiceID)
	}
	if c.Invoices, err = invoices.GetMany(ctx, r, ids); err != nil {
		return c, err
	}
	if c.SelfBills, c.PaidOut, err = readOut(ctx, r, subjects, c.Credits); err != nil {
		return c, err
	}
	ids = subjects["refund"]
	for _, p := range c.PaidOut {
		if p.RefundID != "" {
			ids = append(ids, p.RefundID)
		}
	}
	c.Refunds, err = refunds.GetMany(ctx, r, ids)
	return c, err
}

// EachReceived calls fn for every payment to an issuer that was recorded since a time.
func EachReceived(ctx context.Context, r docdb.Reader, issuer parties.Ref, since time.Time,
	fn func(Payment) error) error {
	q := docdb.Query{Index: "by_issuer", Equal: []any{issuer}, From: since, Limit: docdb.MaxLimit}
	return payments.Each(ctx, r, q, fn)
}
