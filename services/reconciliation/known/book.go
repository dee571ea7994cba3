package known

import (
	"context"
	"sync/atomic"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// Names returns what the bank calls the other side of lines, by the ids of the lines.
type Names func(ctx context.Context, r docdb.Reader, lines []string) (map[string]string, error)

// Receipts returns the ids of the payments that links meet, by the ids of the links.
type Receipts func(ctx context.Context, r docdb.Reader, links []string) ([]string, error)

// source is where books are read from.
type source struct {
	db       docdb.DB
	now      clock.Clock
	names    Names
	receipts Receipts
}

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
	bodies  map[string]string // the ids of outside payers, by their name in lower case
	schools map[parties.Ref]school
	credits map[string]matching.Credit // by the id of the credit note
	shown   map[string]earlier         // by the id of the payment
	typed   map[string]int64           // pence of payments that people recorded and no line showed, by their id
	made    *matching.Book
}

func newBook(seller parties.Ref) *book { return &book{seller: seller, busy: make(chan struct{}, 1)} }

// hold waits until nobody else reads the book; the caller calls done.
func (k *book) hold(ctx context.Context) (done func(), err error) {
	select {
	case k.busy <- struct{}{}:
		return func() { <-k.busy }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// school is who may pay for a school.
type school struct{ trust, authority string }

// earlier is an earlier payment: under which name the bank showed it, and whose it was.
type earlier struct{ name, party string }
