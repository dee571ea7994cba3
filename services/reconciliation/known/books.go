package known

import (
	"context"
	"slices"
	"sync"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// Books are the books of sellers. They are safe for concurrent use.
type Books struct {
	from source

	mu    sync.Mutex
	turn  int64
	books map[parties.Ref]*book
}

// mostBooks is of how many sellers books are kept; that of who was asked about longest ago goes first.
const mostBooks = 12

// New returns no books yet: each is read when it is first asked for.
func New(db docdb.DB, now clock.Clock, names Names, receipts Receipts) *Books {
	return &Books{from: source{db, now, names, receipts}, books: map[parties.Ref]*book{}}
}

// Of is the book of a seller as it is now. It reads what was committed, never within a transaction.
func (b *Books) Of(ctx context.Context, seller parties.Ref) (*matching.Book, error) {
	k := b.kept(seller)
	done, err := k.hold(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	return k.current(ctx, b.from)
}

// now holds what is kept of a seller, as it is now, until done is called.
func (b *Books) now(ctx context.Context, seller parties.Ref) (k *book, done func(), err error) {
	k = b.kept(seller)
	if done, err = k.hold(ctx); err != nil {
		return nil, nil, err
	}
	if _, err = k.current(ctx, b.from); err != nil {
		done()
		return nil, nil, err
	}
	return k, done, nil
}

// Typed are the ids of payments to a seller of so many pence that people recorded, in their order, at
// most so many: no line showed them when they were last read.
func (b *Books) Typed(ctx context.Context, seller parties.Ref, pence int64, most int) ([]string, error) {
	k, done, err := b.now(ctx, seller)
	if err != nil {
		return nil, err
	}
	defer done()
	var ids []string
	for id, of := range k.typed {
		if of == pence {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids[:min(len(ids), most)], nil
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
