package settest

import (
	"fmt"
	"html"
	"strings"
)

func (p *paper) sum() int64 {
	sum := p.b.Opening
	for _, l := range p.b.Lines {
		sum += l.Pence
	}
	return sum
}

// writeOFX1 has no end tags.
func writeOFX1(p *paper) {
	p.line("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\n" +
		"COMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n")
	writeOFX(p, func(string) string { return "" })
}

func writeOFX2(p *paper) {
	p.line(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<?OFX OFXHEADER="200" VERSION="211"?>`)
	writeOFX(p, func(name string) string { return "</" + name + ">" })
}

func writeOFX(p *paper, end func(string) string) {
	value := func(name, text string) string { return "<" + name + ">" + html.EscapeString(text) + end(name) }
	p.line("<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS>%s<BANKACCTFROM>%s%s%s</BANKACCTFROM><BANKTRANLIST>%s%s",
		value("CURDEF", "GBP"), value("BANKID", "401276"), value("ACCTID", fmt.Sprintf("%08d", p.account)),
		value("ACCTTYPE", "CHECKING"), value("DTSTART", when(p.b.From, "20060102")), value("DTEND", when(p.b.To, "20060102")))
	for i, l := range p.b.Lines {
		name, memo := l.Seen.Name, l.Seen.Ref
		if l.Raw != "" {
			name, memo = l.Raw, ""
		}
		said := value("NAME", name)
		if memo != "" {
			said += value("MEMO", memo)
		}
		p.line("<STMTTRN>%s%s%s%s%s</STMTTRN>", value("TRNTYPE", l.kind("CREDIT", "DEBIT")),
			value("DTPOSTED", when(l.Day, "20060102")), value("TRNAMT", pounds(l.Pence)),
			value("FITID", fmt.Sprintf("%s%04d", when(l.Day, "060102"), i)), said)
	}
	p.line("</BANKTRANLIST><LEDGERBAL>%s%s</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>",
		value("BALAMT", pounds(p.sum())), value("DTASOF", when(p.b.To, "20060102")))
}

// writeCAMT has names in full. Now and then a reference stands in the end-to-end id alone.
func writeCAMT(p *paper) {
	version := strings.TrimPrefix(p.b.Bank.Layout, "camt")
	p.line(`<?xml version="1.0" encoding="UTF-8"?>`+"\n"+`<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s">`+
		"<BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>S1</Id><Acct><Id><Othr><Id>%08d</Id></Othr></Id>"+
		"<Ccy>GBP</Ccy></Acct>", version, p.account)
	p.line("%s%s", camtBalance("OPBD", p.b.Opening, string(p.b.From)), camtBalance("CLBD", p.sum(), string(p.b.To)))
	for _, l := range p.b.Lines {
		p.line("<Ntry>%s<Sts>%s</Sts><BookgDt><Dt>%s</Dt></BookgDt>%s</Ntry>", camtAmount(l.Pence), camtStatus(version),
			l.Day, p.camtDetails(l, version))
	}
	p.line("</Stmt></BkToCstmrStmt></Document>")
}

func camtStatus(version string) string {
	if version == "08" {
		return "<Cd>BOOK</Cd>"
	}
	return "BOOK"
}

func camtAmount(pence int64) string {
	side, size := "CRDT", pence
	if pence < 0 {
		side, size = "DBIT", -pence
	}
	return `<Amt Ccy="GBP">` + pounds(size) + "</Amt><CdtDbtInd>" + side + "</CdtDbtInd>"
}

func camtBalance(kind string, pence int64, day string) string {
	return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp>" + camtAmount(pence) + "<Dt><Dt>" + day +
		"</Dt></Dt></Bal>"
}

func (p *paper) camtDetails(l *Line, version string) string {
	if l.Raw != "" {
		return "<AddtlNtryInf>" + html.EscapeString(l.Raw) + "</AddtlNtryInf>"
	}
	side, name := l.kind("Dbtr", "Cdtr"), "<Nm>"+html.EscapeString(l.Seen.Name)+"</Nm>"
	if version == "08" {
		name = "<Pty>" + name + "</Pty>"
	}
	party := "<RltdPties><" + side + ">" + name + "</" + side + "></RltdPties>"
	ref := html.EscapeString(l.Seen.Ref)
	said := party + "<RmtInf><Ustrd>" + ref + "</Ustrd></RmtInf>"
	if len(l.Seen.Ref) <= 35 && p.c.in(15) {
		said = "<Refs><EndToEndId>" + ref + "</EndToEndId></Refs>" + party
	}
	return "<NtryDtls><TxDtls>" + said + "</TxDtls></NtryDtls>"
}

// writeMT940 says a line in fields of 18 letters, or behind codes in lines of 65.
func writeMT940(p *paper) {
	p.line(":20:STMT1\n:25:%08d 400530\n:28C:1/1\n:60F:%s", p.account, mtBalance(p.b.Opening, when(p.b.From, "060102")))
	for i, l := range p.b.Lines {
		p.line(":61:%s%s%sNTRFNONREF//%06d", when(l.Day, "0601020102"), l.kind("C", "D"),
			strings.ReplaceAll(strings.TrimPrefix(pounds(l.Pence), "-"), ".", ","), i+1)
		said := l.Seen.Name + "\n" + inFields(l.Seen.Ref)
		if !p.b.Bank.Fields {
			said = wrapped("/NAME/" + l.Seen.Name + "/REMI/" + l.Seen.Ref)
		}
		if l.Raw != "" {
			said = l.Raw
		}
		p.line(":86:%s", said)
	}
	p.line(":62F:%s\n-", mtBalance(p.sum(), when(p.b.To, "060102")))
}

func mtBalance(pence int64, day string) string {
	side := "C"
	if pence < 0 {
		side, pence = "D", -pence
	}
	return side + day + "GBP" + strings.ReplaceAll(pounds(pence), ".", ",")
}

// wrapped breaks a text as SWIFT does: a line has 65 letters, of which the first has four for
// its tag.
func wrapped(text string) string {
	if len(text) <= 61 {
		return text
	}
	return text[:61] + "\n" + text[61:]
}

// inFields breaks a reference where the bank broke it into fields.
func inFields(ref string) string {
	if len(ref) <= field {
		return ref
	}
	if at := strings.LastIndex(ref[:field+1], " "); at > 0 {
		return ref[:at] + "\n" + ref[at+1:]
	}
	return ref
}
