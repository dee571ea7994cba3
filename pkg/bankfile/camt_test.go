package bankfile_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/bankfile"
)

// withEntries puts entries into a statement of £10.00.
func withEntries(entries string) string {
	return strings.Replace(account{opening: 1_000}.camt("08"), "</Stmt>", entries+"</Stmt>", 1)
}

func ntry(pence int64, rest string) string {
	return "<Ntry>" + amountOf(pence) + "<Sts>BOOK</Sts><BookgDt><Dt>2026-01-05</Dt></BookgDt>" + rest + "</Ntry>"
}

func details(parts ...string) string {
	return "<NtryDtls><TxDtls>" + strings.Join(parts, "</TxDtls><TxDtls>") + "</TxDtls></NtryDtls>"
}

// full is a line with everything that a format may say of it.
func full(l bankfile.Line) string {
	mark := ""
	if l.Reversal {
		mark = " reversal"
	}
	return strings.TrimSpace(strings.Join([]string{string(l.Booked), decimal(l.Amount.Pence, "."), "text:" + l.Text,
		"name:" + l.Name, "ref:" + l.Reference, "id:" + l.BankID, "kind:" + l.Kind + mark}, "|"))
}

func lines(t *testing.T, text string) []string {
	t.Helper()
	file, err := read(text, bankfile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, l := range file.Statements[0].Lines {
		all = append(all, full(l))
	}
	return all
}

func TestEntriesOfCAMT(t *testing.T) {
	const amt = `<Amt Ccy="GBP">%</Amt>`
	of := func(pounds string) string { return strings.Replace(amt, "%", pounds, 1) }
	old := func(pounds string) string { return "<AmtDtls><TxAmt>" + of(pounds) + "</TxAmt></AmtDtls>" }
	parties := "<RltdPties><Dbtr><Nm>St Mary</Nm></Dbtr><Cdtr><Pty><Nm>Oak</Nm></Pty></Cdtr></RltdPties>"
	for _, c := range []struct {
		name, entries string
		want          []string
	}{
		{"a credit names who pays", ntry(500, details(parties)),
			[]string{"2026-01-05|5.00|text:St Mary|name:St Mary|ref:|id:|kind:"}},
		{"a debit names who is paid", ntry(-500, details(parties)),
			[]string{"2026-01-05|-5.00|text:Oak|name:Oak|ref:|id:|kind:"}},
		{"a reversal of a credit names who had paid", ntry(-500, "<RvslInd>true</RvslInd>"+details(parties)),
			[]string{"2026-01-05|-5.00|text:St Mary|name:St Mary|ref:|id:|kind: reversal"}},
		{"texts and references", ntry(500,
			"<AcctSvcrRef>A1</AcctSvcrRef><BkTxCd><Prtry><Cd>544</Cd></Prtry></BkTxCd>"+details(
				"<Refs><EndToEndId>E2E-9</EndToEndId></Refs><RmtInf><Ustrd>INV-7</Ustrd><Ustrd>and INV-8</Ustrd>"+
					"<Strd><RfrdDocInf><Nb>D-1</Nb></RfrdDocInf><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd></RmtInf>")+
				"<AddtlNtryInf>BGC</AddtlNtryInf>"),
			[]string{"2026-01-05|5.00|text:INV-7 and INV-8 RF18 D-1 E2E-9 BGC|name:|ref:RF18|id:A1|kind:544"}},
		{"no reference is given", ntry(500,
			details("<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>")+"<AddtlNtryInf>X</AddtlNtryInf>"),
			[]string{"2026-01-05|5.00|text:X|name:|ref:|id:|kind:"}},
		{"a batch that adds up opens", ntry(1_000, "<AcctSvcrRef>B</AcctSvcrRef>"+details(
			"<Refs><EndToEndId>1</EndToEndId></Refs>"+of("7.50"), "<Refs><EndToEndId>2</EndToEndId></Refs>"+of("2.50"))),
			[]string{"2026-01-05|7.50|text:1|name:|ref:1|id:B|kind:", "2026-01-05|2.50|text:2|name:|ref:2|id:B|kind:"}},
		{"so does one of an earlier version", ntry(-1_000, details(old("7.50"), old("2.50"))),
			[]string{"2026-01-05|-7.50|text:|name:|ref:|id:|kind:", "2026-01-05|-2.50|text:|name:|ref:|id:|kind:"}},
		{"and one of credits and debits", ntry(500, details(of("7.50"), of("2.50")+"<CdtDbtInd>DBIT</CdtDbtInd>")),
			[]string{"2026-01-05|7.50|text:|name:|ref:|id:|kind:", "2026-01-05|-2.50|text:|name:|ref:|id:|kind:"}},
		{"one that does not add up stays", ntry(1_000, details(of("7.50"), of("2.49"))),
			[]string{"2026-01-05|10.00|text:|name:|ref:|id:|kind:"}},
		{"one without amounts stays", ntry(1_000, details(of("10.00"), "")),
			[]string{"2026-01-05|10.00|text:|name:|ref:|id:|kind:"}},
		{"one in another currency stays", ntry(1_000, details(of("7.50"), `<Amt Ccy="EUR">2.50</Amt>`)),
			[]string{"2026-01-05|10.00|text:|name:|ref:|id:|kind:"}},
		{"details in two groups", ntry(1_000, details(of("7.50"))+details(of("2.50"))),
			[]string{"2026-01-05|7.50|text:|name:|ref:|id:|kind:", "2026-01-05|2.50|text:|name:|ref:|id:|kind:"}},
		{"CDATA, comments and entities", ntry(500, "<!-- no --><AddtlNtryInf><![CDATA[A & B]]> &lt;C&#33;</AddtlNtryInf>"),
			[]string{"2026-01-05|5.00|text:A & B <C!|name:|ref:|id:|kind:"}},
		{"noughts beyond two decimals", strings.Replace(ntry(500, ""), "5.00", "5.00000", 1),
			[]string{"2026-01-05|5.00|text:|name:|ref:|id:|kind:"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, lines(t, withEntries(c.entries))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What is not booked is counted and left out.
func TestPendingEntries(t *testing.T) {
	text := withEntries(entry(movement{"2026-01-05", 700, "p", ""}, "PDNG") + entry(movement{"2026-01-05", 500, "b",
		""}, "BOOK") +
		strings.Replace(ntry(900, ""), "BOOK", "INFO", 1))
	file, err := read(text, bankfile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if s := file.Statements[0]; s.Pending != 2 || len(s.Lines) != 1 || s.Lines[0].Amount.Pence != 500 {
		t.Errorf("%+v", s)
	}
}

// The balances that a statement may have instead of those of its first and last day.
func TestBalancesOfCAMT(t *testing.T) {
	bal := func(kind, pounds string) string {
		return strings.Replace(balanced(kind, 0, "2026-01-05"), "0.00", pounds, 1)
	}
	for _, c := range []struct {
		balances         string
		opening, closing int64 // -1: none
	}{
		{bal("OPBD", "1.00") + bal("CLBD", "2.00"), 100, 200},
		{bal("CLBD", "2.00") + bal("PRCD", "1.00"), 100, 200},
		{bal("PRCD", "9.00") + bal("OPBD", "1.00"), 100, -1},
		{bal("ITBD", "1.00") + bal("ITBD", "2.00"), 100, 200},
		{bal("OPBD", "1.00") + bal("ITBD", "2.00"), 100, 200},
		{bal("OPAV", "1.00") + bal("CLAV", "2.00") + bal("FWAV", "3.00"), -1, -1},
	} {
		text := withEntries(ntry(100, ""))
		from, to := strings.Index(text, "<Bal>"), strings.LastIndex(text, "</Bal>")+len("</Bal>")
		file, err := read(text[:from]+c.balances+text[to:], bankfile.Options{})
		if err != nil {
			t.Fatal(err)
		}
		opening, closing := int64(-1), int64(-1)
		if s := file.Statements[0]; s.Opening != nil {
			opening = s.Opening.Amount.Pence
		}
		if s := file.Statements[0]; s.Closing != nil {
			closing = s.Closing.Amount.Pence
		}
		if opening != c.opening || closing != c.closing {
			t.Errorf("%s: %d and %d", c.balances, opening, closing)
		}
	}
}
