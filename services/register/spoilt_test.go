package register_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/testdata"
	"lateral/services/register"
)

// spoilt is a file of schools in which one column differs.
func spoilt(column string, cells ...string) string {
	var b strings.Builder
	b.WriteString(
		"URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation (name),Postcode," +
			column + "\n")
	for i, cell := range cells {
		b.WriteString("10000" + string(rune('0'+i)) + ",School,Open,Community school,Primary,,\"" + cell + "\"\n")
	}
	return b.String()
}

func TestValuesThatASpreadsheetChangedAreReadRightOrRefused(t *testing.T) {
	opened := func(e register.Entry) any { return e.OpenedOn }
	closed := func(e register.Entry) any { return e.ClosedOn }
	pupils := func(e register.Entry) any { return e.Pupils }
	premium := func(e register.Entry) any { return e.Premium }
	code := func(e register.Entry) any { return e.AuthorityCode }
	number := func(e register.Entry) any { return e.Number }
	phone := func(e register.Entry) any { return e.Phone }
	tests := []struct {
		name, column string
		cells        []string
		of           func(register.Entry) any
		want         []any
		line         int    // line that the refusal of the column names, 0 if it is taken
		reason       string // part of the reason
	}{
		{"the register's dates", "OpenDate", []string{"31-12-2019", ""}, opened, []any{"2019-12-31", ""}, 0, ""},
		{"slashes", "OpenDate", []string{"31/12/2019", "1/2/2019"}, opened, []any{"2019-12-31", "2019-02-01"}, 0, ""},
		{"slashes that prove nothing", "CloseDate", []string{"01/02/2019", "03/04/2019"}, closed,
			[]any{"2019-02-01", "2019-04-03"}, 0, ""},
		{"month first in all", "CloseDate", []string{"12/31/2019", "02/01/2019"}, closed, []any{"2019-12-31", "2019-02-01"},
			0, ""},
		{"month first in some", "CloseDate", []string{"31/12/2019", "12/31/2019"}, closed, []any{"", ""}, 3,
			"has the month first"},
		{"as programs write", "OpenDate", []string{"2019-12-31", "2019-02-01 00:00:00"}, opened,
			[]any{"2019-12-31", "2019-02-01"}, 0, ""},
		{"with names", "OpenDate", []string{"31-Dec-2019", "1 February 2019"}, opened, []any{"2019-12-31", "2019-02-01"}, 0,
			""},
		{"points", "OpenDate", []string{"31.12.2019"}, opened, []any{"2019-12-31"}, 0, ""},
		{"two digits of the year", "CloseDate", []string{"31/08/24", "31-Aug-98"}, closed, []any{"2024-08-31", "1998-08-31"},
			0, ""},
		{"two digits of the last century", "OpenDate", []string{"01/09/54"}, opened, []any{"1954-09-01"}, 0, ""},
		{"two digits of either century", "OpenDate", []string{"01/09/1954", "01/09/20"}, opened, []any{"", ""}, 3,
			"could be of 1920 or of 2020"},
		{"no day of the calendar", "OpenDate", []string{"31-02-2019"}, opened, []any{""}, 2, "is not a day of the calendar"},
		{"no date", "CloseDate", []string{"31-08-2019", "soon"}, closed, []any{"", ""}, 3, `"soon" is not a date`},
		{"a spreadsheet's own number", "CloseDate", []string{"43830"}, closed, []any{""}, 2, "is not a date"},
		{"#", "CloseDate", []string{"########"}, closed, []any{""}, 2, "is not a date"},
		{"the register's blanks", "CloseDate", []string{"Not applicable", "Does not apply", "Not recorded"}, closed,
			[]any{"", "", ""}, 0, ""},

		{"pupils", "NumberOfPupils", []string{"210", "", "0"}, pupils, []any{210, 0, 0}, 0, ""},
		{"groups", "NumberOfPupils", []string{"1,210", "210"}, pupils, []any{1210, 210}, 0, ""},
		{"decimals", "NumberOfPupils", []string{"210.0", "1,210.00"}, pupils, []any{210, 1210}, 0, ""},
		{"decimals of the continent", "NumberOfPupils", []string{"210,0"}, pupils, []any{210}, 0, ""},
		{"spaces", "NumberOfPupils", []string{"1 210", "1\u00a0210"}, pupils, []any{1210, 1210}, 0, ""},
		{"three decimals", "NumberOfPupils", []string{"210.000"}, pupils, []any{0}, 2, "is not a whole number"},
		{"a part of a pupil", "NumberOfPupils", []string{"210", "210.5"}, pupils, []any{0, 0}, 3, "is not a whole number"},
		{"a power of ten", "NumberOfPupils", []string{"1.21E+03"}, pupils, []any{0}, 2, "power of ten"},
		{"words", "NumberOfPupils", []string{"210", "many"}, pupils, []any{0, 0}, 3, `"many" is not a number`},
		{"below zero", "NumberOfPupils", []string{"-3"}, pupils, []any{0}, 2, "is not a number"},
		{"no number", "NumberOfPupils", []string{"NaN"}, pupils, []any{0}, 2, "is not a number"},
		{"a date", "NumberOfPupils", []string{"05-Nov"}, pupils, []any{0}, 2, "is not a number"},
		{"an error of the sheet", "NumberOfPupils", []string{"#REF!"}, pupils, []any{0}, 2, "is not a number"},

		{"percentages", "PercentageFSM", []string{"14.5", "7"}, premium, []any{14.5, 7.0}, 0, ""},
		{"with signs", "PercentageFSM", []string{"14.5%", "7 %"}, premium, []any{14.5, 7.0}, 0, ""},
		{"with signs in some", "PercentageFSM", []string{"14.5%", "0.07"}, premium, []any{0.0, 0.0}, 3, "per cent sign"},
		{"decimal commas", "PercentageFSM", []string{"14,5", "7"}, premium, []any{14.5, 7.0}, 0, ""},
		{"commas and points", "PercentageFSM", []string{"14,5", "7.5"}, premium, []any{0.0, 0.0}, 3,
			"a decimal point where others have a comma"},
		{"more than all", "PercentageFSM", []string{"145"}, premium, []any{0.0}, 2, "is more than 100"},

		{"authorities", "LA (code)", []string{"201", "1", "201.0"}, code, []any{"201", "001", "201"}, 0, ""},
		{"numbers", "EstablishmentNumber", []string{"3614", "14", "14.0"}, number, []any{"3614", "0014", "0014"}, 0, ""},
		{"too long a number", "EstablishmentNumber", []string{"36140"}, number, []any{""}, 2, "more than 4 digits"},
		{"telephones", "TelephoneNum",
			[]string{"02072831147", "2072831147", "2072831147.0", "+44 20 7283 1147", "020 7283 1147"},
			phone, []any{"02072831147", "02072831147", "02072831147", "02072831147", "02072831147"}, 0, ""},
		{"a telephone of ten", "TelephoneNum", []string{"2.07283E+09"}, phone, []any{""}, 2, "power of ten"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := newOffice(t)
			report := o.importFile(spoilt(tt.column, tt.cells...))
			for i, want := range tt.want {
				if diff := cmp.Diff(want, tt.of(o.school(register.URN("10000"+string(rune('0'+i)))).Entry)); diff != "" {
					t.Errorf("%q: %s", tt.cells[i], diff)
				}
			}
			if (len(report.Columns) > 0) != (tt.line > 0) {
				t.Fatalf("columns %+v", report.Columns)
			}
			for _, c := range report.Columns {
				if c.Name != tt.column || c.Line != tt.line || !strings.Contains(c.Reason, tt.reason) {
					t.Errorf("%+v", c)
				}
			}
		})
	}
}

