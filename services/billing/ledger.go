package billing

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
)

// post writes an entry to the book of a seller, which it opens if it is the first. An entry that
// moves nothing, as that of a self-bill of nothing, is left out.
func post(ctx context.Context, tx docdb.Tx, l *ledger.Ledger, e ledger.Entry) error {
	if err := l.Open(ctx, tx, e.Book, money.GBP); err != nil {
		return err
	}
	_, err := l.Post(ctx, tx, e)
	if errors.Is(err, ledger.ErrEmpty) {
		return nil
	}
	return err
}

// postIssued posts the documents of a delivery.
func postIssued(ctx context.Context, tx docdb.Tx, l *ledger.Ledger, m made) error {
	for _, i := range []Invoice{m.invoice, m.brokerage} {
		if i.ID == "" {
			continue
		}
		sold, err := invoiced(i)
		if err != nil {
			return err
		}
		if err := post(ctx, tx, l, sold); err != nil {
			return err
		}
	}
	if m.selfBill.ID == "" {
		return nil
	}
	bought, err := selfBilled(m.selfBill)
	if err != nil {
		return err
	}
	return post(ctx, tx, l, bought)
}

// postReversed posts what a credit note takes back: the entry of a kind about a document, turned.
func postReversed(ctx context.Context, tx docdb.Tx, l *ledger.Ledger, book, subject, kind string, n CreditNote) error {
	posted, err := ledger.OfSubject(ctx, tx, book, subject, kind)
	if err != nil {
		return err
	}
	for _, e := range posted {
		back, err := reversed(e, n)
		if err != nil {
			return err
		}
		if err := post(ctx, tx, l, back); err != nil {
			return err
		}
	}
	return nil
}

// takeBack posts a credit note: what its invoice and the self-bill posted, turned.
func takeBack(ctx context.Context, tx docdb.Tx, l *ledger.Ledger, i Invoice, n CreditNote) error {
	if err := postReversed(ctx, tx, l, string(i.Issuer), i.ID, Invoiced, n); err != nil {
		return err
	}
	if i.SelfBillID == "" {
		return nil
	}
	return postReversed(ctx, tx, l, string(i.Issuer), i.SelfBillID, SelfBilled, n)
}
