package known

import (
	"context"
	"sync"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// Names returns what the bank calls the other side of lines, by the ids of the lines.
type Names func(ctx context.Context, r docdb.Reader, lines []string) (map[string]string, error)

// Books are the books of sellers. They are safe for concurrent use.
type Books struct {
	db    docdb.DB
	now   clock.Clock
	names Names

	mu    sync.Mutex
	turn  int64
	books map[parties.Ref]*book
}

// mostBooks is of how many sellers books are kept; that of who was asked about longest ago goes first.
const mostBooks = 12

// New returns no books yet: each is read when it is first asked for.
func New(db docdb.DB, now clock.Clock, names Names) *Books {
	return &Books{db: db, now: now, names: names, books: map[parties.Ref]*book{}}
}

// Of is the book of a seller as it is now. It reads what was committed, never within a transaction.
func (b *Books) Of(ctx context.Context, seller parties.Ref) (*matching.Book, error) {
	k := b.kept(seller)
	select {
	case k.busy <- struct{}{}:
		defer func() { <-k.busy }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return k.current(ctx, b)
}

// Anew is the book of a seller, with all earlier payments up to now: Of may leave the latest out.
func (b *Books) Anew(ctx context.Context, seller parties.Ref) (*matching.Book, error) {
	k := b.kept(seller)
	k.stale.Store(true)
	return b.Of(ctx, seller)
}

func (b *Books) kept(seller parties.Ref) *book {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.turn++
	k := b.books[seller]
	if k == nil {
		k = newBook(seller)
		b.books[seller] = k
	}
	k.turn = b.turn
	if len(b.books) > mostBooks {
		oldest := k
		for _, other := range b.books {
			if other.turn < oldest.turn {
				oldest = other
			}
		}
		delete(b.books, oldest.seller)
	}
	return k
}