func TestSchoolsKeepWhatAColumnSaidThatIsRefused(t *testing.T) {
	o := newOffice(t)
	o.importFile(spoilt("NumberOfPupils", "210", "80"))
	got := o.importFile(spoilt("NumberOfPupils", "211", "x"))
	if got.Unchanged != 2 || o.school("100000").Pupils != 210 || o.school("100001").Pupils != 80 {
		t.Errorf("%+v, %+v", got, o.school("100001").Entry)
	}
}

func TestOneColumnOfDatesTellsTheOrderOfTheOthers(t *testing.T) {
	o := newOffice(t)
	report := o.importFile(spoilt(`OpenDate,CloseDate`, `12/31/1999","02/01/2019`))
	if s := o.school("100000"); s.OpenedOn != "1999-12-31" || s.ClosedOn != "2019-02-01" {
		t.Errorf("%+v", s.Entry)
	}
	if len(report.Notes) != 1 || report.Notes[0].Line != 2 {
		t.Errorf("it is not said: %+v", report)
	}
}

func TestFilesOfSpreadsheetsAreRead(t *testing.T) {
	file := head + aldgate + heath + marys
	semicolons := "sep=;\r\n" + strings.ReplaceAll(strings.ReplaceAll(file, "Open, but", "Open; but"), ",", ";")
	semicolons = strings.ReplaceAll(semicolons, "Open; but", "Open, but")
	broken := head + strings.Replace(aldgate, "The Aldgate School", "\"The Aldgate\nSchool\"", 1)
	tests := map[string]struct {
		file    string
		added   int
		refused int
	}{
		"line ends of Windows":         {strings.ReplaceAll(file, "\n", "\r\n"), 3, 0},
		"line ends of old Macintoshes": {strings.ReplaceAll(file, "\n", "\r"), 3, 0},
		"semicolons":                   {semicolons, 3, 0},
		"tabs":                         {strings.ReplaceAll(head+aldgate, ",", "\t"), 1, 0},
		"empty lines at the end":       {file + ",,,,,,,,,,\n\n", 3, 0},
		"URNs that are numbers":        {head + strings.Replace(aldgate, "100000", "100000.0", 1), 1, 0},
		"a URN that lost digits":       {head + marys + strings.Replace(aldgate, "100000", "1.0E+05", 1), 1, 1},
		"a line break in a name":       {broken + marys, 1, 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			report := newOffice(t).importFile(tt.file)
			if report.Added != tt.added || len(report.Refused) != tt.refused || len(report.Columns) > 0 {
				t.Errorf("%+v", report)
			}
		})
	}
}

