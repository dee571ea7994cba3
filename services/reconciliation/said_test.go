package reconciliation_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/reconciliation"
)

// bankRow is a line of the bank in the order in which the bank booked it.
type bankRow struct {
	on     date.Day
	pence  int64
	after  int64 // the balance after it
	listed string
}

// bankRows makes some days of a bank, with several lines on most.
func bankRows(r *rapid.T, opening int64, first date.Day) []bankRow {
	var rows []bankRow
	at := opening
	on := first
	for n := range rapid.IntRange(3, 14).Draw(r, "lines") {
		on = on.AddDays(rapid.SampledFrom([]int{0, 0, 0, 1, 1, 2}).Draw(r, "on"))
		pence := rapid.SampledFrom([]int64{100, -100, 250, -75, 4_321, -3_333, 12_000}).Draw(r, "pence")
		at += pence
		rows = append(rows, bankRow{on, pence, at, fmt.Sprintf("%s,LINE %d,%s,%s", on, n, pounds(pence), pounds(at))})
	}
	return rows
}

// importsRows imports some of the bank's lines, which follow each other, as they are.
func (w *world) importsRows(account string, rows []bankRow) {
	w.t.Helper()
	text := []string{"Date,Description,Amount,Balance"}
	for _, row := range rows {
		text = append(text, row.listed)
	}
	_, err := w.Import(w.Ctx, w.finance(), reconciliation.ImportInput{
		Account: account, Accept: true, IdempotencyKey: w.key(),
		Upload: reconciliation.Upload{Name: "bank.csv", Order: "ymd", File: []byte(strings.Join(text, "\n") + "\n")},
	})
	w.must(err)
}

// standing is how an account stands at the end of a day.
func (w *world) standing(account string, on date.Day) reconciliation.Standing {
	w.t.Helper()
	all, err := reconciliation.StandingOf(w.Ctx, w.DB, parties.Partnership(w.Partnership.ID), on)
	w.must(err)
	for _, s := range all {
		if s.Account == account {
			return s
		}
	}
	w.t.Fatalf("%s does not stand on %s", account, on)
	return reconciliation.Standing{}
}

// A statement of noon, and one of the evening of the same day: no earlier day differs by the lines between.
func TestASecondStatementOfADayMakesNoEarlierDayDiffer(t *testing.T) {
	for name, order := range map[string][]int{"in order": {0, 1}, "the evening's first": {1, 0}} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			first := w.today().AddDays(-20)
			rows := []bankRow{
				{first, 500, 10_500, fmt.Sprintf("%s,ONE,5.00,105.00", first)},
				{first.AddDays(9), 700, 11_200, fmt.Sprintf("%s,TWO,7.00,112.00", first.AddDays(9))},
				{first.AddDays(9), 8_800, 20_000, fmt.Sprintf("%s,THREE,88.00,200.00", first.AddDays(9))},
			}
			for _, n := range order {
				w.importsRows(w.account, [][]bankRow{rows[:2], rows[2:]}[n])
			}
			for on, want := range map[date.Day]int64{first: 10_500, first.AddDays(4): 10_500, first.AddDays(9): 20_000} {
				if s := w.standing(w.account, on); s.Bank == nil || s.Bank.Pence != want || s.Ledger.Pence != want {
					t.Errorf("%s: the bank has %v, the ledger %s, want %d", on, s.Bank, s.Ledger, want)
				}
			}
		})
	}
}

// In whatever order and however overlapping the statements come: where nothing is missing, each day's balance by them
// is the opening balance and the lines until then. Where a line is in none of them, each day differs from its own on
// that a statement tells of.
func TestSoakStatementsInAnyOrderSayWhatTheBankHas(t *testing.T) {
	w := newWorld(t)
	number := 20_000_000
	rapid.Check(t, func(r *rapid.T) {
		number++
		account := w.open(fmt.Sprint(number)).ID
		rows := bankRows(r, 100_00, w.today().AddDays(-30))
		lost := -1
		if rapid.Bool().Draw(r, "one is lost") {
			lost = rapid.IntRange(1, len(rows)-1).Draw(r, "lost")
			for i := lost; i < len(rows); i++ { // a sum that no others come to
				rows[i].after += 1_000_003 - rows[lost].pence
			}
			rows[lost].pence = 1_000_003
			for i := lost; i < len(rows); i++ {
				text := strings.Split(rows[i].listed, ",")
				rows[i].listed = fmt.Sprintf("%s,%s,%s,%s", text[0], text[1], pounds(rows[i].pence), pounds(rows[i].after))
			}
		}
		told := w.importsFiles(r, account, rows, lost)
		for on := rows[0].on; on <= rows[len(rows)-1].on; on = on.AddDays(1) {
			w.saysOf(r, account, rows, lost, told, on)
		}
		w.sound()
	})
}

// importsFiles imports all lines but the one that is lost, in files of any order. It returns the first line after the
// lost one that is in some file; all of them are.
func (w *world) importsFiles(r *rapid.T, account string, rows []bankRow, lost int) int {
	var files [][]bankRow
	cut := func(from, to int) {
		for at := from; at < to; {
			end := rapid.IntRange(at+1, to).Draw(r, "end")
			begin := rapid.IntRange(from, at).Draw(r, "begin")
			files = append(files, rows[begin:end])
			at = end
		}
	}
	if lost < 0 {
		cut(0, len(rows))
	} else {
		cut(0, lost)
		cut(lost+1, len(rows))
	}
	for _, f := range rapid.Permutation(files).Draw(r, "order") {
		w.Clock.Advance(1e9)
		w.importsRows(account, f)
	}
	return lost + 1
}

// saysOf fails the test unless the statements say of a day what they must.
func (w *world) saysOf(r *rapid.T, account string, rows []bankRow, lost, told int, on date.Day) {
	have := int64(100_00)
	for i, row := range rows {
		if row.on <= on {
			if i != lost {
				have += row.pence
			}
		}
	}
	s := w.standing(account, on)
	if s.Ledger.Pence != have {
		r.Fatalf("%s: the ledger has %s, want %d", on, s.Ledger, have)
	}
	switch {
	case lost < 0 || on < rows[lost-1].on: // nobody knows how long after that the lost one was booked
		if s.Bank == nil || *s.Bank != money.Pence(have) {
			r.Fatalf("%s: the bank has %v by its statements, want %d: nothing is missing", on, s.Bank, have)
		}
	case told < len(rows) && rows[told].on <= on:
		if s.Bank == nil || *s.Bank == money.Pence(have) {
			r.Fatalf("%s: the bank has %v by its statements, and the lost line %d is not noticed", on, s.Bank, lost)
		}
	}
}
