package lists_test

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/lists"
)

func TestHundredthsAreWrittenDigitByDigit(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0.00", 5: "0.05", -5: "-0.05", 123456: "1234.56", -100: "-1.00",
		math.MaxInt64: "92233720368547758.07", math.MinInt64: "-92233720368547758.08",
	} {
		if got := lists.Hundredths(n).Text; got != want {
			t.Errorf("%d is %q, not %q", n, got, want)
		}
	}
}

func sheet() lists.Sheet {
	s := lists.Sheet{Name: "Sums", Head: []string{"What", "Sum"}}
	s.Add(lists.Words("=1+1"), lists.Hundredths(-1205))
	s.Add(lists.Words("-2"), lists.Count(7))
	return s
}

// A text is never a formula, and a sum below nothing stays a number.
func TestASheetAsText(t *testing.T) {
	want := "\ufeffWhat;Sum\r\n'=1+1;-12.05\r\n'-2;7\r\n"
	if diff := cmp.Diff(want, string(sheet().CSV(lists.Form{Separator: ';', Mark: true}))); diff != "" {
		t.Error(diff)
	}
}

// Whatever stands in a cell, no spreadsheet runs it.
func TestNoTextOfASheetIsAFormula(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.StringMatching(`[ \t=+@\-]{0,3}[a-z0-9=+]{0,5}`).Draw(r, "text")
		s := lists.Sheet{}
		s.Add(lists.Words(text), lists.Words("x"))
		rows, err := read(s.CSV(lists.Form{}))
		if err != nil || len(rows) != 1 {
			r.Fatal(rows, err)
		}
		if bare := strings.TrimLeft(rows[0][0], " "); bare != "" && strings.ContainsAny(bare[:1], "=+-@\t") {
			r.Errorf("%q is written as %q", text, rows[0][0])
		}
	})
}
