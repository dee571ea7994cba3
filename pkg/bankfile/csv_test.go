package bankfile_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/bankfile"
)

// brief writes a statement on few lines, for comparison.
func brief(s bankfile.Statement) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %s", s.Account.Label(), s.Currency, s.AddsUp().Verdict)
	for _, l := range s.Lines {
		fmt.Fprintf(&b, "\n%s %d %s", l.Booked, l.Amount.Pence, l.Text)
	}
	return b.String()
}

// The CSV of each bank, with rows as the bank writes them.
func TestBanks(t *testing.T) {
	for _, c := range []struct{ name, layout, text, want string }{
		{"Lloyds, an excerpt whose balances do not follow each other", "Lloyds, Halifax, Bank of Scotland, TSB",
			"Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description," +
				"Debit Amount,Credit Amount,Balance,\n" +
				"29/04/2020,DD,'11-22-33,87651234,NATIONAL TRUST FOR,114.00,,6941.03\n" +
				"28/04/2020,DEB,'11-22-33,87651234,Transferwise Ltd,500.00,,7077.72\n" +
				"30/10/2015,BGC,'11-22-33,87651234,TEST INCOME ,,5259.31,14298.40\n",
			"112233 87651234 GBP differs\n2015-10-30 525931 TEST INCOME\n2020-04-28 -50000 Transferwise Ltd\n" +
				"2020-04-29 -11400 NATIONAL TRUST FOR"},
		{"NatWest", "NatWest, Royal Bank of Scotland",
			"Date,Type,Description,Value,Balance,Account Name,Account Number\n" +
				"01 Sep 2026,CHG,10AUG A/C 12345678,-2.00,3507.27,Doe J,600000-12345678\n" +
				"01 Sep 2026,S/O,\"TSB BANK PLC , FP 01/09/26 30 , 04014648296244000N\",-500.00,3007.27,Doe J,600000-12345678\n",
			"600000 12345678 GBP agrees\n2026-09-01 -200 10AUG A/C 12345678\n" +
				"2026-09-01 -50000 TSB BANK PLC , FP 01/09/26 30 , 04014648296244000N"},
		{"NatWest before, with spaces and apostrophes", "NatWest, Royal Bank of Scotland",
			"Date, Type, Description, Value, Balance, Account Name, Account Number\n\n" +
				"14/09/2026,D/D,\"'BRITISH GAS\",-45.00,1454.50,\"'SMITH J\",\"'600000-12345678\",\n" +
				"13/09/2026,POS,\"'TESCO\",-23.50,1499.50,\"'SMITH J\",\"'600000-12345678\",\n",
			"600000 12345678 GBP agrees\n2026-09-13 -2350 TESCO\n2026-09-14 -4500 BRITISH GAS"},
		{"Barclays", "Barclays", "Number,Date,Account,Amount,Subcategory,Memo\n" +
			",03/08/2026,20-00-00 12345678,-10.99,PAYMENT,NETFLIX.COM         ON 02 AUG          BCC\n" +
			",15/07/2026,20-00-00 12345678,2450.00,DIRECTDEP,ACME LTD SALARY\n",
			"200000 12345678 GBP unknown\n2026-07-15 245000 ACME LTD SALARY\n2026-08-03 -1099 NETFLIX.COM ON 02 AUG BCC"},
		{"Starling", "Starling", "Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes\n" +
			"01/01/2025,Test Bank,Interest Earned,DEPOSIT INTEREST,1.00,1001.00,INCOME,\n" +
			"04/01/2025,Alice Testuser,1111111111,FASTER PAYMENT,-100.00,901.00,SAVING,\n",
			" GBP agrees\n2025-01-01 100 Test Bank Interest Earned\n2025-01-04 -10000 Alice Testuser 1111111111"},
		{"Starling in euros", "Starling", "Date,Counter Party,Reference,Type,Amount (EUR),Balance (EUR)\n" +
			"14/01/2025,Test Bank,Fee,CARD,-1.00,9.00\n", " EUR agrees\n2025-01-14 -100 Test Bank Fee"},
		{"HSBC without a header", "HSBC",
			"25/12/2017,My description here   VIS,\"-50.65\"\n24/12/2017,Wages BP,\"1,200.00\"\n",
			" GBP unknown\n2017-12-24 120000 Wages BP\n2017-12-25 -5065 My description here VIS"},
		{"HSBC with an opening balance", "HSBC", "Date,Type,Description,Paid out,Paid in,Balance\n" +
			"01/04/2026,,Opening balance,,,\"5,000.00\"\n15/04/2026,DD,GAS,125.50,,\"4,874.50\"\n" +
			"17/04/2026,FPI,WEEKLY,,\"£2,800.00\",\"7,674.50\"\n",
			" GBP agrees\n2026-04-15 -12550 GAS\n2026-04-17 280000 WEEKLY"},
		{"Nationwide", "Nationwide",
			"\"Account Name:\",\"FlexAccount ****45678\"\r\n\"Account Balance:\",\"£1454.50\"\r\n" +
				"\"Available Balance: \",\"£1454.50\"\r\n\r\n" +
				"\"Date\",\"Transaction type\",\"Description\",\"Paid out\",\"Paid in\",\"Balance\"\r\n" +
				"\"02 Sep 2026\",\"Visa purchase\",\"TESCO\",\"£45.50\",\"\",\"£1454.50\"\r\n" +
				"\"01 Sep 2026\",\"Bank credit\",\"SALARY\",\"\",\"£500.00\",\"£1500.00\"\r\n",
			"FlexAccount ****45678 GBP agrees\n2026-09-01 50000 SALARY\n2026-09-02 -4550 TESCO"},
		{"Monzo", "Monzo",
			"Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency," +
				"Notes and #tags,Address,Receipt,Description,Category split,Money Out,Money In\n" +
				"tx_1,15/10/2023,02:09:11,Card payment,Grab,🚕,Eating out,-3.21,GBP," +
				"-61000.00,IDR,\"ride, late\",X,,Grab* A-123,,-3.21,\n",
			" GBP unknown\n2023-10-15 -321 Grab* A-123"},
		{"Santander, with a foot", "Santander, midata", "Date,Type,Merchant/Description,Debit/Credit,Balance\n" +
			"22/08/2016,DD,AAA BBBBB,-£50.00,+£50.00\n21/08/2016,VIS,CCCC ********** DDDDDD,-£10.00,+£100.00\n\n" +
			"Arranged overdraft limit,02/08/2016,+£100.00\n",
			" GBP agrees\n2016-08-21 -1000 CCCC ********** DDDDDD\n2016-08-22 -5000 AAA BBBBB"},
		{"Metro", "Metro",
			"Date,Details,Transaction Type,In,Out,Balance\n30/07/2026,DIRECT LINE,Direct Debit,,30.16,16019.21\n" +
				"30/07/2026,NATWEST BANK,Direct Debit,,428.06,16049.37\n24/07/2026,S GRANT,Inward Payment,1150.00,,16477.43\n",
			" GBP agrees\n2026-07-24 115000 S GRANT\n2026-07-30 -42806 NATWEST BANK\n2026-07-30 -3016 DIRECT LINE"},
		{"Co-operative Bank", "Co-operative Bank, smile", "Date,Description,Type,Money In,Money Out,Balance\n" +
			"2026-10-19,COUNCIL,FASTP,30.00,,98.00\n2026-10-18,CASH,ATM,,20.00,68.00\n",
			" GBP agrees\n2026-10-18 -2000 CASH\n2026-10-19 3000 COUNCIL"},
		{"a spreadsheet's separators", "Barclays", "sep=;\nNumber;Date;Account;Amount;Subcategory;Memo\n" +
			";13/08/2026;20-00-00 12345678;-1.234,50;PAYMENT;ROOF\n",
			"200000 12345678 GBP unknown\n2026-08-13 -123450 ROOF"},
		{"old line ends", "Barclays",
			"Number,Date,Account,Amount,Subcategory,Memo\r,13/08/2026,20-00-00 12345678,-1.50,X,Y\r",
			"200000 12345678 GBP unknown\n2026-08-13 -150 Y"},
	} {
		t.Run(c.name, func(t *testing.T) {
			file, err := read(c.text, bankfile.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, brief(file.Statements[0])); diff != "" || file.Layout != c.layout {
				t.Errorf("%s: %s", file.Layout, diff)
			}
		})
	}
}