func TestALineInAnotherEncodingIsReadAndSaid(t *testing.T) {
	o := newOffice(t)
	report := o.importFile(head + strings.Replace(aldgate, "The Aldgate School", "École Tŷ", 1) +
		strings.Replace(marys, "Lower", "\xc9cole", 1) + strings.Replace(heath, "Heath", "Caf\xe9 Tŷ", 1) +
		"100011,Tŷ Coch,Open,Community school,Primary,,,,,,\n")
	want := []register.Refusal{
		{Line: 3, Reason: "is written in Windows-1252, unlike the file, and was read so"},
		{Line: 4, Reason: "is written in Windows-1252, unlike the file, and was read so"},
	}
	if diff := cmp.Diff(want[:len(report.Notes)], report.Notes); diff != "" || len(report.Notes) == 0 {
		t.Errorf("%+v", report)
	}
	for urn, name := range map[register.URN]string{"100000": "École Tŷ", "100010": `St Mary's "École" School`,
		"100006": "Café Tŷ School"} {
		if got := o.school(urn).Name; got != name {
			t.Errorf("%s is %q", urn, got)
		}
	}
}

func TestAMarkedFileSaysThatItIsUTF8(t *testing.T) {
	o := newOffice(t)
	report := o.importFile("\xef\xbb\xbf" + head + strings.Replace(aldgate, "The", "Th\xe9", 1))
	if len(report.Notes) != 1 || report.Notes[0].Line != 2 || o.school("100000").Name != "Thé Aldgate School" {
		t.Errorf("%+v", report)
	}
}

