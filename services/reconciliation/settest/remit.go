package settest

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// remittances writes what payers sent: as CSV, as pasted text and as a workbook.
func (w *World) remittances(files Files) error {
	for i, r := range w.Remittances {
		name := fmt.Sprintf("remittances/%03d", i+1)
		switch {
		case i%8 == 7:
			book, err := r.workbook()
			if err != nil {
				return err
			}
			files[name+".xlsx"] = book
		case i%2 == 0:
			files[name+".csv"] = []byte(r.sheet(w.c))
		default:
			files[name+".txt"] = []byte(r.letter(w.c))
		}
	}
	return nil
}

// sheet is a CSV, with one of the headers that finance programs write.
func (r *Remittance) sheet(c chance) string {
	var b strings.Builder
	shape := pick(c, sheetShapes)
	fmt.Fprintf(&b, shape.above, quoted(r.Payer.Bank), when(r.Day, british))
	b.WriteString(shape.header + "\n")
	for _, row := range r.Rows() {
		fmt.Fprintf(&b, shape.row+"\n", row.To, pounds(row.Pence))
	}
	fmt.Fprintf(&b, shape.total+"\n", pounds(r.Sum))
	return b.String()
}

// letter is the text of an e-mail.
func (r *Remittance) letter(c chance) string {
	var b strings.Builder
	shape := pick(c, letterShapes)
	fmt.Fprintf(&b, shape.above, r.Payer.Bank, when(r.Day, short), thousands(r.Sum))
	for _, row := range r.Rows() {
		fmt.Fprintf(&b, shape.row+"\n", row.To, thousands(row.Pence))
	}
	fmt.Fprintf(&b, shape.below, thousands(r.Sum))
	return b.String()
}

// thousands writes an amount with a comma behind its thousands.
func thousands(pence int64) string {
	text := pounds(pence)
	if at := len(text) - 6; at > 0 {
		return text[:at] + "," + text[at:]
	}
	return text
}

// workbook is a sheet with a heading, a table and its sum.
func (r *Remittance) workbook() (_ []byte, err error) {
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // it is only in memory
	put := func(cell string, value any) {
		if err == nil {
			err = f.SetCellValue("Sheet1", cell, value)
		}
	}
	put("A1", workbookTitle)
	put("B1", r.Payer.Bank)
	put("A2", workbookDay)
	put("B2", string(r.Day))
	put("A4", workbookNumber)
	put("B4", workbookAmount)
	at := 5
	for _, row := range r.Rows() {
		put(fmt.Sprintf("A%d", at), asTyped(row.To))
		put(fmt.Sprintf("B%d", at), float64(row.Pence)/100)
		at++
	}
	put(fmt.Sprintf("A%d", at), workbookSum)
	put(fmt.Sprintf("B%d", at), float64(r.Sum)/100)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = f.Write(&b)
	return b.Bytes(), err
}

// asTyped is a number where a spreadsheet takes what was typed for one.
func asTyped(text string) any {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	return text
}
