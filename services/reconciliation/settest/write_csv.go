package settest

import (
	"fmt"
	"strings"
)

const (
	british = "02/01/2006"
	short   = "02 Jan 2006"
)

// writeLloyds has the newest line first.
func writeLloyds(p *paper) {
	p.line("Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount," +
		"Credit Amount,Balance")
	rows, balance := make([]string, 0, len(p.b.Lines)), p.b.Opening
	for _, l := range p.b.Lines {
		balance += l.Pence
		rows = append(rows, fmt.Sprintf("%s,%s,'30-96-21,%08d,%s,%s,%s,%s", when(l.Day, british), l.kind("FPI", "PAY"),
			p.account, quoted(l.text(" ")), l.went(), l.came(), pounds(balance)))
	}
	for i := range rows {
		p.line("%s", rows[len(rows)-1-i])
	}
}

// writeBarclays pads the name and the reference to columns.
func writeBarclays(p *paper) {
	p.line("Number,Date,Account,Amount,Subcategory,Memo")
	for _, l := range p.b.Lines {
		memo := l.Raw
		if memo == "" {
			memo = fmt.Sprintf("%-18s  %-18s %s", l.Seen.Name, l.Seen.Ref, l.kind("BGC", "BBP"))
		}
		p.line(",%s,20-17-92 %08d,%s,%s,%s", when(l.Day, british), p.account, pounds(l.Pence),
			l.kind("DIRECTDEP", "PAYMENT"), quoted(memo))
	}
}

// writeNatWest parts what it says by commas, and adds numbers of its own to fast payments.
func writeNatWest(p *paper) {
	p.line("Date,Type,Description,Value,Balance,Account Name,Account Number")
	balance := p.b.Opening
	for _, l := range p.b.Lines {
		balance += l.Pence
		text := l.text(" , ")
		if l.Raw == "" && p.c.in(55) {
			text += fmt.Sprintf(" , FP %s %04d , %08d%08dN", when(l.Day, "02/01/06"), p.c.between(0, 59),
				p.c.between(10000000, 99999999), p.c.between(10000000, 99999999))
		}
		p.line("%s,%s,%s,%s,%s,LEADERS,600000-%08d", when(l.Day, short), l.kind("BAC", "BSP"), quoted(text),
			pounds(l.Pence), pounds(balance), p.account)
	}
}

// writeHSBC has three columns and no header.
func writeHSBC(p *paper) {
	for _, l := range p.b.Lines {
		p.line("%s,%s,%s", when(l.Day, british), quoted(l.text(" ")+"   "+l.kind("CR", "BP")), pounds(l.Pence))
	}
}

func writeCoop(p *paper) {
	p.line("Date,Description,Type,Money In,Money Out,Balance")
	balance := p.b.Opening
	for _, l := range p.b.Lines {
		balance += l.Pence
		p.line("%s,%s,%s,%s,%s,%s", string(l.Day), quoted(l.text(" ")), l.kind("CREDIT", "DEBIT"), l.came(), l.went(),
			pounds(balance))
	}
}

// writeSantander writes the reference before the name.
func writeSantander(p *paper) {
	p.line("Date,Type,Merchant/Description,Debit/Credit,Balance")
	balance := p.b.Opening
	for _, l := range p.b.Lines {
		balance += l.Pence
		text := l.Raw
		if text == "" {
			text = l.kind("FASTER PAYMENTS RECEIPT REF.", "FASTER PAYMENT TO REF.") + l.Seen.Ref +
				l.kind(" FROM ", " FOR ") + l.Seen.Name
		}
		p.line("%s,%s,%s,%s,%s", when(l.Day, british), l.kind("FPI", "FPO"), quoted(text), pounds(l.Pence),
			pounds(balance))
	}
}

// writeStarling leaves texts as they were typed.
func writeStarling(p *paper) {
	p.line("Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes")
	balance := p.b.Opening
	for _, l := range p.b.Lines {
		balance += l.Pence
		name, ref := l.Seen.Name, l.Seen.Ref
		if l.Raw != "" {
			name, ref, _ = strings.Cut(l.Raw, " ")
		}
		p.line("%s,%s,%s,FASTER PAYMENT,%s,%s,INCOME,", when(l.Day, british), quoted(name), quoted(ref), pounds(l.Pence),
			pounds(balance))
	}
}
