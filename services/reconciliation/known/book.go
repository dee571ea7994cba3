package known

import (
	"context"
	"errors"
	"sync/atomic"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// book is what is known of the book of a seller.
type book struct {
	seller parties.Ref
	turn   int64         // of the last question; guarded by Books
	busy   chan struct{} // holds one: who reads it or brings it up to date
	stale  atomic.Bool   // the matching is to be made anew

	read    bool
	entries int64 // of the ledger, up to which it is read
	docs    map[string]matching.Document
	parties map[string]string // names, by their id
	schools map[parties.Ref]school
	credits map[string]matching.Credit // by the id of the credit note
	shown   map[string]earlier         // by the id of the payment
	made    *matching.Book
}

func newBook(seller parties.Ref) *book { return &book{seller: seller, busy: make(chan struct{}, 1)} }

// mostNew is how many new entries are read one by one; with more, all is read anew.
const mostNew = 5000

// current brings the book up to date, and returns the matching.
func (k *book) current(ctx context.Context, b *Books) (*matching.Book, error) {
	last, err := entriesOf(ctx, b.db, k.seller)
	switch {
	case err != nil:
		return nil, err
	case !k.read || last < k.entries || last-k.entries > mostNew:
		err = k.readAll(ctx, b, last)
	case last > k.entries:
		err = k.follow(ctx, b, last)
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
func (k *book) follow(ctx context.Context, b *Books, last int64) error {
	var changed []matching.Document
	for cursor := ""; ; {
		page, next, err := ledger.Since(ctx, b.db, string(k.seller), k.entries, cursor)
		if err != nil {
			return err
		}
		some, err := k.take(ctx, b, page)
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
func (k *book) take(ctx context.Context, b *Books, page []ledger.Entry) ([]matching.Document, error) {
	c, err := billing.ChangedBy(ctx, b.db, page)
	if err != nil {
		return nil, err
	}
	if err := k.knowSchools(ctx, b.db, c.Invoices); err != nil {
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
			changed = append(changed, now)
		}
	}
	for _, n := range c.Credits {
		if n.SelfBillID == "" && k.credit(n) {
			k.stale.Store(true)
		}
	}
	return changed, k.takePayments(ctx, b, c.Payments)
}
