package settest_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

var (
	numbered = regexp.MustCompile(`\b(INV-\d{6}|NLA-\d{5}|HSH-\d{4}|SW2-\d{4,5}|MTH\d{5})\b`)
	sums     = regexp.MustCompile(`[\d,]+\.\d\d|\b\d{2,}\b`)
)

// Each remittance advice names invoices that there are, and says the sum of one line.
func TestRemittancesFitOneLine(t *testing.T) {
	for _, set := range sets {
		docs, _ := invoices(t, set)
		lines := map[string]int{}
		for _, r := range read(t, set, "truth.csv") {
			if r["kind"] == "pooled" || r["kind"] == "pooled_odd" {
				lines[r["amount"]]++
			}
		}
		files, err := filepath.Glob(filepath.Join(folder, set, "remittances", "*"))
		if err != nil || len(files) < 50 {
			t.Fatalf("%s has %d remittances: %v", set, len(files), err)
		}
		for _, file := range files {
			text := remittance(t, file)
			cited := numbered.FindAllString(text, -1)
			for _, number := range cited {
				if docs[number] == nil {
					t.Errorf("%s names %s", file, number)
				}
			}
			fits := 0
			for _, sum := range sums.FindAllString(text, -1) {
				pence := strings.ReplaceAll(sum, ",", "")
				if whole, _, point := strings.Cut(pence, "."); !point {
					pence = whole + "00"
				}
				fits = max(fits, lines[strings.ReplaceAll(pence, ".", "")])
			}
			if len(cited) < 3 || fits != 1 {
				t.Errorf("%s names %d invoices and fits %d lines", file, len(cited), fits)
			}
		}
	}
}

// remittance is the text of a file.
func remittance(t *testing.T, file string) string {
	t.Helper()
	if filepath.Ext(file) != ".xlsx" {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	book, err := excelize.OpenFile(file)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, cells := range rows {
		text.WriteString(strings.Join(cells, " ") + "\n")
	}
	return text.String()
}
