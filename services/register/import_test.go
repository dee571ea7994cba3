package register_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/testdata"
	"lateral/services/register"
)

func TestImportReadsWhatTheRegisterSays(t *testing.T) {
	o := newOffice(t)
	got := o.importFile(head + aldgate + heath + marys)
	if diff := cmp.Diff(register.Report{Read: 3, Added: 3}, got); diff != "" {
		t.Error(diff)
	}

	a := o.school("100000")
	if a.Name != "The Aldgate School" || a.Phase != register.Primary || a.Status != register.Open || a.Pupils != 227 ||
		a.Town != "London" {
		t.Errorf("%+v", a.Entry)
	}
	if a.Point == nil || a.Point.Lat < 51.5138 || a.Point.Lat > 51.5141 {
		t.Errorf("the place of 533498, 181201 is %+v", a.Point)
	}
	if h := o.school("100006"); h.Status != register.Open || !h.Closing || h.Phase != register.Alternative {
		t.Errorf("open, but proposed to close: %+v", h.Entry)
	}
	if m := o.school("100010"); m.Name != `St Mary's "Lower" School` || m.Point != nil {
		t.Errorf("quoted name, no coordinates: %+v", m.Entry)
	}
}

func TestTheSameFileTwiceChangesNothing(t *testing.T) {
	o := newOffice(t)
	o.importFile(head + aldgate + heath)
	before := o.school("100000").Version
	got := o.importFile(head + aldgate + heath)
	if diff := cmp.Diff(register.Report{Read: 2, Unchanged: 2}, got); diff != "" {
		t.Error(diff)
	}
	if after := o.school("100000").Version; after != before {
		t.Errorf("version %d became %d", before, after)
	}
}

func TestImportTellsWhatChangedAndWhatClosed(t *testing.T) {
	o := newOffice(t)
	o.importFile(head + aldgate + heath + marys)
	closed := strings.Replace(heath, `"Open, but proposed to close"`, "Closed", 1)
	closed = strings.Replace(closed, ",53,", ",53,31-08-2025", 1)
	renamed := strings.Replace(aldgate, "The Aldgate School", "Aldgate Academy", 1)
	got := o.importFile(head + renamed + closed)
	if diff := cmp.Diff(register.Report{Read: 2, Changed: 2, Closed: 1}, got); diff != "" {
		t.Error(diff)
	}
	if h := o.school("100006"); h.Status != register.Closed || h.ClosedOn != "2025-08-31" {
		t.Errorf("%+v", h.Entry)
	}
	if m := o.school("100010"); m.Status != register.Open {
		t.Error("a school that the file does not name must stay as it is")
	}
	if diff := cmp.Diff([]string{"Aldgate Academy"}, o.names(register.FindInput{Words: "aldgate"})); diff != "" {
		t.Errorf("the index follows: %s", diff)
	}
}

func TestRowsThatCannotBeTakenAreNamedWithLineAndReason(t *testing.T) {
	o := newOffice(t)
	got := o.importFile(head + aldgate +
		"12,Short,Open,Community school,Primary,,,,,,\n" +
		"100001,,Open,Community school,Primary,,,,,,\n" +
		"100002,Odd,Asleep,Community school,Primary,,,,,,\n" +
		"100003,Few cells,Open\n" +
		"100005," + strings.Repeat("x", 1<<20) + ",Open,Community school,Primary,,,,,,\n" +
		"100006,Bell\a School,Open,Community school,Primary,,,,,,\n" +
		aldgate +
		"100004,Play Centre,Open,Children's centre linked site,Not applicable,,,,,,\n")
	want := register.Report{Read: 9, Added: 1, LeftOut: 1, Refused: []register.Refusal{
		{Line: 3, Reason: `"12" is not a URN: a URN has five to seven digits`},
		{Line: 4, Reason: "it has no name"},
		{Line: 5, Reason: `its status "Asleep" is not known`},
		{Line: 6, Reason: "it has 3 cells where the head has 11"},
		{Line: 7, Reason: "its EstablishmentName has 1048576 characters; at most 2000 fit"},
		{Line: 8, Reason: "its name has control characters"},
		{Line: 9, Reason: "its URN 100000 is also on an earlier line"},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAFileThatIsNoRegisterChangesNothing(t *testing.T) {
	tests := map[string]string{
		"empty":                 "",
		"prose":                 "Dear all,\nplease find attached\n",
		"another table":         "Name,Town\nAldgate,London\n",
		"no rows":               head,
		"only bad rows":         head + "x,y,z,,,,,,,,\n",
		"quotes that open late": head + aldgate + "\"The \"Open\" quote,Open,Community school,Primary,,,,,,\n" + aldgate,
		"quotes never closed":   head + aldgate + "100001,\"Open quote,Open,Community school,Primary,,,,,,\n",
		"not text":              "PK\x03\x04\x00\x00\x00" + head + aldgate,
		"a spreadsheet's UTF16": "U\x00R\x00N\x00",
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t)
			_, err := o.Import(t.Context(), strings.NewReader(file), func(int, int) { t.Error("something was done") })
			if !apperr.Is(err, apperr.KindInvalid) {
				t.Errorf("Import = %v", err)
			}
			if _, err := o.Get(t.Context(), "100000"); !apperr.Is(err, apperr.KindNotFound) {
				t.Errorf("a school was taken: %v", err)
			}
		})
	}
}

