package bankfile_test

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/bankfile"
	"lateral/pkg/testdata"
)

// bankFolder is where the real files are.
func bankFolder(t testing.TB) string { return filepath.Join(testdata.Dir(t), "bank") }

func realFile(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(bankFolder(t), name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func read(text string, o bankfile.Options) (bankfile.File, error) {
	return bankfile.Read(strings.NewReader(text), o)
}

// held is what a real statement holds, as somebody read it who looked at the file: balances and
// sums in hundredths.
type held struct {
	Account  string
	Currency string
	Period   string
	Opening  any // nil if the file does not say it
	Closing  any
	Lines    int
	Sum      int64
	Verdict  bankfile.Verdict
	First    string // text of the first line
}

func holds(s bankfile.Statement) held {
	h := held{Account: s.Account.Label(), Currency: s.Currency, Period: string(s.From + ".." + s.To),
		Lines:   len(s.Lines),
		Verdict: s.AddsUp().Verdict}
	if s.Opening != nil {
		h.Opening = s.Opening.Amount.Pence
	}
	if s.Closing != nil {
		h.Closing = s.Closing.Amount.Pence
	}
	for i, l := range s.Lines {
		if h.Sum += l.Amount.Pence; i == 0 {
			h.First = l.Text
		}
	}
	return h
}

const (
	agrees  = bankfile.Agrees
	differs = bankfile.Differs
	unknown = bankfile.Unknown
)

func TestRealFiles(t *testing.T) {
	for name, want := range map[string][]held{
		"csv2ofx_default.ofx": {
			{"069b30db06d047a398f9eb0940d3279c", "USD", "1970-01-01..2015-09-08", nil, nil, 2, 9_500_000, unknown,
				"Tchênzema Tchênzema"},
			{"195917574edc9b6bbeb5be9785b6a479", "USD", "1970-01-01..2015-09-08", nil, nil, 6, 37_000_000, unknown,
				"Ằdøłƥh Noƴa"},
		},
		"csv2ofx_stripe-all.ofx": {{"ce7566d1d08cc094b74cf283cf9c56a5", "CAD", "1970-01-01..2021-05-05", nil, nil, 5,
			11_250,
			unknown, "charles Darwin Entry ID: 314, Product: Big Event 2021"}},
		"ofxparse_bank_medium.ofx": {{"12300 000012345678", "CAD", "2009-04-01..2009-05-23", nil, int64(38_234), 3, -34_527,
			unknown, "POS MERCHANDISE;MCDONALD'S #112"}},
		"ofxparse_checking.ofx": {{"1452687~7", "USD", "2000-01-01..2013-05-25", nil, int64(10_099), 3, -5_950, unknown,
			"DIVIDEND EARNED FOR PERIOD OF 03/01/2011 THROUGH 03/31/2011 ANNUAL PERCENTAGE YIELD EARNED IS 0.05%"}},
		"ofxparse_multiple_accounts.ofx": {
			{"9100", "USD", "..", nil, int64(11_100), 0, 0, unknown, ""},
			{"9200", "USD", "..", nil, int64(22_200), 0, 0, unknown, ""},
		},
		// Both of these close in Swedish crowns: shown as balances that do not agree.
		"genkgo_camt053.v2.minimal.xml": {{"NL26VAYB8060476890", "EUR", "2007-10-18..2007-10-18", int64(1_815),
			int64(-2_700), 1,
			885, differs, "4654654654654654"}},
		"genkgo_camt053.v4.xml": {{"NL26VAYB8060476890", "EUR", "2007-10-18..2007-10-18", int64(1_815), int64(-2_700), 1,
			885,
			differs, "4654654654654654"}},
		"genkgo_camt053.v2.multi.statement.xml": {
			{"NL26VAYB8060476890", "EUR", "2007-10-18..2007-10-18", int64(1_815), int64(2_700), 1, 885, agrees,
				"Transaction Description 1"},
			{"NL26VAYB8060476890", "EUR", "2014-12-31..2014-12-31", int64(2_700), int64(2_000), 1, -700, agrees,
				"Transaction Description 2"},
		},
		"wolph_cmxl_mt940.sta": {
			{"45050050/76198810", "DEM", "2013-10-16..2013-10-17", int64(8_434_974), int64(8_443_704), 11, 8_730, agrees,
				"999PN0920WECHSEL"},
			{"10020030/1234567", "EUR", "2002-11-01..2002-11-30", int64(218_795), int64(438_795), 2, 220_000, agrees,
				"Miete November"},
			// The closing balance is dated a year before the opening one, so the period is that of the lines.
			{"320000546101", "PLN", "2003-10-20..2003-10-20", int64(4_000_000), int64(5_004_000), 3, 1_004_000, agrees,
				"08106000760000777777777777 15617 INFO INFO INFO INFO INFO INFO 1 ENDINFO INFO INFO INFO INFO INFO 2 " +
					"ENDZAPLATA ZA FABRYKATY DO TUB - 200 S ZTUK, TRANZY STORY-300 SZT GR544 I OPORNIKI-5 00 SZT GTX847 " +
					"FAKTURA 333/ 2003."},
		},
		"wolph_jejik_generic.sta": {
			{"11111111", "EUR", "2011-01-01..2011-02-01", int64(10_000), int64(9_000), 1, -1_000, agrees, "N000"},
			{"11111111", "EUR", "2011-02-01..2011-03-01", int64(9_000), int64(8_000), 1, -1_000, agrees, "N000"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			file, err := read(realFile(t, name), bankfile.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []held
			for _, s := range file.Statements {
				got = append(got, holds(s))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The tests of a program that writes MT940 have two messages in pounds inside them.
func TestRealMT940InPounds(t *testing.T) {
	parts := regexp.MustCompile(`'(:\d\d[^']*?)(\\n)?'`)
	messages := regexp.MustCompile(`(?s)expected_output = \((.*?)\n        \)`).
		FindAllStringSubmatch(realFile(t, "moj_mt940_writer_test.py"), -1)
	if len(messages) != 2 {
		t.Fatalf("%d messages", len(messages))
	}
	texts := [][]string{{"Payment 1", "Payment 2", "Payment 3", "Payment 4"},
		{"ADDITIONAL/DATA/1", "ADDITIONAL/DATA/2", "Payment 3", "Payment 4"}}
	for i, m := range messages {
		var message strings.Builder
		for _, part := range parts.FindAllStringSubmatch(m[1], -1) {
			message.WriteString(part[1] + "\n")
		}
		file, err := read(message.String(), bankfile.Options{})
		if err != nil {
			t.Fatal(err)
		}
		s := file.Statements[0]
		want := held{"102030 80008000", "GBP", "2016-09-22..2016-09-22", int64(1_299), int64(1_500), 4, 201, agrees,
			texts[i][0]}
		if diff := cmp.Diff(want, holds(s)); diff != "" {
			t.Error(diff)
		}
		var got []string
		for _, l := range s.Lines {
			got = append(got, l.Text)
		}
		if diff := cmp.Diff(texts[i], got); diff != "" || s.ID != "59716" || s.Number != "1" {
			t.Errorf("%s, %s: %s", s.ID, s.Number, diff)
		}
	}
}

// Payments at a card processor and a list of somebody's own have headers that no bank writes: a
// person says what they hold, and then they are read.
func TestRealCSVThatAPersonMaps(t *testing.T) {
	card := bankfile.Mapping{Date: "created", Amount: "converted_amount", Currency: "converted_currency", ID: "id",
		Text: []string{"customer_description", "description"}}
	own := bankfile.Mapping{Date: "Date", Amount: "Amount", Text: []string{"Description"}, Reference: "Num", ID: "Row",
		Account: "Account", Several: true, Money: "USD"}
	cards := held{"", "CAD", "2021-02-02..2021-03-16", nil, nil, 5, 11_250, unknown,
		"Entry ID: 314, Product: Big Event 2021"}
	for name, c := range map[string]struct {
		mapping bankfile.Mapping
		want    []held
	}{
		"csv2ofx_stripe-all.csv":     {card, []held{cards}},
		"csv2ofx_stripe-default.csv": {card, []held{cards}},
		"csv2ofx_default.csv": {own, []held{
			{"Checking", "USD", "2015-02-08..2015-03-09", nil, nil, 6, 37_000_000, unknown, "Ằdøłƥh Noƴa"},
			{"Cash", "USD", "2015-03-24..2015-03-25", nil, nil, 2, 9_500_000, unknown, "Tchênzema Tchênzema"},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			text := realFile(t, name)
			_, err := read(text, bankfile.Options{})
			var asked *bankfile.UnknownColumns
			if !errors.As(err, &asked) || asked.Line != 1 || len(asked.Sample) != 5 || len(asked.Header) < 9 {
				t.Fatalf("%v", err)
			}
			file, err := read(text, bankfile.Options{Mappings: map[string]bankfile.Mapping{asked.Digest: c.mapping}})
			if err != nil {
				t.Fatal(err)
			}
			var got []held
			for _, s := range file.Statements {
				got = append(got, holds(s))
			}
			if diff := cmp.Diff(c.want, got); diff != "" || file.Layout != asked.Digest {
				t.Errorf("%s: %s", file.Layout, diff)
			}
		})
	}
}

// The licences that lie beside the files, and the list of layouts, are no statements.
func TestRealFilesThatAreNoStatements(t *testing.T) {
	entries, err := os.ReadDir(bankFolder(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !regexp.MustCompile(`LICENSE|\.md$|\.py$`).MatchString(e.Name()) {
			continue
		}
		_, err := read(realFile(t, e.Name()), bankfile.Options{})
		var fault *bankfile.Fault
		if !errors.As(err, &fault) {
			t.Errorf("%s: %v", e.Name(), err)
		}
	}
}
