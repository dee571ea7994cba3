package xlsx_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"lateral/pkg/lists"
	"lateral/pkg/lists/xlsx"
)

func sheet() lists.Sheet {
	s := lists.Sheet{Name: "Sums", Head: []string{"What", "Sum"}}
	s.Add(lists.Words("=1+1"), lists.Hundredths(-1205))
	s.Add(lists.Words("-2"), lists.Count(7))
	return s
}

// A text is never a formula, and a sum below nothing stays a number.
func TestASheetAsXLSX(t *testing.T) {
	file, err := xlsx.Of(sheet(), lists.Sheet{Name: "Empty"})
	if err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.GetRows("Sums", excelize.Options{RawCellValue: true})
	if diff := cmp.Diff([][]string{{"What", "Sum"}, {"'=1+1", "-12.05"}, {"'-2", "7"}}, rows); diff != "" || err != nil {
		t.Error(diff, err)
	}
	for cell, want := range map[string]excelize.CellType{"B2": excelize.CellTypeUnset, "B3": excelize.CellTypeUnset} {
		if got, err := book.GetCellType("Sums", cell); got != want || err != nil {
			t.Errorf("%s is of type %v, not a number: %v", cell, got, err)
		}
	}
}
