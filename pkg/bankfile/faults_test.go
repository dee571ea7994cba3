package bankfile_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"lateral/pkg/bankfile"
)

// Bad files are refused, with the kind, the line and the text that is wrong.
func TestBadFiles(t *testing.T) {
	a := account{opening: 1_000, lines: history(9)}
	ofx, camt, mt, csv := a.ofx(1), a.camt("08"), a.mt940(), a.lloyds()
	swap := func(text, from, to string) string {
		if !strings.Contains(text, from) {
			t.Fatalf("no %q in\n%s", from, text)
		}
		return strings.Replace(text, from, to, 1)
	}
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", "empty 0 "},
		{"white space", " \r\n\t", "empty 0 "},
		{"PDF", "%PDF-1.7\n%\xe2\xe3", "wrong-file 0 PDF"},
		{"a workbook", "PK\x03\x04\x14\x00", "locked 0 ZIP, XLSX"},
		{"an older workbook", "\xd0\xcf\x11\xe0\xa1\xb1", "wrong-file 0 XLS"},
		{"PGP", "-----BEGIN PGP MESSAGE-----\n\nhQ\n", "locked 0 PGP"},
		{"GZIP", "\x1f\x8b\x08\x00", "locked 0 GZIP"},
		{"HTML", "\n<!DOCTYPE html><html><body>Sign in</body>", "wrong-file 0 HTML"},
		{"a letter", "Dear all,\nplease find the statement, as agreed,\n",
			"wrong-file 0 Dear all,\nplease find the statement, as agreed,\n"},
		{"bytes", "a,b\n1,\x002\n", "wrong-file 2 0x00"},
		{"some XML", "<?xml version=\"1.0\"?><rss><item/></rss>", "wrong-file 0 XML"},
		{"UTF-8 with a broken letter", "\ufeff" + swap(csv, "WENLOW", "WENL\xe9W"), "bad-text 3 UTF-8"},
		{"two encodings", swap(swap(csv, "OAKFIELD", "ŴAKFIELD"), "HEATH", "H\xe9ATH"), "bad-text 2 UTF-8"},
		{"an encoding that is not read", "<?xml version=\"1.0\" encoding=\"KOI8-R\"?>" + swap(camt[38:], "OAKFIELD",
			"\xcf"),
			"bad-text 1 koi8-r"},
		{"a letter that no encoding has", swap(csv, "OAKFIELD", "\x81"), "bad-text 4 Windows-1252"},
		{"half of UTF-16", wide(csv, true, true)[:1001], "cut-off 0 UTF-16"},

		{"OFX cut off", ofx[:len(ofx)/2], "cut-off 36 >"},
		{"OFX cut off between lines", ofx[:strings.LastIndex(ofx, "<STMTTRN>")], "cut-off 0 </OFX>"},
		{"OFX cut off at its beginning", "OFXHEADER:100\n", "cut-off 0 <OFX>"},
		{"OFX of no account", "<OFX></OFX>", "missing 0 STMTRS"},
		{"OFX without an end of a line", swap(ofx, "</STMTTRN>", ""), "broken 18 <STMTTRN>"},
		{"OFX with ends that cross", swap(ofx, "</BANKTRANLIST>", "</STMTRS>"), "broken 66 </STMTRS>"},
		{"OFX without an amount", swap(ofx, "<TRNAMT>-12.50", ""), "missing 12 TRNAMT"},
		{"OFX without a day", swap(ofx, "<DTPOSTED>20260101120000[0:GMT]", ""), "missing 12 DTPOSTED"},
		{"OFX without a currency", swap(ofx, "<CURDEF>GBP", ""), "missing 12 CURDEF"},
		{"OFX with a day that is none", swap(ofx, "<DTPOSTED>20260101", "<DTPOSTED>20260230"),
			"bad-day 13 20260230120000[0:GMT]"},
		{"OFX with three decimals", swap(ofx, "-12.50", "-12.505"), "bad-amount 14 -12.505"},
		{"OFX with a word for an amount", swap(ofx, "-12.50", "twelve"), "bad-amount 14 twelve"},
		{"OFX with commas and points", swap(ofx, "350.00", "350,00"), "mixed-decimals 20 350,00"},
		{"OFX with a line in another currency", swap(ofx, "</STMTTRN>",
			"<CURRENCY><CURSYM>EUR</CURRENCY></STMTTRN>"),
			"two-currencies 12 EUR"},
		{"OFX that is too large", swap(ofx, "-12.50", "92233720368547758.08"), "too-large 14 92233720368547758.08"},
		{"OFX of sums that are too large", swap(ofx, "350.00", "92233720368547758.07") + "", "too-large 0 12345678"},
		{"OFX with a declaration", swap(ofx, "<OFX>", "<!DOCTYPE OFX [<!ENTITY a \"b\">]><OFX>"), "doctype 7 !DOCTYPE"},

		{"CAMT cut off", camt[:len(camt)/2], "cut-off 9 </Amt>"},
		{"CAMT cut off at its end", camt[:len(camt)-12], "cut-off 14 </Document>"},
		{"CAMT with a declaration", swap(camt, "<Document",
			"<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><Document"),
			"doctype 2 !DOCTYPE"},
		{"CAMT with an entity of its own", swap(camt, "ST MARYS", "&y;"), "broken 5 &y;"},
		{"CAMT with ends that cross", swap(camt, "</Ntry>", "</Stmt>"), "broken 5 </Stmt>"},
		{"CAMT of no statement", "<Document><BkToCstmrStmt></BkToCstmrStmt></Document>", "missing 0 Stmt"},
		{"CAMT with a day that is none", swap(camt, "<BookgDt><Dt>2026-01-01", "<BookgDt><Dt>2026-02-30"),
			"bad-day 5 2026-02-30"},
		{"CAMT without a day", swap(swap(camt, "<BookgDt><Dt>2026-01-01</Dt></BookgDt>", ""),
			"<ValDt><Dt>2026-01-01</Dt></ValDt>", ""),
			"missing 5 BookgDt"},
		{"CAMT with three decimals", swap(camt, ">12.50<", ">12.505<"), "bad-amount 5 12.505"},
		{"CAMT with a comma", swap(camt, ">12.50<", ">12,50<"), "bad-amount 5 12,50"},
		{"CAMT with a sign", swap(camt, ">12.50<", ">-12.50<"), "bad-amount 5 -12.50"},
		{"CAMT without a side", swap(camt, "<CdtDbtInd>DBIT</CdtDbtInd>", ""), "missing 5 CdtDbtInd"},
		{"CAMT with another side", swap(camt, "DBIT", "BOTH"), "unknown-direction 5 BOTH"},
		{"CAMT without an amount", swap(camt, `<Amt Ccy="GBP">12.50</Amt>`, ""), "missing 5 Amt"},
		{"CAMT with an entry in another currency", swap(camt, `<Amt Ccy="GBP">12.50`, `<Amt Ccy="EUR">12.50`),
			"two-currencies 5 EUR"},
		{"CAMT that is too large", swap(camt, ">12.50<", ">99999999999999999999.00<"),
			"too-large 5 99999999999999999999.00"},
		{"CAMT that is deep", swap(camt, "<Ntry>", "<Ntry>"+strings.Repeat("<a>", 200)), "broken 5 <a>"},

		{"MT940 cut off", mt[:len(mt)/2], "cut-off 13 :61:2609240924C350,0"},
		{"MT940 cut off between lines", mt[:strings.LastIndex(mt, ":61:")], "cut-off 4 :62F:"},
		{"MT940 without an account", swap(mt, ":25:12345678 203040\r\n", ""), "missing 3 :25:"},
		{"MT940 without an opening balance", swap(mt, ":60F:", ":60X:"), "missing 5 :60F:"},
		{"MT940 with a day that is none", swap(mt, ":61:260101", ":61:260231"), "bad-day 5 260231"},
		{"MT940 with a day of entry that is none", swap(mt, ":61:2601010101", ":61:2601010231"), "bad-day 5 0231"},
		{"MT940 with a point", swap(mt, "D12,50", "D12.50"), "mixed-decimals 5 12.50"},
		{"MT940 with three decimals", swap(mt, "D12,50", "D12,505"), "bad-amount 5 12,505"},
		{"MT940 without a comma", swap(mt, "D12,50", "D1250"), "bad-amount 5 1250"},
		{"MT940 without a side", swap(mt, "D12,50", "X12,50"),
			"unknown-direction 5 :61:2601010101X12,50NTRFNONREF//B000000000"},
		{"MT940 that closes in another currency", swap(mt, ":62F:C270618GBP", ":62F:C270618EUR"), "two-currencies 23 EUR"},

		{"CSV cut off in a row", csv[:strings.LastIndex(csv, ",FPI")], "cut-off 10 01/01/2026"},
		{"CSV cut off in quotation marks", csv[:strings.LastIndex(csv, " INV")], `cut-off 10 "`},
		{"CSV cut off in its last amount", strings.TrimSuffix(csv, "0\n"), "cut-off 10 -2.5"},
		{"CSV with a row that is short", swap(csv, ",FPI,", ","), "broken 2 "},
		{"CSV with a row that is long", swap(csv, ",FPI,", ",FPI,x,"), "broken 2 "},
		{"CSV with a quotation mark inside", swap(csv, ",FPI,", ",F\"PI,"), `broken 2 "`},
		{"CSV with a day that is none", swap(csv, "01/01/2026", "31/02/2026"), "bad-day 10 31/02/2026"},
		{"CSV with a day in another order", swap(csv, "01/01/2026", "01/31/2026"), "bad-day 10 01/31/2026"},
		{"CSV with a word for a day", swap(csv, "01/01/2026", "tomorrow"), "bad-day 10 tomorrow"},
		{"CSV with commas and points", swap(csv, ",350.00,", ",\"350,00\","), "mixed-decimals 2 "},
		{"CSV with three decimals", swap(csv, ",350.00,", ",350.005,"), "bad-amount 2 350.005"},
		{"CSV with a word for an amount", swap(csv, ",350.00,", ",lots,"), "bad-amount 2 lots"},
		{"CSV with both amounts", swap(csv, ",,350.00,", ",1.00,350.00,"), "two-amounts 2 350.00 / 1.00"},
		{"CSV with no amount and no balance", strings.Replace(csv, ",350.00,", ",,", 1), ""},
		{"CSV that is too large", swap(csv, ",350.00,", ",99999999999999999999,"), "too-large 2 99999999999999999999"},
		{"CSV of sums that are too large", swap(swap(csv, ",350.00,", ",92233720368547758.00,"), ",350.00,",
			",92233720368547758.00,"),
			"too-large 0 12345678"},
		{"CSV with two accounts", swap(csv, "12345678", "12345679"), "account 3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := answer(read(c.text, bankfile.Options{}))
			if c.want != "" && !strings.HasPrefix(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// endless is a file of one byte again and again.
type endless struct {
	left int64
	text string
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := copy(p, strings.Repeat(e.text, len(p)/len(e.text)+1))
	e.left -= int64(n)
	return n, nil
}

func (e *endless) Seek(int64, int) (int64, error) { return 0, nil }

// Files that are too long are refused before they fill the memory.
func TestFilesThatAreTooLong(t *testing.T) {
	if _, err := bankfile.Read(&endless{101 << 20, "a,b\n"}, bankfile.Options{}); !errors.Is(err,
		&bankfile.Fault{Kind: "too-long"}) {
		t.Errorf("more than 100 MB: %v", err)
	}
	row := ",13/08/2026,20-00-00 12345678,-1.50,X,Y\n"
	for name, text := range map[string]string{
		"CSV":   barclays + strings.Repeat(row, 200_001),
		"MT940": mtHead + strings.Repeat(":61:260105C5,00NTRFx\n", 200_001) + ":62F:C260131GBP10,00\n",
		"OFX": strings.Replace(account{}.ofx(1), "</BANKTRANLIST>",
			strings.Repeat("<STMTTRN><DTPOSTED>20260101<TRNAMT>1</STMTTRN>\n", 200_001)+"</BANKTRANLIST>", 1),
		"CAMT": withEntries(strings.Repeat(ntry(500, ""), 200_001)),
		"empty CAMT": "<Document><BkToCstmrStmt>" + strings.Repeat("<Stmt><Acct><Ccy>GBP</Ccy></Acct></Stmt>",
			200_001) + "</BkToCstmrStmt></Document>",
		"parts of a line": withEntries(ntry(500, details(strings.Repeat("</TxDtls><TxDtls>", 200_002)))),
	} {
		if _, err := read(text, bankfile.Options{}); !errors.Is(err, &bankfile.Fault{Kind: "too-long"}) {
			t.Errorf("%s: %v", name, err)
		}
	}
	file, err := read(barclays+strings.Repeat(row, 199_999), bankfile.Options{})
	if err != nil || len(file.Statements[0].Lines) != 199_999 {
		t.Errorf("%v", err)
	}
}

// What the file fails with is handed on.
func TestAFileThatCannotBeRead(t *testing.T) {
	broken := errors.New("the disk is gone")
	if _, err := bankfile.Read(failing{broken}, bankfile.Options{}); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
}

type failing struct{ error }

func (f failing) Read([]byte) (int, error)       { return 0, f.error }
func (f failing) Seek(int64, int) (int64, error) { return 0, nil }

// Every refusal and every question is a sentence that says where and what to do.
func TestRefusalsAreSentences(t *testing.T) {
	for text, want := range map[string]string{
		barclays +
			",13/08/2026,20-00-00 12345678,-1.505,X,Y\n": "line 2: “-1.505” is no amount with at most two decimals. " +
			"Correct it in the file, or download the statement again.",
		"%PDF-1.7": "the file is no bank statement that can be read (“PDF”). " +
			"Download the statement as OFX, CAMT.053, MT940 or CSV.",
		"": "the file is empty. Download the statement again.",
		barclays +
			",3/4/2026,20-00-00 12345678,1.00,A,B\n": "line 2: the dates can be read with the day first or with the month " +
			"first. Which is meant?\n  dmy: Fri 3 Apr 2026\n  mdy: Wed 4 Mar 2026",
		"When,What,How much\n2026-04-03,a,1.00\n": "line 1: no bank is known that writes these columns: " +
			"“When”, “What”, “How much”. " +
			"Say which holds the date, the amount and the text.",
	} {
		if _, err := read(text, bankfile.Options{}); err == nil || err.Error() != want {
			t.Errorf("%v\nwant %s", err, want)
		}
	}
}