func TestEveryLineOfAnAddressIsKept(t *testing.T) {
	o := newOffice(t)
	o.importFile(spoilt(`Street,Locality,Address3,Town`, `High Street","Barbican","Old Quarter","London`))
	want := []string{"High Street", "Barbican", "Old Quarter", "London"}
	if diff := cmp.Diff(want, o.school("100000").Address()); diff != "" {
		t.Error(diff)
	}
	if got := o.names(register.FindInput{Words: "barbican"}); len(got) != 1 {
		t.Errorf("found by its locality: %q", got)
	}
}

// A column that is absent is not an empty cell: the file says nothing of it.
func TestAColumnThatTheFileLacksTakesNothingAway(t *testing.T) {
	optional := []struct{ column, cell string }{
		{"Street", "High Street"}, {"Locality", "Barbican"}, {"Address3", "Old Quarter"}, {"Town", "London"},
		{"Gender (name)", "Mixed"}, {"LA (name)", "City of London"}, {"GOR (name)", "London"},
		{"Trusts (name)", "The Trust"}, {"Federations (name)", "The Federation"}, {"SchoolWebsite", "www.example.org"},
		{"HeadFirstName", "Ann"}, {"HeadLastName", "Lee"}, {"NumberOfPupils", "210"}, {"OpenDate", "01-09-1999"},
		{"TelephoneNum", "02071234567"}, {"PercentageFSM", "12.5"}, {"LA (code)", "201"}, {"EstablishmentNumber", "3614"},
		{"StatutoryLowAge", "3"}, {"StatutoryHighAge", "11"}, {"Easting", "533498"}, {"Northing", "181201"},
	}
	var columns, cells []string
	for _, o := range optional {
		columns, cells = append(columns, o.column), append(cells, o.cell)
	}
	whole := spoilt(strings.Join(columns, ","), strings.Join(cells, `","`))
	office := newOffice(t)
	for _, o := range optional {
		t.Run(o.column, func(t *testing.T) {
			office.importFile(whole)
			before := office.school("100000").Entry
			i := slices.Index(columns, o.column)
			without := spoilt(strings.Join(slices.Delete(slices.Clone(columns), i, i+1), ","),
				strings.Join(slices.Delete(slices.Clone(cells), i, i+1), `","`))
			got := office.importFile(without)
			if diff := cmp.Diff(before, office.school("100000").Entry); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(register.Report{Read: 1, Unchanged: 1, Absent: []string{o.column}}, got); diff != "" {
				t.Error(diff)
			}
			empty := slices.Clone(cells)
			empty[i] = ""
			if got := office.importFile(spoilt(strings.Join(columns, ","), strings.Join(empty, `","`))); got.Changed != 1 {
				t.Errorf("an empty cell: %+v", got)
			}
		})
	}
}

func TestAFileThatWasCutOffIsRefused(t *testing.T) {
	file := head + aldgate + heath + marys
	rows := len(head) + len(aldgate) + len(heath)
	for end := rows + 1; end < len(file); end++ {
		cut := file[:end]
		_, err := register.ReadDownload(strings.NewReader(cut))
		var refused *apperr.Error
		if !errors.As(err, &refused) || refused.Kind != apperr.KindInvalid {
			t.Fatalf("%q: %v", cut[rows:], err)
		}
		o := newOffice(t)
		part, err := register.ReadPart(strings.NewReader(cut))
		if err != nil {
			t.Fatalf("%q: %v", cut[rows:], err)
		}
		report, err := o.Apply(t.Context(), part, func(int, int) {})
		if err != nil || report.Added != 2 || len(report.Refused) != 1 || report.Refused[0].Line != 4 {
			t.Fatalf("%q: %+v, %v", cut[rows:], report, err)
		}
		end += 5 // opening a store for each byte takes long
	}
}