const barclays = "Number,Date,Account,Amount,Subcategory,Memo\n"

// Dates and amounts that can be read in two ways are decided by all rows together, else asked.
func TestWhatCanBeReadInTwoWays(t *testing.T) {
	const head = "When,What,How much\n"
	m := bankfile.Mapping{Date: "When", Text: []string{"What"}, Amount: "How much"}
	for _, c := range []struct {
		name, text string
		options    bankfile.Options
		want       string // the first date and amount, or the question
	}{
		{"a day over twelve settles it", head + "03/04/2026,a,1.00\n13/04/2026,b,1.00\n", bankfile.Options{},
			"2026-04-03 100"},
		{"so does a month", head + "03/04/2026,a,1.00\n04/13/2026,b,1.00\n", bankfile.Options{}, "2026-03-04 100"},
		{"nothing settles it", head + "05/05/2026,a,1.00\n03/04/2026,b,1.00\n", bankfile.Options{},
			"days 3 dmy Tue 5 May 2026 Fri 3 Apr 2026 mdy Tue 5 May 2026 Wed 4 Mar 2026"},
		{"days first is said", head + "03/04/2026,a,1.00\n", bankfile.Options{Order: "dmy"}, "2026-04-03 100"},
		{"months first is said", head + "03/04/2026,a,1.00\n", bankfile.Options{Order: "mdy"}, "2026-03-04 100"},
		{"an answer that cannot be is asked again", head + "03/04/2026,a,1.00\n", bankfile.Options{Order: "ymd"},
			"days 2 dmy Fri 3 Apr 2026 Fri 3 Apr 2026 mdy Wed 4 Mar 2026 Wed 4 Mar 2026"},
		{"digits alone that may be three days", head + "010102,a,1.00\n", bankfile.Options{},
			"days 2 dmy Tue 1 Jan 2002 Tue 1 Jan 2002 mdy Tue 1 Jan 2002 Tue 1 Jan 2002 " +
				"ymd Tue 2 Jan 2001 Tue 2 Jan 2001"},
		{"both are the same day", head + "05/05/2026,a,1.00\n", bankfile.Options{}, "2026-05-05 100"},
		{"the year first", head + "2026-04-03,a,1.00\n", bankfile.Options{}, "2026-04-03 100"},
		{"digits alone", head + "20260403,a,1.00\n", bankfile.Options{}, "2026-04-03 100"},
		{"a word", head + "3 April 2026,a,1.00\n", bankfile.Options{}, "2026-04-03 100"},
		{"a word first", head + "\"Apr 3, 2026\",a,1.00\n", bankfile.Options{}, "2026-04-03 100"},
		{"a time behind it", head + "2026-04-03T10:11:12Z,a,1.00\n", bankfile.Options{}, "2026-04-03 100"},
		{"two digits of a year", head + "31/12/26,a,1.00\n", bankfile.Options{}, "2026-12-31 100"},
		{"a comma is the decimal sign", head + "2026-04-03,a,\"1.234,50\"\n", bankfile.Options{}, "2026-04-03 123450"},
		{"it is elsewhere", head + "2026-04-03,a,\"1,234\"\n2026-04-04,b,5.50\n", bankfile.Options{}, "2026-04-03 123400"},
		{"nothing tells of thousands", head + "2026-04-03,a,\"1,234\"\n", bankfile.Options{}, "decimals 2 . 1,234 1,234"},
		{"it is said", head + "2026-04-03,a,\"1,234\"\n", bankfile.Options{Decimal: "."}, "2026-04-03 123400"},
		{"a sign behind", head + "2026-04-03,a,12.50-\n", bankfile.Options{}, "2026-04-03 -1250"},
		{"brackets", head + "2026-04-03,a,(£12.50)\n", bankfile.Options{}, "2026-04-03 -1250"},
		{"DR behind", head + "2026-04-03,a,12.50 DR\n", bankfile.Options{}, "2026-04-03 -1250"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := read(c.text, c.options)
			var columns *bankfile.UnknownColumns
			if !errors.As(err, &columns) {
				t.Fatal(err)
			}
			c.options.Mappings = map[string]bankfile.Mapping{columns.Digest: m}
			file, err := read(c.text, c.options)
			if got := answer(file, err); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// answer is the first line of a file, or the question or the fault that came of it.
func answer(file bankfile.File, err error) string {
	var asked *bankfile.Ambiguous
	if errors.As(err, &asked) {
		text := fmt.Sprintf("%s %d", asked.About, asked.Line)
		for _, r := range asked.Readings {
			text += fmt.Sprintf(" %s %s %s", r.Answer, r.From, r.To)
		}
		return text
	}
	var fault *bankfile.Fault
	if errors.As(err, &fault) {
		return fmt.Sprintf("%s %d %s", fault.Kind, fault.Line, fault.What)
	}
	if err != nil {
		return err.Error()
	}
	l := file.Statements[0].Lines[0]
	return fmt.Sprintf("%s %d", l.Booked, l.Amount.Pence)
}

// A bank that is known writes the day first, unless a spreadsheet has turned the dates.
func TestABankSettlesItsDates(t *testing.T) {
	for text, want := range map[string]string{
		barclays + ",03/04/2026,20-00-00 12345678,1.00,A,B\n": "2026-04-03 100",
		barclays +
			",3/4/2026,20-00-00 12345678,1.00,A,B\n": "days 2 dmy Fri 3 Apr 2026 Fri 3 Apr 2026 mdy Wed 4 Mar 2026 " +
			"Wed 4 Mar 2026",
		barclays + ",3/14/2026,20-00-00 12345678,1.00,A,B\n": "2026-03-14 100",
	} {
		if got := answer(read(text, bankfile.Options{})); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// The lines of one account of several are read when somebody says which.
func TestSeveralAccounts(t *testing.T) {
	text := barclays + ",13/04/2026,20-00-00 12345678,1.00,A,B\n,14/04/2026,20-00-00 87654321,2.00,A,C\n"
	if got := answer(read(text, bankfile.Options{})); got != "account 3 200000 12345678   200000 87654321  " {
		t.Errorf("%q", got)
	}
	if got := answer(read(text, bankfile.Options{Account: "200000 87654321"})); got != "2026-04-14 200" {
		t.Error(got)
	}
}

// Rows that name no account beside rows that do belong to nobody.
func TestRowsWithoutAnAccount(t *testing.T) {
	text := barclays + ",13/04/2026,20-00-00 12345678,1.00,A,B\n,14/04/2026,,2.00,A,C\n"
	if got := answer(read(text, bankfile.Options{})); got != "missing 3 account" {
		t.Errorf("%q", got)
	}
}

// A bank that had nothing to say has a header alone.
func TestAHeaderAlone(t *testing.T) {
	file, err := read(barclays, bankfile.Options{})
	if err != nil || len(file.Statements) != 1 || len(file.Statements[0].Lines) != 0 || file.Layout != "Barclays" {
		t.Errorf("%+v, %v", file, err)
	}
}

// Whichever way a CSV stands, its balances find the order of its lines.
func TestOrderOfRows(t *testing.T) {
	const head = "Date,Description,Amount,Balance\n"
	rows := []string{"13/04/2026,a,1.00,11.00\n", "13/04/2026,b,2.00,13.00\n", "14/04/2026,c,-3.00,10.00\n",
		"14/04/2026,d,4.00,14.00\n"}
	for name, order := range map[string][]int{"oldest first": {0, 1, 2, 3}, "newest first": {3, 2, 1, 0},
		"newest day first": {2, 3, 0, 1}, "oldest day first, turned within": {1, 0, 3, 2}} {
		text := head
		for _, i := range order {
			text += rows[i]
		}
		file, err := read(text, bankfile.Options{})
		if err != nil {
			t.Fatal(err)
		}
		want := " GBP agrees\n2026-04-13 100 a\n2026-04-13 200 b\n2026-04-14 -300 c\n2026-04-14 400 d"
		if diff := cmp.Diff(want, brief(file.Statements[0])); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// What a mapping can say of amounts.
func TestMappings(t *testing.T) {
	const head, row = "Day,Text,Sum,Side,Paid,Cur\n", "2026-04-13,t,5.00,%s,%s,%s\n"
	for _, c := range []struct {
		mapping bankfile.Mapping
		row     string
		want    string
	}{
		{bankfile.Mapping{Date: "Day", Amount: "sum", Direction: "Side"}, fmt.Sprintf(row, "DR", "", ""),
			"2026-04-13 -500"},
		{bankfile.Mapping{Date: "Day", Amount: "Sum", Direction: "Side"}, fmt.Sprintf(row, "Credit", "", ""),
			"2026-04-13 500"},
		{bankfile.Mapping{Date: "Day", Amount: "Sum", Direction: "Side"}, fmt.Sprintf(row, "?", "", ""),
			"unknown-direction 2 ?"},
		{bankfile.Mapping{Date: "Day", Amount: "Sum", Spent: true}, fmt.Sprintf(row, "", "", ""), "2026-04-13 -500"},
		{bankfile.Mapping{Date: "Day", Out: "Sum", In: "Paid"}, fmt.Sprintf(row, "", "", ""), "2026-04-13 -500"},
		{bankfile.Mapping{Date: "Day", Out: "#3", In: "#5"}, fmt.Sprintf(row, "", "7.00", ""), "two-amounts 2 7.00 / 5.00"},
		{bankfile.Mapping{Date: "Day", Amount: "Sum", Currency: "Cur"}, fmt.Sprintf(row, "", "", "GBP") +
			fmt.Sprintf(row, "", "", "EUR"), "two-currencies 3 EUR"},
		{bankfile.Mapping{Date: "Day", Amount: "Total"}, fmt.Sprintf(row, "", "", ""), "no-column 1 Total"},
		{bankfile.Mapping{Date: "Day"}, fmt.Sprintf(row, "", "", ""), "no-column 1 amount"},
		{bankfile.Mapping{Date: "Day", Amount: "Sum", Money: "pounds"}, fmt.Sprintf(row, "", "", ""),
			"no-currency 0 pounds"},
	} {
		_, err := read(head+c.row, bankfile.Options{})
		var asked *bankfile.UnknownColumns
		if !errors.As(err, &asked) {
			t.Fatal(err)
		}
		o := bankfile.Options{Mappings: map[string]bankfile.Mapping{asked.Digest: c.mapping}}
		if got := answer(read(head+c.row, o)); got != c.want {
			t.Errorf("%+v: %s, want %s", c.mapping, got, c.want)
		}
	}
}
