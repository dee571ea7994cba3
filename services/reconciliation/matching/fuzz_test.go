package matching_test

import (
	"testing"

	"lateral/services/reconciliation/matching"
)

// Whatever a bank prints, a line is answered, and is linked to what its amount can pay.
func FuzzLine(f *testing.F) {
	known := book()
	known.Documents = append(known.Documents, invoice("S2S-2026-0123", "1", 50000), invoice("", "2", 50000),
		invoice("X", "3", 1))
	known.Advices = append(known.Advices, advice(110000, "LAT-000123", 50000, "124", 60000))
	b := matching.New(known)
	for _, text := range []string{
		"OAKFIELD PRIMARY SC LAT-000123", "INV 123-5, 128", "LATI23 LO12 OIL", "20-30-40 12345678 P/O 4500123",
		"St Mary’s £500.00 12/05/26", "S2S 2026 0123 RETURNED", "\xff\x00 INV", "FROM FROM JUN 26",
	} {
		f.Add(text, int64(50000))
		f.Add(text, int64(-110000))
	}
	f.Fuzz(func(t *testing.T, text string, pence int64) {
		l := line("2026-03-20", pence, "id|"+text)
		for _, a := range b.Match([]matching.Line{l, line("2026-03-21", pence, "other|"+text)}) {
			for _, c := range a.Candidates {
				var sum int64
				for _, link := range c.Links {
					sum += link.Amount.Pence
				}
				if len(c.Links) > 0 && (sum > 0) != (pence > 0) || sum > 0 && sum > pence || sum < 0 && sum < pence {
					t.Errorf("%+v of %d", c, pence)
				}
			}
		}
	})
}