func TestTheEncodingIsFoundOut(t *testing.T) {
	file := head + strings.Replace(aldgate, "The Aldgate School", "Ysgol Tŷ Coch – Pâr", 1)
	windows, err := charmap.Windows1252.NewEncoder().String(strings.ReplaceAll(file, "ŷ", "ý"))
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct{ file, name string }{
		"UTF-8":                        {file, "Ysgol Tŷ Coch – Pâr"},
		"UTF-8 with a byte-order mark": {"\xef\xbb\xbf" + file, "Ysgol Tŷ Coch – Pâr"},
		"Windows-1252":                 {windows, "Ysgol Tý Coch – Pâr"},
		"with carriage returns":        {strings.ReplaceAll(file, "\n", "\r\n"), "Ysgol Tŷ Coch – Pâr"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t)
			o.importFile(tt.file)
			if got := o.school("100000").Name; got != tt.name {
				t.Errorf("name %q", got)
			}
		})
	}
}

func TestOlderLayoutsAreRead(t *testing.T) {
	dir := filepath.Join(testdata.Dir(t), "schools")
	tests := []struct {
		file           string
		added, refused int
	}{
		{"npq_gias_sample_98rows_full_columns.csv", 99, 0},
		{"tv_example_schools_data.csv", 9, 10}, // ten rows come from a layout wider than its head
		{"se_edubase.csv", 4, 0},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			file, err := os.ReadFile(filepath.Join(dir, tt.file))
			if err != nil {
				t.Fatal(err)
			}
			o := newOffice(t)
			report, err := o.Import(t.Context(), bytes.NewReader(file), func(int, int) {})
			if err != nil {
				t.Fatal(err)
			}
			if report.Added != tt.added || len(report.Refused) != tt.refused {
				t.Errorf("%+v", report)
			}
		})
	}
}

// dated is the header and the rows of two schools, in a file that says when each row
// changed.
func dated(aldgate, heath string) string {
	return "URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation " +
		"(name),Postcode,LastChangedDate\n" +
		"100000,The Aldgate School," + aldgate + "\n" + "100006,Heath School," + heath + "\n"
}

func asOf(date string) string { return "Open,Community school,Primary,EC3A 5DE," + date }

func closedAsOf(date string) string { return "Closed,Community school,Primary,EC3A 5DE," + date }

func TestAnOlderFileIsRefusedWhole(t *testing.T) {
	imported := dated(closedAsOf("20-05-2021"), asOf("03-02-2020"))
	tests := []struct {
		name, file string
		want       register.Report
		refused    []string // what the refusal of the file says
	}{
		{"the same", imported, register.Report{Read: 2, Unchanged: 2}, nil},
		{"newer", dated(asOf("01-06-2021"), asOf("03-02-2020")), register.Report{Read: 2, Changed: 1, Unchanged: 1}, nil},
		{"older", dated(asOf("24-09-2015"), asOf("03-02-2020")), register.Report{},
			[]string{"The Aldgate School (100000)", "24 September 2015", "20 May 2021", "Nothing was changed"}},
		{"all rows older", dated(asOf("24-09-2015"), asOf("02-02-2020")), register.Report{},
			[]string{"2 schools", "24 September 2015", "20 May 2021"}},
		{"older in as many rows as newer", dated(asOf("24-09-2015"), closedAsOf("04-02-2020")),
			register.Report{Read: 2, Changed: 1, Closed: 1, Refused: []register.Refusal{
				{Line: 2,
					Reason: "it is older than what was imported: The Aldgate School (100000) was last changed on 24 September 2015 " +
						"in this file, and on 20 May 2021 in what was imported"},
			}}, nil},
		{"without dates", dated(asOf(""), asOf("")), register.Report{Read: 2, Changed: 1, Unchanged: 1}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := newOffice(t)
			o.importFile(imported)
			report, err := o.Import(t.Context(), strings.NewReader(tt.file), func(int, int) {})
			if diff := cmp.Diff(tt.want, report); diff != "" {
				t.Error(diff)
			}
			var refused *apperr.Error
			if errors.As(err, &refused) != (len(tt.refused) > 0) {
				t.Fatalf("Import = %v", err)
			}
			for _, part := range tt.refused {
				if refused.Code != register.CodeOlder || !strings.Contains(refused.Message, part) {
					t.Errorf("%s: %q does not say %q", refused.Code, refused.Message, part)
				}
			}
			if s := o.school("100000"); len(tt.refused) > 0 && s.Status != register.Closed {
				t.Errorf("it was taken: %+v", s.Entry)
			}
		})
	}
}

