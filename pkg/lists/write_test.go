package lists_test

import (
	"bytes"
	"encoding/csv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/lists"
)

func TestNoCellIsAFormula(t *testing.T) {
	for cell, want := range map[string]string{
		"Oak Primary":            "Oak Primary",
		"":                       "",
		"3 Feb 2026, 09:00":      "3 Feb 2026, 09:00",
		"=1+1":                   "'=1+1",
		"+44 20":                 "'+44 20",
		"-2":                     "'-2",
		"@SUM(A1)":               "'@SUM(A1)",
		"  =1":                   "'  =1",
		"\u00a0=1":               "'\u00a0=1",
		"\t=1":                   "'\t=1",
		"＝1":                     "'＝1",
		"a=b":                    "a=b",
		"Élan – 2":               "Élan – 2",
		`=HYPERLINK("x","y")`:    `'=HYPERLINK("x","y")`,
		"one\r\n=two, \"three\"": "one\r\n=two, \"three\"",
	} {
		list := lists.NewCSV("What")
		list.Row(cell, "x") // a lone empty cell would be an empty line
		rows, err := read(list.Bytes())
		if err != nil || len(rows) != 2 {
			t.Fatalf("%q: %v, %v", cell, rows, err)
		}
		// The reader makes line breaks the usual ones.
		want = string(bytes.ReplaceAll([]byte(want), []byte("\r\n"), []byte("\n")))
		if diff := cmp.Diff([]string{want, "x"}, rows[1]); diff != "" {
			t.Errorf("%q: %s", cell, diff)
		}
	}
}

func TestAListBeginsWithItsHeader(t *testing.T) {
	list := lists.NewCSV("When", "Who, exactly")
	if got, want := string(list.Bytes()), "\ufeffWhen,\"Who, exactly\"\r\n"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

func read(text []byte) ([][]string, error) {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	r.FieldsPerRecord = -1
	return r.ReadAll()
}