func TestALinksFileThatWasCutOffIsRefused(t *testing.T) {
	const file = "URN,LinkURN,LinkType\n100020,100000,Successor\n100021,100000,Succ"
	if _, err := register.ReadLinks(strings.NewReader(file)); !apperr.Is(err, apperr.KindInvalid) {
		t.Errorf("ReadLinks = %v", err)
	}
	if _, err := register.ReadPartOfLinks(strings.NewReader(file)); err != nil {
		t.Errorf("ReadPartOfLinks = %v", err)
	}
}

func TestSuccessorsAreToldFromEitherEnd(t *testing.T) {
	closed := func(urn string) string { return urn + ",Gone " + urn + ",Closed,Community school,Primary,,,,,,\n" }
	tests := map[string]struct {
		links string
		want  []register.Link
	}{
		"from the successor's row": {"100000,100020,Predecessor,01-09-2024\n",
			[]register.Link{{URN: "100000", Kind: "Successor", On: "2024-09-01"}}},
		"from both": {"100000,100020,Predecessor - merged,\n100020,100000,Successor - merged,\n",
			[]register.Link{{URN: "100000", Kind: "Successor - merged"}}},
		"an amalgamation": {"100020,100021,Result of Amalgamation,\n100000,100020,Result of Amalgamation,\n",
			[]register.Link{{URN: "100000", Kind: "Result of Amalgamation"}}},
		"a merger": {"100000,100020,Merged - change in age range,\n",
			[]register.Link{{URN: "100000", Kind: "Merged - change in age range"}}},
		"a closure":     {"100020,100000,Closure,\n", []register.Link{{URN: "100000", Kind: "Closure"}}},
		"two heirs":     {"100020,100000,Closure,\n100020,100006,Closure,\n", nil},
		"a closed heir": {"100020,100021,Result of Amalgamation,\n", nil},
		"a sixth form":  {"100020,100000,Sixth Form Centre Link,\n", nil},
		"a successor goes first": {"100020,100000,Closure,\n100020,100006,Successor,\n",
			[]register.Link{{URN: "100006", Kind: "Successor"}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t)
			o.importFile(head + aldgate + heath + closed("100020") + closed("100021"))
			links, err := register.ReadLinks(strings.NewReader("URN,LinkURN,LinkType,LinkEstablishedDate\n" + tt.links))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := o.ApplyLinks(t.Context(), links, func(int, int) {}); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, o.school("100020").Links); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestTheRealLinksTellOfSchoolsThatOnlyTheirSuccessorNames closes every school that the
// real file names as a predecessor and that has no row of its own.
func TestTheRealLinksTellOfSchoolsThatOnlyTheirSuccessorNames(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(testdata.Dir(t), "schools", "links_edubasealldata20250422.csv"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	named, status := map[string]bool{}, map[string]string{}
	for _, row := range rows[1:] {
		status[row[0]], status[row[1]] = "Open", "Open"
		named[row[0]] = named[row[0]] || strings.HasPrefix(row[3], "Successor")
	}
	for _, row := range rows[1:] {
		if strings.HasPrefix(row[3], "Predecessor") && !named[row[1]] {
			status[row[1]] = "Closed"
		}
	}
	var file strings.Builder
	file.WriteString(head)
	for urn, says := range status {
		file.WriteString(urn + ",School," + says + ",Community school,Primary,,,,,,\n")
	}
	o := newOffice(t)
	o.importFile(file.String())
	links, err := register.ReadLinks(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := o.ApplyLinks(t.Context(), links, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	if waiting, _, err := o.Awaiting(t.Context(), "", 1000); err != nil || len(waiting) != 54 {
		t.Errorf("%d schools have a successor, %v", len(waiting), err)
	}
}
