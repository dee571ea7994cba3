package trial

import (
	"fmt"
	"html"
	"strings"
)

// referenceOf is by what a line of the earlier statement is found again.
func referenceOf(n int) string { return fmt.Sprintf("before-%d", n) }

// statementOf is the earlier statement as a file, CAMT.053: it has names in full.
func statementOf(all []lesson) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` +
		`<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>` +
		`<Stmt><Id>1</Id><Acct><Id><Othr><Id>00000000</Id></Othr></Id><Ccy>GBP</Ccy></Acct>`)
	for n, l := range all {
		side, other, pence := "CRDT", "Dbtr", l.pence
		if pence < 0 {
			side, other, pence = "DBIT", "Cdtr", -pence
		}
		fmt.Fprintf(&b, `<Ntry><Amt Ccy="GBP">%d.%02d</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts>`+
			`<BookgDt><Dt>%s</Dt></BookgDt><NtryDtls><TxDtls><Refs><AcctSvcrRef>%s</AcctSvcrRef></Refs>`+
			`<RltdPties><%s><Nm>%s</Nm></%s></RltdPties></TxDtls></NtryDtls></Ntry>`,
			pence/100, pence%100, side, l.on, referenceOf(n), other, html.EscapeString(l.name), other)
	}
	b.WriteString(`</Stmt></BkToCstmrStmt></Document>`)
	return []byte(b.String())
}
