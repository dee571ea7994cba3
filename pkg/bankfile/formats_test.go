package bankfile_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"

	"lateral/pkg/bankfile"
	"lateral/pkg/money"
)

// written are the formats in which a test writes an account.
func written(a account) map[string]string {
	return map[string]string{"OFX 1": a.ofx(1), "OFX 2": a.ofx(2),
		"CAMT 02": strings.NewReplacer("<Sts><Cd>BOOK</Cd></Sts>",
			"<Sts>BOOK</Sts>", "<Pty><Nm>", "<Nm>", "</Nm></Pty>", "</Nm>").Replace(a.camt("02")), "CAMT 08": a.camt("08"),
		"MT940": a.mt940(), "CSV": a.lloyds()}
}

// Whatever the format, the same account is read: its lines in their order, to the penny.
func TestEveryFormatReadsTheSame(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		a := account{opening: rapid.Int64Range(-1_000_000, 1_000_000).Draw(r, "opening")}
		all := history(40)
		for range rapid.IntRange(1, 40).Draw(r, "lines") {
			m := all[len(a.lines)]
			m.pence = rapid.Int64Range(-99_999_999, 99_999_999).Draw(r, "pence")
			a.lines = append(a.lines, m)
		}
		for name, text := range written(a) {
			file, err := read(text, bankfile.Options{})
			if err != nil {
				r.Fatalf("%s: %v", name, err)
			}
			s := file.Statements[0]
			if diff := cmp.Diff(a.lines, movements(s, name == "CSV"), cmp.AllowUnexported(movement{})); diff != "" {
				r.Fatalf("%s: %s\n%s", name, diff, text)
			}
			if s.Account.SortCode == "" || s.Account.Number == "" || s.Closing.Amount != money.Pence(a.closing()) {
				r.Fatalf("%s: %+v closes at %v", name, s.Account, s.Closing)
			}
			want := bankfile.Agrees
			if strings.HasPrefix(name, "OFX") {
				want = bankfile.Unknown // it does not say what the account held before
			}
			if sum := s.AddsUp(); sum.Verdict != want {
				r.Fatalf("%s: %+v", name, sum)
			}
		}
	})
}

// movements are the lines of a statement as tests know them.
func movements(s bankfile.Statement, withoutIDs bool) []movement {
	var all []movement
	for _, l := range s.Lines {
		m := movement{l.Booked, l.Amount.Pence, l.Text, l.BankID}
		if withoutIDs {
			m.id = ""
		}
		all = append(all, m)
	}
	if withoutIDs { // as the history counts them
		for i := range all {
			all[i].id = history(40)[i].id
		}
	}
	return all
}

// The encodings in which banks and spreadsheets write.
func TestEncodings(t *testing.T) {
	a := account{opening: 100, lines: []movement{{"2026-01-05", 35_000, "Ysgol Tŷ Gwyn £350", "B1"}}}
	western := account{opening: 100, lines: []movement{{"2026-01-05", 35_000, "St Mary’s Café £350", "B1"}}}
	for name, write := range map[string]func(string) string{
		"UTF-8":                  func(s string) string { return s },
		"UTF-8 with a mark":      func(s string) string { return "\ufeff" + s },
		"UTF-16 LE with a mark":  func(s string) string { return wide(s, true, true) },
		"UTF-16 BE with a mark":  func(s string) string { return wide(s, false, true) },
		"UTF-16 LE without mark": func(s string) string { return wide(s, true, false) },
		"UTF-16 BE without mark": func(s string) string { return wide(s, false, false) },
		"Windows-1252": func(s string) string {
			out, err := charmap.Windows1252.NewEncoder().String(s)
			if err != nil {
				t.Fatal(err)
			}
			return out
		},
	} {
		of := a
		if name == "Windows-1252" {
			of = western
		}
		for format, text := range written(of) {
			file, err := read(write(text), bankfile.Options{})
			if err != nil {
				t.Errorf("%s in %s: %v", format, name, err)
				continue
			}
			if got := file.Statements[0].Lines[0].Text; got != of.lines[0].text {
				t.Errorf("%s in %s: %q", format, name, got)
			}
		}
	}
}

func wide(text string, little, mark bool) string {
	if mark {
		text = "\ufeff" + text
	}
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(text)) {
		high, low := byte(unit>>8), byte(unit)
		if little {
			high, low = low, high
		}
		b.Write([]byte{high, low})
	}
	return b.String()
}

func TestASingleLineMissingShows(t *testing.T) {
	a := account{opening: 5_000, lines: history(20)}
	for name, row := range map[string]string{"CAMT 08": "<Ntry>", "MT940": ":61:", "CSV": "FPI"} {
		text := written(a)[name]
		lines := strings.SplitAfter(text, "\n")
		for i, l := range lines {
			if strings.Contains(l, row) && i > len(lines)/2 {
				lines = append(lines[:i], lines[i+1:]...)
				break
			}
		}
		file, err := read(strings.Join(lines, ""), bankfile.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		sum := file.Statements[0].AddsUp()
		if sum.Verdict != bankfile.Differs || sum.Difference == nil || sum.Difference.IsZero() {
			t.Errorf("%s: %+v", name, sum)
		}
	}
}
