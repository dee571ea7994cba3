package bankfile_test

import (
	"fmt"
	"html"
	"strings"
	"time"

	"lateral/pkg/date"
)

// movement is a line as a test knows it, before any format.
type movement struct {
	day   date.Day
	pence int64
	text  string
	id    string
}

// history makes movements of an account: n of them, some each day, with true repeats.
func history(n int) []movement {
	names := []string{"ST MARYS PRIMARY", "OAKFIELD TRUST", "WENLOW COUNCIL", "HEATH & CO", "BANK CHARGES"}
	all := make([]movement, n)
	for i := range all {
		amount := int64(35000)
		if i%7 == 0 {
			amount = -int64(1250 + i%90)
		}
		all[i] = movement{
			day:   date.Day("2026-01-01").AddDays(i * 600 / max(n, 1)),
			pence: amount,
			text:  fmt.Sprintf("%s INV-%06d", names[i%len(names)], i/3),
			id:    fmt.Sprintf("B%09d", i),
		}
	}
	return all
}

// account is what a statement says above its lines.
type account struct {
	opening int64
	lines   []movement
}

func (a account) closing() int64 {
	sum := a.opening
	for _, m := range a.lines {
		sum += m.pence
	}
	return sum
}

// decimal writes pence with a decimal sign: "-12.50".
func decimal(pence int64, sign string) string {
	minus := ""
	if pence < 0 {
		minus, pence = "-", -pence
	}
	return fmt.Sprintf("%s%d%s%02d", minus, pence/100, sign, pence%100)
}

func magnitude(pence int64, sign string) string { return strings.TrimPrefix(decimal(pence, sign), "-") }

func when(day date.Day, layout string) string {
	at, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		panic(err)
	}
	return at.Format(layout)
}

func (a account) first() date.Day {
	if len(a.lines) == 0 {
		return "2026-01-01"
	}
	return a.lines[0].day
}

func (a account) last() date.Day {
	if len(a.lines) == 0 {
		return "2026-01-01"
	}
	return a.lines[len(a.lines)-1].day
}

// ofx writes OFX: version 1 without end tags, or version 2.
func (a account) ofx(version int) string {
	var b strings.Builder
	end := func(string) string { return "\n" }
	if b.WriteString("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n"); version == 2 {
		b.Reset()
		b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?OFX OFXHEADER=\"200\" VERSION=\"211\"?>\n")
		end = func(name string) string { return "</" + name + ">\n" }
	}
	value := func(name, text string) { b.WriteString("<" + name + ">" + html.EscapeString(text) + end(name)) }
	b.WriteString("<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS>")
	value("CURDEF", "GBP")
	b.WriteString("<BANKACCTFROM>")
	value("BANKID", "203040")
	value("ACCTID", "12345678")
	b.WriteString("</BANKACCTFROM><BANKTRANLIST>")
	value("DTSTART", when(a.first(), "20060102"))
	value("DTEND", when(a.last(), "20060102"))
	for _, m := range a.lines {
		b.WriteString("<STMTTRN>")
		value("TRNTYPE", "CREDIT")
		value("DTPOSTED", when(m.day, "20060102")+"120000[0:GMT]")
		value("TRNAMT", decimal(m.pence, "."))
		value("FITID", m.id)
		value("NAME", m.text)
		b.WriteString("</STMTTRN>\n")
	}
	b.WriteString("</BANKTRANLIST><LEDGERBAL>")
	value("BALAMT", decimal(a.closing(), "."))
	value("DTASOF", when(a.last(), "20060102"))
	b.WriteString("</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n")
	return b.String()
}

// camt writes CAMT.053.
func (a account) camt(version string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.` + version + `"><BkToCstmrStmt><Stmt><Id>S1</Id>` +
		`<Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id><Ccy>GBP</Ccy></Acct>` + "\n")
	b.WriteString(balanced("OPBD", a.opening, a.first()) + balanced("CLBD", a.closing(), a.last()))
	for _, m := range a.lines {
		b.WriteString(entry(m, "BOOK"))
	}
	b.WriteString("</Stmt></BkToCstmrStmt></Document>\n")
	return b.String()
}

func balanced(kind string, pence int64, day date.Day) string {
	return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp>" + amountOf(pence) + "<Dt><Dt>" + string(day) +
		"</Dt></Dt></Bal>\n"
}

func amountOf(pence int64) string {
	side := "CRDT"
	if pence < 0 {
		side = "DBIT"
	}
	return `<Amt Ccy="GBP">` + magnitude(pence, ".") + "</Amt><CdtDbtInd>" + side + "</CdtDbtInd>"
}

func entry(m movement, status string) string {
	return "<Ntry>" + amountOf(m.pence) + "<Sts><Cd>" + status + "</Cd></Sts><BookgDt><Dt>" + string(m.day) +
		"</Dt></BookgDt><ValDt><Dt>" + string(m.day) + "</Dt></ValDt><AcctSvcrRef>" + m.id + "</AcctSvcrRef>" +
		"<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>" +
		"<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>ST MARYS</Nm></Pty>" +
		"</Dbtr></RltdPties><RmtInf><Ustrd>" + html.EscapeString(m.text) + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n"
}

// mt940 writes MT940.
func (a account) mt940() string {
	var b strings.Builder
	b.WriteString(":20:S1\r\n:25:12345678 203040\r\n:28C:1/1\r\n" + balanceField("60F", a.opening, a.first()))
	for _, m := range a.lines {
		side := "C"
		if m.pence < 0 {
			side = "D"
		}
		b.WriteString(":61:" + when(m.day, "0601020102") + side + magnitude(m.pence, ",") + "NTRFNONREF//" + m.id +
			"\r\n:86:" + m.text + "\r\n")
	}
	b.WriteString(balanceField("62F", a.closing(), a.last()) + "-\r\n")
	return b.String()
}

func balanceField(tag string, pence int64, day date.Day) string {
	side := "C"
	if pence < 0 {
		side = "D"
	}
	return ":" + tag + ":" + side + when(day, "060102") + "GBP" + magnitude(pence, ",") + "\r\n"
}

// lloyds writes the CSV of Lloyds, the newest line first.
func (a account) lloyds() string {
	rows := make([]string, len(a.lines))
	balance := a.opening
	for i, m := range a.lines {
		balance += m.pence
		in, out := magnitude(m.pence, "."), ""
		if m.pence < 0 {
			in, out = out, in
		}
		rows[len(rows)-1-i] = when(m.day, "02/01/2006") + ",FPI,'20-30-40,12345678,\"" + m.text + "\"," + out + "," + in +
			"," +
			decimal(balance, ".")
	}
	return "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description," +
		"Debit Amount,Credit Amount,Balance\n" + strings.Join(rows, "\n") + "\n"
}
