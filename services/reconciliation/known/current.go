package known

import (
	"context"
	"errors"
	"strings"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// mostNew is how many new entries are read one by one; with more, all is read anew.
const mostNew = 5000

// current brings the book up to date, and returns the matching.
func (k *book) current(ctx context.Context, from source) (*matching.Book, error) {
	last, err := entriesOf(ctx, from.db, k.seller)
	switch {
	case err != nil:
		return nil, err
	case !k.read || last < k.entries || last-k.entries > mostNew:
		err = k.readAll(ctx, from, last)
	case last > k.entries:
		err = k.follow(ctx, from, last)
	}
	if err != nil {
		k.read = false // half of it may be new
		return nil, err
	}
	if k.stale.Swap(false) || k.made == nil {
		k.made = matching.New(k.all())
	}
	return k.made, nil
}

// entriesOf is the number of the last entry of a seller's book; 0 where nothing was ever posted.
func entriesOf(ctx context.Context, r docdb.Reader, seller parties.Ref) (int64, error) {
	of, err := ledger.Get(ctx, r, string(seller))
	if errors.Is(err, docdb.ErrNotFound) {
		return 0, nil
	}
	return of.Entries, err
}

// follow reads what entries have changed since.
func (k *book) follow(ctx context.Context, from source, last int64) error {
	var changed []matching.Document
	for cursor := ""; ; {
		page, next, err := ledger.Since(ctx, from.db, string(k.seller), k.entries, cursor)
		if err != nil {
			return err
		}
		some, err := k.take(ctx, from, page)
		if err != nil {
			return err
		}
		changed = append(changed, some...)
		if cursor = next; next == "" {
			break
		}
	}
	k.entries = last
	if k.made == nil || len(changed) == 0 {
		return nil
	}
	renewed, ok := k.made.Renew(changed)
	if !ok {
		renewed = nil // a document is new
	}
	k.made = renewed
	return nil
}

// take takes what entries are about, and returns the documents that have changed.
func (k *book) take(ctx context.Context, from source, page []ledger.Entry) ([]matching.Document, error) {
	var links []string
	for _, e := range page {
		if strings.HasPrefix(e.Subject, "link_") {
			links = append(links, e.Subject)
		}
	}
	met, err := from.receipts(ctx, from.db, links)
	if err != nil {
		return nil, err
	}
	c, err := billing.ChangedBy(ctx, from.db, page, met)
	if err != nil {
		return nil, err
	}
	if err := k.knowSchools(ctx, from.db, c.Invoices); err != nil {
		return nil, err
	}
	var changed []matching.Document
	for _, i := range c.Invoices {
		if i.Issuer != k.seller {
			continue
		}
		before, known := k.docs[i.ID]
		if err := k.put(i); err != nil {
			return nil, err
		}
		if now := k.docs[i.ID]; !known || now != before {
			changed = append(changed, k.asked(now))
		}
	}
	for _, n := range c.Credits {
		if n.SelfBillID == "" && k.credit(n) {
			k.stale.Store(true)
		}
	}
	bills, err := k.takeBills(ctx, from, c.SelfBills)
	if err != nil {
		return nil, err
	}
	if err := k.takePayments(ctx, from, c.Payments); err != nil {
		return nil, err
	}
	changed = append(changed, k.takeRefunds(c.Refunds)...)
	return append(changed, bills...), k.takePaidOut(ctx, from, c.PaidOut)
}
