package ledger_test

import (
	"errors"
	"sync"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
)

func TestABookIsOpenedOnce(t *testing.T) {
	eachEngine(t, func(t *testing.T, w *world) {
		w.posted(sold("s", "2026-11-03", 500))
		open := func(currency string) error {
			return w.update(func(tx docdb.Tx) error { return w.ledger.Open(t.Context(), tx, shop, currency) })
		}
		w.must(open(money.GBP))
		w.refused(open("EUR"), money.ErrCurrency)
		w.refused(open("shells"), money.ErrCurrency)
		b, err := ledger.Get(t.Context(), w.db, shop)
		w.must(err)
		if b.Entries != 1 || b.Currency != money.GBP {
			t.Errorf("%+v", b)
		}
		_, err = ledger.Get(t.Context(), w.db, "other")
		w.refused(err, docdb.ErrNotFound)
	})
}

func TestAClosedBookTakesNoEntries(t *testing.T) {
	eachEngine(t, func(t *testing.T, w *world) {
		w.posted(sold("october", "2026-10-31", 500))
		w.refused(w.closed("2026-10-00"), ledger.ErrDay)
		w.must(w.closed("2026-10-31"))
		_, err := w.post(sold("late", "2026-10-31", 1))
		w.refused(err, ledger.ErrClosed)
		_, err = w.post(sold("earlier", "2026-09-01", 1))
		w.refused(err, ledger.ErrClosed)
		w.posted(sold("november", "2026-11-01", 1))
		w.refused(w.closed("2026-10-31"), ledger.ErrBackwards)
		w.refused(w.closed("2026-09-30"), ledger.ErrBackwards)

		w.refused(w.reopened("2026-11-01"), ledger.ErrOpen)
		w.must(w.reopened("2026-10-16"))
		_, err = w.post(sold("still closed", "2026-10-15", 1))
		w.refused(err, ledger.ErrClosed)
		w.posted(sold("late", "2026-10-31", 2))
		w.must(w.closed("2026-10-31"))
		if got := w.balance("till", "2026-10-31"); got != 502 || w.wrong() != nil {
			t.Errorf("%d; %v", got, w.wrong())
		}
	})
}

// Whoever comes second of a posting and a closing sees the first.
func TestNothingSlipsInWhileABookIsClosed(t *testing.T) {
	eachEngine(t, func(t *testing.T, w *world) {
		var both sync.WaitGroup
		for i := range 5 {
			day := sold("", "2026-10-01", 1).On.AddDays(i)
			var posted, closed error
			both.Go(func() { _, posted = w.post(sold(string(day), day, 1)) })
			both.Go(func() { closed = w.closed(day) })
			both.Wait()
			if closed != nil || posted != nil && !errors.Is(posted, ledger.ErrClosed) {
				t.Fatalf("closing %v, posting %v", closed, posted)
			}
		}
		if wrong := w.wrong(); wrong != nil {
			t.Error(wrong)
		}
	})
}
