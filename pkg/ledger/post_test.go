package ledger_test

import (
	"errors"
	"math"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
)

func TestEntriesAreNumberedAndFoundByWhatTheyAreAbout(t *testing.T) {
	eachEngine(t, func(t *testing.T, w *world) {
		first := w.posted(sold("s1", "2026-11-03", 500))
		second := w.posted(sold("s2", "2026-11-01", 300))
		if first.Number != 1 || second.Number != 2 {
			t.Errorf("numbers %d and %d", first.Number, second.Number)
		}
		found, err := ledger.OfSubject(t.Context(), w.db, shop, "s2", "sold")
		w.must(err)
		if diff := cmp.Diff([]ledger.Entry{second}, found); diff != "" {
			t.Error(diff)
		}
		if none, err := ledger.OfSubject(t.Context(), w.db, shop, "s2", "lost"); err != nil || len(none) > 0 {
			t.Errorf("%v %v", none, err)
		}
		byDay, next, err := ledger.Entries(t.Context(), w.db, shop, ledger.Span{From: "2026-11-01", To: "2026-11-03"}, "", 1)
		w.must(err)
		if len(byDay) != 1 || byDay[0].Subject != "s2" || next == "" {
			t.Errorf("the first of the days is %v, and then %q", byDay, next)
		}
	})
}

func TestWhatCannotBePosted(t *testing.T) {
	with := func(change func(*ledger.Entry)) ledger.Entry {
		e := sold("s", "2026-11-03", 500)
		change(&e)
		return e
	}
	euro := money.Amount{Pence: 1, Currency: "EUR"}
	tests := []struct {
		name  string
		entry ledger.Entry
		want  error
	}{
		{"no such book", with(func(e *ledger.Entry) { e.Book = "other" }), docdb.ErrNotFound},
		{"no day", with(func(e *ledger.Entry) { e.On = "" }), ledger.ErrDay},
		{"a day that is not there", with(func(e *ledger.Entry) { e.On = "2026-02-30" }), ledger.ErrDay},
		{"a day of another age", with(func(e *ledger.Entry) { e.On = "0206-01-02" }), ledger.ErrDay},
		{"no postings", with(func(e *ledger.Entry) { e.Postings = nil }), ledger.ErrEmpty},
		{"only postings of nothing", with(func(e *ledger.Entry) {
			e.Postings = []ledger.Posting{{Account: "till", Amount: money.Pence(0)}}
		}), ledger.ErrEmpty},
		{"a penny out", with(func(e *ledger.Entry) { e.Postings[0].Amount.Pence++ }), ledger.ErrUnbalanced},
		{"an account without a name", with(func(e *ledger.Entry) { e.Postings[0].Account = "" }), ledger.ErrAccount},
		{"an empty part", with(func(e *ledger.Entry) { e.Postings[0].Account = "till:" }), ledger.ErrAccount},
		{"a sign that parts ids", with(func(e *ledger.Entry) { e.Postings[0].Account = "a|b" }), ledger.ErrAccount},
		{"a long name", with(func(e *ledger.Entry) { e.Postings[0].Account = ledger.Account(strings.Repeat("a", 121)) }),
			ledger.ErrAccount},
		{"another currency", with(func(e *ledger.Entry) { e.Postings[0].Amount = euro }), money.ErrCurrency},
		{"more than an amount holds", with(func(e *ledger.Entry) {
			e.Postings = []ledger.Posting{{Account: "till", Amount: money.Pence(math.MaxInt64)},
				{Account: "till", Amount: money.Pence(1)}, {Account: "sales:books", Amount: money.Pence(math.MinInt64)}}
		}), money.ErrOverflow},
		{"the same again", sold("there", "2026-11-04", 500), ledger.ErrPosted},
		{"a balance beyond what an amount holds", sold("much", "2026-11-05", math.MaxInt64), money.ErrOverflow},
	}
	eachEngine(t, func(t *testing.T, w *world) {
		w.posted(sold("there", "2026-11-01", 700))
		for _, tt := range tests {
			t.Run(tt.name, func(t *testing.T) {
				if _, err := w.post(tt.entry); !errors.Is(err, tt.want) {
					t.Errorf("got %v, want %v", err, tt.want)
				}
				if got := w.balance("till", "2026-11-30"); got != 700 {
					t.Errorf("and the till moved to %d", got)
				}
			})
		}
		if wrong := w.wrong(); wrong != nil {
			t.Error(wrong)
		}
	})
}

func TestPostingsOfNothingAreLeftOut(t *testing.T) {
	eachEngine(t, func(t *testing.T, w *world) {
		e := sold("s", "2026-11-03", 500)
		e.Postings = append(e.Postings, ledger.Posting{Account: "tax", Amount: money.Pence(0)})
		if got := w.posted(e); len(got.Postings) != 2 {
			t.Errorf("%v", got.Postings)
		}
	})
}

func TestTurnedPostingsTakeOthersBack(t *testing.T) {
	eachEngine(t, func(t *testing.T, w *world) {
		e := w.posted(sold("s", "2026-11-03", 500))
		turned, err := ledger.Turned(e.Postings)
		w.must(err)
		w.posted(ledger.Entry{Book: shop, On: "2026-11-09", Kind: "returned", Subject: "s", Postings: turned})
		if before, after := w.balance("till", "2026-11-08"), w.balance("till", "2026-11-09"); before != 500 || after != 0 {
			t.Errorf("%d and then %d", before, after)
		}
	})
	if _, err := ledger.Turned([]ledger.Posting{{Account: "a", Amount: money.Pence(math.MinInt64)}}); err == nil {
		t.Error("the lowest amount there is was turned")
	}
}

// What is posted at once is all there, and the numbers have no gap.
func TestManyPostAtOnce(t *testing.T) {
	eachEngine(t, func(t *testing.T, w *world) {
		var all sync.WaitGroup
		failed := make([]error, 8)
		for i := range failed {
			all.Go(func() { _, failed[i] = w.post(sold(string(rune('a'+i)), "2026-11-03", 100)) })
		}
		all.Wait()
		if err := errors.Join(failed...); err != nil {
			t.Error(err)
		}
		if got := w.balance("till", "2026-11-03"); got != 800 || w.wrong() != nil {
			t.Errorf("the till has %d; %v", got, w.wrong())
		}
	})
}