func TestAFileWithoutDatesDoesNotMakeOneForgetThem(t *testing.T) {
	o := newOffice(t)
	o.importFile(dated(asOf("20-05-2021"), asOf("03-02-2020")))
	o.importFile(dated(closedAsOf(""), asOf("")))
	if _, err := o.Import(t.Context(), strings.NewReader(dated(asOf("24-09-2015"), asOf(""))),
		func(int, int) {}); !apperr.Is(err, apperr.KindConflict) {
		t.Errorf("Import = %v", err)
	}
}

func TestAnOlderFileIsTakenWhereOneInsists(t *testing.T) {
	o := newOffice(t)
	newer, older := dated(closedAsOf("20-05-2021"), asOf("03-02-2020")), dated(asOf("24-09-2015"), asOf("03-02-2020"))
	o.importFile(newer)
	download, err := register.ReadDownload(strings.NewReader(older))
	if err != nil {
		t.Fatal(err)
	}
	report, err := o.ApplyOlder(t.Context(), download, func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(register.Report{Read: 2, Changed: 1, Unchanged: 1}, report); diff != "" {
		t.Error(diff)
	}
	if got := o.importFile(newer); got.Changed != 1 || got.Closed != 1 {
		t.Errorf("the newer one after it: %+v", got)
	}
}

func TestAFileThatIsNoLinksFileIsRefused(t *testing.T) {
	for name, file := range map[string]string{
		"empty":         "",
		"a register":    head + aldgate,
		"only bad rows": "URN,LinkURN,LinkType\n1,2,Successor\n",
	} {
		if _, err := register.ReadLinks(strings.NewReader(file)); !apperr.Is(err, apperr.KindInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSuccessorsAreNotedAndConfirmedByAPerson(t *testing.T) {
	o := newOffice(t)
	gone := "100020,Old School,Closed,Community school,Primary,,,,,,31-08-2024\n"
	o.importFile(head + aldgate + gone)
	links, err := register.ReadLinks(strings.NewReader(
		"URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n" +
			"100020,100000,The Aldgate School,Successor - merged,01-09-2024\n" +
			"100000,100020,Old School,Predecessor - merged,01-09-2024\n" +
			"100000,100006,Heath,Successor,\n" + // not closed
			"999,1,x,Successor,\n"))
	if err != nil {
		t.Fatal(err)
	}
	report, err := o.ApplyLinks(t.Context(), links, func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	want := register.Report{Read: 4, Changed: 1, LeftOut: 2, Refused: []register.Refusal{
		{Line: 5, Reason: `"999" is not a URN: a URN has five to seven digits`},
	}}
	if diff := cmp.Diff(want, report); diff != "" {
		t.Error(diff)
	}

	waiting, _, err := o.Awaiting(t.Context(), "", 10)
	if err != nil || len(waiting) != 1 || waiting[0].Links[0].URN != "100000" {
		t.Fatalf("waiting: %+v, %v", waiting, err)
	}
	if _, err := o.Succeed(t.Context(), "100000", "100020"); !apperr.Is(err, apperr.KindConflict) {
		t.Errorf("an open school has no successor: %v", err)
	}
	school, err := o.Succeed(t.Context(), "100020", "100000")
	if err != nil || school.SucceededBy != "100000" {
		t.Fatalf("%+v, %v", school, err)
	}
	if _, err := o.Succeed(t.Context(), "100020", "100000"); !apperr.Is(err, apperr.KindConflict) {
		t.Errorf("succeeded twice: %v", err)
	}
	if waiting, _, _ := o.Awaiting(t.Context(), "", 10); len(waiting) != 0 {
		t.Errorf("still waiting: %+v", waiting)
	}
}

func TestTheRealRegister(t *testing.T) {
	dir := filepath.Join(testdata.Dir(t), "schools")
	file, err := os.ReadFile(filepath.Join(dir, "edubasealldata_derived.csv"))
	if err != nil {
		t.Fatal(err)
	}
	o := newOffice(t)
	report, err := o.Import(t.Context(), bytes.NewReader(file), func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(register.Report{Read: 25115, Added: 25115}, report); diff != "" {
		t.Error(diff)
	}
	n, err := o.db.Count(t.Context(), "schools", docdb.Query{Index: "by_status", Equal: []any{register.Open}})
	if err != nil || n != 25040 {
		t.Errorf("%d schools are open, of 25,031 and 9 that are proposed to close; %v", n, err)
	}
	linked, err := os.Open(filepath.Join(dir, "links_edubasealldata20250422.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer linked.Close() // only read
	links, err := register.ReadLinks(linked)
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Columns) > 0 || len(report.Notes) > 0 {
		t.Errorf("%+v", report)
	}
	report, err = o.ApplyLinks(t.Context(), links, func(int, int) {})
	if err != nil || report.Read != 33801 || len(report.Refused) != 0 {
		t.Errorf("links: %+v, %v", report, err)
	}
}
