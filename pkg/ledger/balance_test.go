package ledger_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
)

func TestBalancesOnADay(t *testing.T) {
	eachEngine(t, func(t *testing.T, w *world) {
		w.posted(sold("a", "2026-09-30", 100))
		w.posted(sold("b", "2026-11-30", 20)) // before the one of an earlier day
		w.posted(sold("c", "2026-11-01", 3))
		for day, want := range map[date.Day]int64{
			"2026-09-29": 0, "2026-09-30": 100, "2026-10-15": 100, "2026-11-01": 103, "2026-11-29": 103, "2026-11-30": 123,
		} {
			if got := w.balance("till", day); got != want {
				t.Errorf("on %s the till has %d, want %d", day, got, want)
			}
		}
		on := func(prefix string, day date.Day) []ledger.Balance {
			all, err := ledger.Balances(t.Context(), w.db, shop, prefix, day)
			w.must(err)
			return all
		}
		want := []ledger.Balance{
			{Account: "sales:books", Amount: money.Pence(-103)}, {Account: "till", Amount: money.Pence(103)},
		}
		if diff := cmp.Diff(want, on("", "2026-11-01")); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(want[:1], on("sales:", "2026-11-01")); diff != "" {
			t.Error(diff)
		}
		if got, err := ledger.BalanceOf(t.Context(), w.db, shop, "safe", "2026-11-01"); got != money.Pence(0) || err != nil {
			t.Errorf("an account that was never moved: %v %v", got, err)
		}
		_, err := ledger.BalanceOf(t.Context(), w.db, "other", "safe", "2026-11-01")
		w.refused(err, docdb.ErrNotFound)
		_, err = ledger.Balances(t.Context(), w.db, shop, "", "soon")
		w.refused(err, ledger.ErrDay)
	})
}

func TestMovementsOfAnAccount(t *testing.T) {
	eachEngine(t, func(t *testing.T, w *world) {
		w.posted(sold("a", "2026-09-30", 100))
		w.posted(sold("b", "2026-11-30", 20))
		w.posted(sold("c", "2026-11-01", 3))
		of := func(span ledger.Span) (subjects []string) {
			for cursor := ""; ; {
				page, next, err := ledger.Movements(t.Context(), w.db, shop, "till", span, cursor, 2)
				w.must(err)
				for _, m := range page {
					subjects = append(subjects, m.Subject)
				}
				if cursor = next; next == "" {
					return subjects
				}
			}
		}
		if diff := cmp.Diff([]string{"a", "c", "b"}, of(ledger.Span{})); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]string{"c"}, of(ledger.Span{From: "2026-10-01", To: "2026-11-29"})); diff != "" {
			t.Error(diff)
		}
	})
}

// Whatever is posted, refused, closed and reopened: each account has on each day what its postings
// come to, all accounts together have nothing, and Check finds nothing wrong.
func TestBooksHold(t *testing.T) {
	accounts := []ledger.Account{"till", "safe", "sales", "sales:books", "tax"}
	eachEngine(t, func(t *testing.T, w *world) {
		book := 0
		rapid.Check(t, func(r *rapid.T) {
			book++
			id := "book" + string(date.Day("2026-01-01").AddDays(book))
			w.must(w.update(func(tx docdb.Tx) error { return w.ledger.Open(t.Context(), tx, id, money.GBP) }))
			day := rapid.Map(rapid.IntRange(0, 100), func(n int) date.Day { return date.Day("2026-08-25").AddDays(n) })
			var posted []ledger.Entry
			for i := range rapid.IntRange(1, 12).Draw(r, "steps") {
				switch on := day.Draw(r, "on"); rapid.IntRange(0, 9).Draw(r, "step") {
				case 0:
					_ = w.update(func(tx docdb.Tx) error { return w.ledger.Close(t.Context(), tx, id, on) })
				case 1:
					_ = w.update(func(tx docdb.Tx) error { return w.ledger.Reopen(t.Context(), tx, id, on) })
				default:
					pence := rapid.Int64Range(-500, 500).Draw(r, "pence")
					e, err := w.post(ledger.Entry{Book: id, On: on, Kind: "moved", Subject: string(rune('a' + i)),
						Postings: []ledger.Posting{
							{Account: rapid.SampledFrom(accounts).Draw(r, "to"), Amount: money.Pence(pence)},
							{Account: rapid.SampledFrom(accounts).Draw(r, "from"), Amount: money.Pence(-pence)},
						}})
					if err == nil {
						posted = append(posted, e)
					}
				}
			}
			on, want, all := day.Draw(r, "look"), map[ledger.Account]int64{}, int64(0)
			for _, e := range posted {
				for _, p := range e.Postings {
					if e.On <= on {
						want[p.Account] += p.Amount.Pence
					}
				}
			}
			got, err := ledger.Balances(t.Context(), w.db, id, "", on)
			w.must(err)
			for _, b := range got {
				all += b.Amount.Pence
				if b.Amount.Pence != want[b.Account] {
					r.Errorf("%s has %s on %s, want %d", b.Account, b.Amount, on, want[b.Account])
				}
				delete(want, b.Account)
			}
			for a, pence := range want {
				if pence != 0 {
					r.Errorf("%s has %d and is not among the balances", a, pence)
				}
			}
			if all != 0 {
				r.Errorf("the book comes to %d", all)
			}
		})
		if wrong := w.wrong(); wrong != nil {
			t.Error(wrong)
		}
	})
}
