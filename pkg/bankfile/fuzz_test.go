package bankfile_test

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/bankfile"
	"lateral/pkg/bankfile/statement"
	"lateral/pkg/soak"
	"lateral/pkg/testdata"
)

// seeds are files of every format, the real ones too if they are there.
func seeds(tb testing.TB) []string {
	tb.Helper()
	a := account{opening: 1_000, lines: history(6)}
	all := []string{"", barclays + ",03/04/2026,20-00-00 12345678,1.00,A,B\n", "25/12/2017,text,\"-50.65\"\n"}
	for _, text := range written(a) {
		all = append(all, text, "\ufeff"+text, wide(text, true, true))
	}
	all = append(all, withEntries(ntry(1_000, details(`<Amt Ccy="GBP">7.50</Amt>`, `<Amt Ccy="GBP">2.50</Amt>`))),
		mtHead+":61:2512310102RC5,00NTRFx//y\nz\n:86:166?00A?20B?32C\n:62M:C260105GBP5,00\n")
	files, err := filepath.Glob(filepath.Join(testdata.Dir(tb), "bank", "*"))
	if err != nil {
		tb.Fatal(err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, string(text))
	}
	return all
}

// FuzzRead reads whatever bytes come. A file is refused or asked about in words, or read: then
// everything that is promised of statements holds, and AddsUp agrees with a sum that cannot
// overflow.
func FuzzRead(f *testing.F) {
	for _, text := range seeds(f) {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) { judge(t, string(text)) })
}

// judge reads a text, answers what is asked, and sees that what comes of it holds.
func judge(t *testing.T, text string) {
	t.Helper()
	var o bankfile.Options
	for range 5 {
		file, err := read(text, o)
		if err == nil {
			sound(t, file)
			return
		}
		if !said(t, err, &o) {
			return
		}
	}
	t.Fatal("the same was asked again and again")
}

// said sees that an error is one of the three kinds, and answers it if it is a question.
func said(t *testing.T, err error, o *bankfile.Options) (again bool) {
	t.Helper()
	var fault *bankfile.Fault
	var asked *bankfile.Ambiguous
	var columns *bankfile.UnknownColumns
	switch {
	case err.Error() == "":
		t.Fatal("no words")
	case errors.As(err, &fault):
		if fault.Kind == "" {
			t.Fatalf("%+v", fault)
		}
	case errors.As(err, &columns):
		last := columns.Header[len(columns.Header)-1]
		o.Mappings = map[string]bankfile.Mapping{columns.Digest: {Date: "#1", Amount: "#" +
			string(rune('0'+min(len(columns.Header), 9))),
			Text: []string{last}}}
		return true
	case errors.As(err, &asked):
		if len(asked.Readings) == 0 {
			t.Fatalf("no answers to %v", err)
		}
		switch asked.About {
		case statement.AboutDays:
			o.Order = bankfile.Order(asked.Readings[0].Answer)
		case statement.AboutDecimals:
			o.Decimal = bankfile.Sign(asked.Readings[0].Answer)
		case statement.AboutAccount:
			o.Account = asked.Readings[0].Answer
		}
		return true
	default:
		t.Fatalf("an error of another kind: %v", err)
	}
	return false
}

// sound sees that what is promised of a file holds.
func sound(t *testing.T, file bankfile.File) {
	t.Helper()
	if file.Format == "" || len(file.Statements) == 0 {
		t.Fatalf("%+v", file)
	}
	for _, s := range file.Statements {
		sum := new(big.Int)
		for i, l := range s.Lines {
			sum.Add(sum, big.NewInt(l.Amount.Pence))
			if l.Amount.Currency != s.Currency || !l.Booked.Valid() || !l.Date.Valid() || l.Text != statement.Fold(l.Text) {
				t.Fatalf("line %d: %+v", i, l)
			}
		}
		got := s.AddsUp()
		if s.Opening == nil || s.Closing == nil {
			if got.Verdict != bankfile.Unknown {
				t.Fatalf("%+v", got)
			}
			continue
		}
		if s.Opening.Amount.Currency != s.Currency || s.Closing.Amount.Currency != s.Currency {
			if got.Verdict != bankfile.Differs || got.Difference != nil {
				t.Fatalf("%+v", got)
			}
			continue
		}
		sum.Add(sum, big.NewInt(s.Opening.Amount.Pence))
		left := new(big.Int).Sub(big.NewInt(s.Closing.Amount.Pence), sum)
		if agree := left.Sign() == 0; agree != (got.Verdict == bankfile.Agrees) || got.Difference == nil ||
			left.Cmp(big.NewInt(got.Difference.Pence)) != 0 {
			t.Fatalf("%s is left, and it says %+v", left, got)
		}
		keys := bankfile.Keys("A", s.Lines)
		slices.Sort(keys)
		if len(slices.Compact(keys)) != len(s.Lines) {
			t.Fatal("two lines have one key")
		}
	}
}

// Files that are damaged at random: bytes changed, parts cut out, doubled or moved.
func TestSoakDamagedFiles(t *testing.T) {
	all := seeds(t)
	r := rand.New(rand.NewPCG(1, 2))
	for range soak.Of(5_000, 400_000) {
		text := all[r.IntN(len(all))]
		for range 1 + r.IntN(4) {
			text = damaged(r, text, all[r.IntN(len(all))])
		}
		judge(t, text)
	}
}

func damaged(r *rand.Rand, text, other string) string {
	if text == "" {
		return other
	}
	from := r.IntN(len(text))
	to := from + r.IntN(min(len(text)-from, 200)+1)
	switch r.IntN(7) {
	case 0:
		return text[:from]
	case 1:
		return text[:from] + text[to:]
	case 2:
		return text[:to] + text[from:]
	case 3:
		return text[:from] + string([]byte{byte(r.IntN(256))}) + text[min(from+1, len(text)):]
	case 4:
		signs := ".,;:-+/'\"<>&0919\n\t\x00"
		return text[:from] + signs[r.IntN(len(signs)):][:1] + text[from:]
	case 5:
		words := []string{"GBP", "EUR", "9999999999999999", "<Stmt>", "</Ntry>", "<STMTTRN>", ":61:", ":62F:",
			"31/02/2026", "£", "\u00a0"}
		return text[:from] + words[r.IntN(len(words))] + text[from:]
	}
	at := 0
	if other != "" {
		at = r.IntN(len(other))
	}
	return text[:from] + other[at:min(at+100, len(other))] + strings.Clone(text[to:])
}
