package bankfile_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/bankfile"
	"lateral/pkg/date"
	"lateral/pkg/money"
)

// drawn makes lines of a few days and few amounts, so that many are the same. Ids are repeated,
// as banks do.
func drawn(r *rapid.T) []bankfile.Line {
	var all []bankfile.Line
	for day := range rapid.IntRange(1, 8).Draw(r, "days") {
		for range rapid.IntRange(0, 6).Draw(r, "lines") {
			on := date.Day("2026-01-01").AddDays(day)
			all = append(all, bankfile.Line{Date: on, Booked: on,
				Amount: money.Pence(rapid.SampledFrom([]int64{35_000, 35_000, -1_250}).Draw(r, "pence")),
				Text:   rapid.SampledFrom([]string{"ST MARYS", "ST  MARYS ", "OAK"}).Draw(r, "text"),
				BankID: rapid.SampledFrom([]string{"1", "2"}).Draw(r, "id")})
		}
	}
	return all
}

// add adds to the known lines those of a statement that are new, as a caller does.
func add(known map[string]bool, account string, lines []bankfile.Line) (added int) {
	for _, key := range bankfile.Keys(account, lines) {
		if !known[key] {
			known[key] = true
			added++
		}
	}
	return added
}

// Statements that overlap in any way add each true line once, in whatever order they come. Each
// begins with a day, and may break off within its last one.
func TestOverlappingStatementsAddEachLineOnce(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		all := drawn(r)
		known, added := map[string]bool{}, 0
		begins := []int{0}
		for i := 1; i < len(all); i++ {
			if all[i].Booked != all[i-1].Booked {
				begins = append(begins, i)
			}
		}
		parts := [][2]int{}
		for range rapid.IntRange(1, 6).Draw(r, "parts") {
			from := rapid.SampledFrom(begins).Draw(r, "from")
			parts = append(parts, [2]int{from, rapid.IntRange(from, len(all)).Draw(r, "to")})
		}
		for _, p := range append(parts, [2]int{0, len(all)}) {
			added += add(known, "A", all[p[0]:p[1]])
		}
		if added != len(all) || len(known) != len(all) {
			r.Fatalf("%d lines were added, of %d; parts %v", added, len(all), parts)
		}
		if again := add(known, "A", all); again != 0 {
			r.Fatalf("%d lines were added again", again)
		}
		if other := add(known, "B", all); other != len(all) {
			r.Fatalf("%d lines of another account", other)
		}
	})
}

// A line that the bank adds to an earlier day is new, and it alone.
func TestALinePostedLateIsNew(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		all := drawn(r)
		if len(all) == 0 {
			return
		}
		known := map[string]bool{}
		late := rapid.IntRange(0, len(all)-1).Draw(r, "late")
		add(known, "A", slices.Delete(slices.Clone(all), late, late+1))
		if added := add(known, "A", all); added != 1 {
			r.Fatalf("%d lines were added", added)
		}
	})
}

// What makes a line another one, and what does not.
func TestWhatAKeyIsMadeOf(t *testing.T) {
	line := bankfile.Line{Date: "2026-01-05", Booked: "2026-01-05", Amount: money.Pence(500), Text: "A B"}
	key := func(change func(l *bankfile.Line)) string {
		l := line
		change(&l)
		return bankfile.Keys("A", []bankfile.Line{l})[0]
	}
	same := key(func(*bankfile.Line) {})
	for name, change := range map[string]func(l *bankfile.Line){
		"white space":    func(l *bankfile.Line) { l.Text = " A\t\u00a0B\n" },
		"the bank's id":  func(l *bankfile.Line) { l.BankID = "7" },
		"the value date": func(l *bankfile.Line) { l.Date = "2026-01-06" },
		"the kind":       func(l *bankfile.Line) { l.Kind = "BGC"; l.Name = "N"; l.Reference = "R" },
	} {
		if key(change) != same {
			t.Errorf("%s makes another line", name)
		}
	}
	for name, change := range map[string]func(l *bankfile.Line){
		"the text":     func(l *bankfile.Line) { l.Text = "A C" },
		"the amount":   func(l *bankfile.Line) { l.Amount = money.Pence(-500) },
		"the currency": func(l *bankfile.Line) { l.Amount.Currency = "EUR" },
		"the day":      func(l *bankfile.Line) { l.Booked = "2026-01-06" },
	} {
		if key(change) == same {
			t.Errorf("%s makes the same line", name)
		}
	}
}
