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
	digits = regexp.MustCompile(`\d+`)
	sums   = regexp.MustCompile(`[\d,]+\.\d\d|\b\d{2,}(\.\d)?\b`)
)

// Each remittance advice says the sum of a line and names the invoices that it pays, and no
// other line fits as well.
func TestRemittancesFitOneLine(t *testing.T) {
	for _, set := range sets {
		lines := map[string][]row{}
		for _, r := range read(t, set, "truth.csv") {
			if r["kind"] == "pooled" || r["kind"] == "pooled_odd" {
				lines[r["amount"]] = append(lines[r["amount"]], r)
			}
		}
		files, err := filepath.Glob(filepath.Join(folder, set, "remittances", "*"))
		if err != nil || len(files) < 50 {
			t.Fatalf("%s has %d remittances: %v", set, len(files), err)
		}
		for _, file := range files {
			if n := fitting(t, remittance(t, file), lines); n != 1 {
				t.Errorf("%s fits %d lines", file, n)
			}
		}
	}
}

// fitting counts the lines of which a text says the amount and all invoices.
func fitting(t *testing.T, text string, lines map[string][]row) int {
	t.Helper()
	found := map[string]bool{}
	for _, sum := range sums.FindAllString(text, -1) {
		whole, part, _ := strings.Cut(strings.ReplaceAll(sum, ",", ""), ".")
		for _, line := range lines[whole+(part + "00")[:2]] {
			all := true
			for _, l := range links(t, line) {
				all = all && (!isDocument(l.to) || names(text, l.to))
			}
			found[line["text"]] = found[line["text"]] || all
		}
	}
	n := 0
	for _, fits := range found {
		if fits {
			n++
		}
	}
	return n
}

// names says whether the digits of a number stand in a text.
func names(text, number string) bool {
	_, own, _ := strings.Cut(number, "-")
	for _, run := range digits.FindAllString(text, -1) {
		if strings.HasSuffix(run, strings.TrimLeft(own, "0")) {
			return true
		}
	}
	return false
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
