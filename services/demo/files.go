package demo

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/lists"
)

// File is a file to upload in the demonstration.
type File struct {
	Name string
	Data []byte
}

// Files are the two statements of the month of the trust that waits to be closed, as its bank gives them, and the
// remittance advices of those who paid for several invoices at once.
func Files(ctx context.Context, r docdb.Reader) ([]File, error) {
	lines, err := Statements(ctx, r)
	if err != nil || len(lines) == 0 {
		return nil, err
	}
	var all []File
	half := slices.IndexFunc(lines, func(l Line) bool { return l.On > date.Day(string(l.On)[:8]+"15") })
	if half < 0 {
		half = len(lines)
	}
	balance := openingPence
	for n, part := range [][]Line{lines[:half], lines[half:]} {
		if len(part) == 0 {
			continue
		}
		var text []byte
		text, balance = statementFile(part, balance)
		all = append(all, File{fmt.Sprintf("statement-%d.csv", n+1), text})
	}
	l, err := readLedger(ctx, r)
	if err != nil {
		return nil, err
	}
	for _, g := range groups() {
		if g.file != "" {
			all = append(all, File{g.file, l.remittance(g)})
		}
	}
	return all, nil
}

// statementFile is a statement as one of the banks of the United Kingdom writes it, the newest line first, and the
// balance after it.
func statementFile(lines []Line, balance int64) ([]byte, int64) {
	var rows [][]string
	for _, l := range lines {
		balance += l.Pence
		debit, credit := "", pounds(l.Pence)
		if l.Pence < 0 {
			debit, credit = pounds(-l.Pence), ""
		}
		on := string(l.On)
		sort := trustSortCode[:2] + "-" + trustSortCode[2:4] + "-" + trustSortCode[4:]
		rows = append(rows, []string{
			on[8:] + "/" + on[5:7] + "/" + on[:4], "FPI", "'" + sort, trustAccount, l.Text, debit, credit, pounds(balance),
		})
	}
	rows = append(rows, []string{"Transaction Date", "Transaction Type", "Sort Code", "Account Number",
		"Transaction Description", "Debit Amount", "Credit Amount", "Balance"})
	slices.Reverse(rows)
	var text bytes.Buffer
	_ = csv.NewWriter(&text).WriteAll(rows) // a buffer takes everything
	return text.Bytes(), balance
}

func pounds(pence int64) string { return lists.Hundredths(pence).Text }

// remittance says what one payment is for.
func (l *ledgerOf) remittance(g together) []byte {
	var text strings.Builder
	var pence int64
	for n := g.from; n < g.to; n++ {
		pence += l.at(n).Total.Pence
	}
	payer, on := l.at(g.from).PayerName, l.working(g.on)
	if strings.HasSuffix(g.file, ".csv") {
		fmt.Fprintf(&text, "Payer,%s\nDate,%s\nYour Ref,Amount\n", payer, on)
	} else {
		fmt.Fprintf(&text, "Remittance advice from %s\nPayment date %s\nTotal £%s\n\n", payer, on.Words(), pounds(pence))
	}
	for n := g.from; n < g.to; n++ {
		if i := l.at(n); strings.HasSuffix(g.file, ".csv") {
			fmt.Fprintf(&text, "%s,%s\n", i.Number, pounds(i.Total.Pence))
		} else {
			fmt.Fprintf(&text, "  %-12s £%s\n", i.Number, pounds(i.Total.Pence))
		}
	}
	return []byte(text.String())
}
