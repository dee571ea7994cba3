package reading_test

import (
	"slices"
	"strings"
	"testing"

	"lateral/services/reconciliation/matching/reading"
)

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"St Mary’s & St John's CE": "ST MARYS AND ST JOHNS CE",
		"Ysgol Tŷ Gwŷn":            "YSGOL TY GWYN",
		"INV-000123":               "INV 000123",
		"INVOO1Z3":                 "INVOO 1 Z 3",
		"inv 1O3":                  "INV 103",
		"OO123":                    "00123",
		"12OAK":                    "12 OAK",
		"LOIS12":                   "LOIS 12",
		"INV l23":                  "INV 123",
		"OIL":                      "OIL",
		"":                         "",
		"£500.00":                  "500 00",
	} {
		var got []string
		for _, token := range reading.Tokens(text) {
			got = append(got, token.Text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// plain are the numbers of a text that may be a document's.
func plain(text string) []uint64 {
	var all []uint64
	for _, n := range reading.Numbers(reading.Tokens(text), 2026, 3) {
		if n.Kind == reading.Plain {
			all = append(all, n.Value)
		}
	}
	return all
}

func TestNumbersAreReadInEveryWayTheyAreWritten(t *testing.T) {
	for text, want := range map[string]uint64{
		"INV-000123": 123, "inv000123": 123, "INV 123": 123, "INV: 0123": 123, "INVOICE NO.123": 123,
		"INVO00123": 123, "INV-OOO123": 123, "INV-000I23": 123, "INVI23": 123, "INV 12L": 121,
		"INV-000 123": 123, "INV-00 0123": 123, "INV-0001-23": 123, "INV 0 0 0123": 123, "I000123": 123,
		"INV/123": 123, "#123": 123, "123": 123, "ＩＮＶ１２３": 123,
	} {
		if got := plain(text); !slices.Contains(got, want) {
			t.Errorf("%q has %v, want %d", text, got, want)
		}
	}
}

func TestListsAndRanges(t *testing.T) {
	for text, want := range map[string][]uint64{
		"INV 123-5, 128":       {123, 124, 125, 128},
		"INVS 123-125":         {123, 124, 125},
		"INV 123 TO 126":       {123, 124, 125, 126},
		"INV 123/4/7":          {123, 124, 127},
		"INV 123 & 4":          {123, 124},
		"INV 998-1001":         {998, 999, 1000, 1001},
		"INV000123 AND 000130": {123, 130},
	} {
		got := plain(text)
		for _, n := range want {
			if !slices.Contains(got, n) {
				t.Errorf("%q has %v, want %d too", text, got, n)
			}
		}
	}
	if got := reading.Tokens(strings.Repeat("A1", 1<<20)); len(got) > 1000 {
		t.Errorf("a text without end has %d tokens", len(got))
	}
	if got := plain("INV 1-900000"); len(got) > 10 {
		t.Errorf("a range without end has %d numbers", len(got))
	}
}

func TestWhatIsNoNumberOfADocument(t *testing.T) {
	for text, kind := range map[string]reading.Kind{
		"12/05/2026": reading.Day, "12-05-26": reading.Day, "2026-05-12": reading.Day, "12 MAY": reading.Day,
		"MAY26": reading.Day, "120526": reading.Packed, "20260512": reading.Packed, "2026": reading.Day,
		"0203": reading.Packed, "0209": reading.Plain,
		"2025/26":  reading.Day,
		"20-30-40": reading.SortCode, "20-30-40 12345678": reading.SortCode, "203040 12345678": reading.SortCode,
		"PO 4512": reading.Order, "ORDER NO 4512": reading.Order, "P/O 4512": reading.Order, "PO-4512": reading.Order,
		"£500": reading.Sum, "500.00": reading.Sum, "CN 12": reading.Credit, "CREDIT NOTE 12": reading.Credit,
		"4512": reading.Plain, "04014648296244000123": reading.Long,
	} {
		if n := reading.Numbers(reading.Tokens(text), 2026, 3); n[0].Kind != kind {
			t.Errorf("%q is of kind %d, want %d", text, n[0].Kind, kind)
		}
	}
}

func TestWhatIsCalledAnInvoice(t *testing.T) {
	for text, want := range map[string]bool{
		"INV 123": true, "INVOICE NO 123": true, "INVS: 122, 123": true, "INV LAT-123": true, "INV122 & 123": true,
		"OAKFIELD 123": false, "INV 122 TERM 123": false, "INVESTMENT 123": false, "INV 122 OAK 123": false,
	} {
		called := false
		for _, n := range reading.Numbers(reading.Tokens(text), 2026, 3) {
			called = called || n.Value == 123 && n.Called
		}
		if called != want {
			t.Errorf("%q calls 123 an invoice: %v, want %v", text, called, want)
		}
	}
}

func FuzzNumbers(f *testing.F) {
	for _, text := range []string{"INV 123-5, 128", "St Mary’s £1,234.00 12/05/26", "20-30-40 12345678",
		"OIL1O0LI", "\xff\x00£"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := reading.Tokens(text)
		numbers := reading.Numbers(tokens, 2026, 3)
		if len(numbers) > 200 {
			t.Errorf("%d numbers", len(numbers))
		}
		for _, n := range numbers {
			if n.First < 0 || n.Last < n.First || n.Last >= len(tokens) || !tokens[n.First].Digits {
				t.Errorf("%+v of %+v", n, tokens)
			}
		}
	})
}
