package matching_test

import (
	"testing"

	"lateral/services/reconciliation/matching"
)

// Sellers number in many forms; whatever the form, a number that is cut off or written apart is read.
func TestFormsOfNumbers(t *testing.T) {
	for number, texts := range map[string][]string{
		"LAT-2026-0123": {"LAT-2026-0123", "LAT20260123", "LAT 2026 0123", "2026-0123", "INV 0123", "LAT 123",
			"LAT-2026-O123", "INV LAT-2026-0123"},
		"S2S-00417":      {"S2S-00417", "S2S00417", "S2S 417", "00417", "INV 417", "S2S/00417"},
		"WEN-INV-0417":   {"WEN-INV-0417", "WENINV0417", "WEN 417", "INV0417", "WEN INV 417", "0417"},
		"W27-INV-000417": {"W27-INV-000417", "W27INV000417", "W27 INV 417", "INV 417", "000417"},
		"4171":           {"4171", "INV 4171", "INVOICE 4171", "NO 4171", "#4171"},
		"26/0417":        {"26/0417", "INV 26/0417"},
		"A0000417":       {"A0000417", "A417", "INV 417", "0000417"},
	} {
		known := matching.Known{Seller: "us", Parties: parties, Documents: []matching.Document{
			invoice(number, "1", 50000), invoice("ZZZ-000999", "2", 50000),
		}}
		b := matching.New(known)
		for _, text := range texts {
			l := line("2026-03-20", 50000, "OAKFIELD PRIMARY "+text)
			if got := told(b.Match([]matching.Line{l})[0]); got != "="+number+" 50000" {
				t.Errorf("%q for %s is %q", text, number, got)
			}
		}
	}
}

// What only looks like a number of a document links nothing by itself, though all else agrees.
func TestWhatLooksLikeANumber(t *testing.T) {
	for text, number := range map[string]string{
		"OAKFIELD PRIMARY 2003":                          "INV-002003", // the 20th of March
		"OAKFIELD PRIMARY 20/03/26 0912":                 "INV-000912", // the time of day
		"OAKFIELD PRIMARY 200326":                        "INV-200326",
		"OAKFIELD PRIMARY 20-30-40":                      "INV-203040",
		"OAKFIELD PRIMARY 203040":                        "INV-203040", // the sort code of a known account
		"OAKFIELD PRIMARY 500":                           "INV-000500", // the amount
		"OAKFIELD PRIMARY £500.00":                       "INV-000500",
		"OAKFIELD PRIMARY 2026":                          "INV-002026",
		"OAKFIELD PRIMARY YEAR 2025/26":                  "INV-000026",
		"OAKFIELD PRIMARY TERM 12":                       "INV-000012",
		"OAKFIELD PRIMARY CN 417":                        "INV-000417",
		"OAKFIELD PRIMARY CREDIT NOTE 417":               "INV-000417",
		"OAKFIELD PRIMARY XYZ-000417":                    "INV-000417", // a seller whom nobody knows
		"OAKFIELD PRIMARY HOV 000417":                    "INV-000417",
		"OAKFIELD PRIMARY PO 417":                        "INV-000417",
		"OAKFIELD PRIMARY 4714":                          "INV-004714", // its order number
		"OAKFIELD PRIMARY 4171143388446403020N":          "INV-000417",
		"INV-000417 OAKFIELD SCH FROM HILLSIDE COMM SCH": "INV-000417", // somebody else pays
		"HILLSIDE COMMUNITY OAKFIELD INV-000417":         "INV-000417",
		"OAKFIELD PRIMARY INV 417 INV 418":               "INV-000417",
	} {
		known := matching.Known{
			Seller: "us", Parties: parties,
			Documents: []matching.Document{
				invoice(number, "1", 50000, order("PO 4714")), invoice("HOV-000999", "2", 50000, foreign),
				invoice("INV-000418", "1", 70000), invoice("INV-000419", "1", 80000, order("PO 4714")),
			},
			Rules: []matching.Rule{{Account: "203040 12345678", Party: "2"}},
		}
		a := matching.New(known).Match([]matching.Line{line("2026-03-20", 50000, text)})[0]
		if a.Automatic {
			t.Errorf("%q links %s by itself: %v", text, number, a.Candidates[0].Sentences())
		}
	}
}
