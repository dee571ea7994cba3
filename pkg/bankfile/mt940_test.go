package bankfile_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/bankfile"
)

const mtHead = ":20:S1\n:25:GB33BUKB20201555555555GBP\n:28C:7/1\n:60F:C260101GBP10,00\n"

func TestLinesOfMT940(t *testing.T) {
	for _, c := range []struct {
		name, fields string
		want         []string
	}{
		{"a credit", ":61:2601050105C5,00NTRFINV-7//B1\n:86:ST MARYS\n",
			[]string{"2026-01-05|5.00|text:ST MARYS|name:|ref:INV-7|id:B1|kind:NTRF"}},
		{"a debit with a letter of its currency", ":61:260105DP5,NCHGNONREF\n",
			[]string{"2026-01-05|-5.00|text:NCHG|name:|ref:|id:|kind:NCHG"}},
		{"a credit taken back goes out", ":61:260105RC5,5NRTI7\n",
			[]string{"2026-01-05|-5.50|text:7|name:|ref:7|id:|kind:NRTI reversal"}},
		{"a debit taken back comes", ":61:260105RD5,00NRTI7\n",
			[]string{"2026-01-05|5.00|text:7|name:|ref:7|id:|kind:NRTI reversal"}},
		{"booked in the year after", ":61:2512310102C5,00NTRFx\n",
			[]string{"2026-01-02|5.00|text:x|name:|ref:x|id:|kind:NTRF"}},
		{"booked in the year before", ":61:2601021231C5,00NTRFx\n",
			[]string{"2025-12-31|5.00|text:x|name:|ref:x|id:|kind:NTRF"}},
		{"on a leap day", ":61:2803010229C5,00NTRFx\n", []string{"2028-02-29|5.00|text:x|name:|ref:x|id:|kind:NTRF"}},
		{"a text beneath", ":61:260105C5,00NTRFx\nfrom the bank\n",
			[]string{"2026-01-05|5.00|text:from the bank|name:|ref:x|id:|kind:NTRF"}},
		{"lines of a text", ":61:260105C5,00NTRFx\n:86:" + strings.Repeat("A", 61) + "\nBC\nD\n",
			[]string{"2026-01-05|5.00|text:" + strings.Repeat("A", 61) + "BC D|name:|ref:x|id:|kind:NTRF"}},
		{"numbered parts",
			":61:260105C5,00NTRFNONREF\n:86:166?00CREDIT?20EREF+E-1?21SVWZ+INV-7 and?22INV-8?32ST MARY?33S\n",
			[]string{"2026-01-05|5.00|text:INV-7 and INV-8|name:ST MARYS|ref:E-1|id:|kind:NTRF"}},
		{"numbered parts without a text", ":61:260105C5,00NTRFNONREF\n:86:805>00INTEREST>109\n",
			[]string{"2026-01-05|5.00|text:INTEREST|name:|ref:|id:|kind:NTRF"}},
		{"codes", ":61:260105C5,00NTRFNONREF\n:86:/EREF/E-1//NAME/ST MARYS/REMI/USTD//INV-7/x\n",
			[]string{"2026-01-05|5.00|text:INV-7/x|name:ST MARYS|ref:E-1|id:|kind:NTRF"}},
		{"blocks of SWIFT", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := lines(t, "{1:F01X}{2:I940X}{4:\n"+mtHead+c.fields+":62F:C260131GBP10,00\n:86:of the statement\n-}{5:}\n")
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Pages are joined where one leads to the next, so that what is the same on both stays two.
func TestPagesOfMT940(t *testing.T) {
	line := ":61:260105C5,00NTRFx\n"
	one := mtHead + line + ":62M:C260105GBP15,00\n-\n"
	two := ":20:S1\n:25:GB33BUKB20201555555555GBP\n:28C:7/2\n:60M:C260105GBP15,00\n" + line + ":62F:C260105GBP20,00\n-\n"
	for name, c := range map[string]struct {
		text string
		want []int // lines of each statement
	}{
		"two pages":       {one + two, []int{2}},
		"the first alone": {one, []int{1}},
		"the second of another amount": {one + strings.ReplaceAll(two, ":60M:C260105GBP15", ":60M:C260105GBP16"), []int{1,
			1}},
		"the second of another number": {one + strings.Replace(two, "7/2", "8/2", 1), []int{1, 1}},
		"a statement behind":           {one + strings.Replace(two, "60M", "60F", 1), []int{1, 1}},
	} {
		file, err := read(c.text, bankfile.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []int
		for _, s := range file.Statements {
			got = append(got, len(s.Lines))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if s := file.Statements[0]; s.Account.SortCode != "202015" || s.Account.Number != "55555555" ||
			s.AddsUp().Verdict != bankfile.Agrees {
			t.Errorf("%s: %+v", name, s)
		}
	}
}
