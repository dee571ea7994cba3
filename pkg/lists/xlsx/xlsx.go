// Package xlsx writes sheets as files of Excel.
package xlsx

import (
	"bytes"
	"strings"

	"github.com/xuri/excelize/v2"

	"lateral/pkg/lists"
)

// Media is the kind of file.
const Media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// Of is a file with the sheets. Numbers are written as they stand, digit by digit.
func Of(sheets ...lists.Sheet) ([]byte, error) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }() // it is in memory
	for i, s := range sheets {
		if i == 0 {
			if err := f.SetSheetName(f.GetSheetName(0), s.Name); err != nil {
				return nil, err
			}
		} else if _, err := f.NewSheet(s.Name); err != nil {
			return nil, err
		}
		if err := into(f, s); err != nil {
			return nil, err
		}
	}
	var file bytes.Buffer
	err := f.Write(&file)
	return file.Bytes(), err
}

// into writes the sheet.
func into(f *excelize.File, s lists.Sheet) error {
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	pennies, err := f.NewStyle(&excelize.Style{NumFmt: twoPlaces})
	if err != nil {
		return err
	}
	row := 0
	if len(s.Head) > 0 {
		row = 1
		for i, each := range s.Head {
			if err := put(f, s.Name, i, row, lists.Words(each), bold); err != nil {
				return err
			}
		}
	}
	for _, cells := range s.Rows {
		row++
		for i, each := range cells {
			style := 0
			if each.Number && strings.Contains(each.Text, ".") {
				style = pennies
			}
			if err := put(f, s.Name, i, row, each, style); err != nil {
				return err
			}
		}
	}
	return nil
}

// twoPlaces is the number of the form "#,##0.00".
const twoPlaces = 4

func put(f *excelize.File, sheet string, column, row int, c lists.Cell, style int) error {
	at, err := excelize.CoordinatesToCellName(column+1, row)
	if err != nil || c.Text == "" {
		return err
	}
	if c.Number {
		err = f.SetCellDefault(sheet, at, c.Text)
	} else {
		err = f.SetCellStr(sheet, at, c.Safe())
	}
	if err == nil && style != 0 {
		err = f.SetCellStyle(sheet, at, at, style)
	}
	return err
}
