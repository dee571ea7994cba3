package exports_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/services/reconciliation/exports"
)

func layout() exports.LayoutInput {
	return exports.LayoutInput{Name: "Our package", Shape: exports.OfDocuments, Rows: exports.Rows{
		Dates: "ddmmyyyy", Separator: ";", Header: false, Columns: []exports.Column{
			{Head: "Kind", Field: exports.Type}, {Head: "No", Field: exports.Number}, {Head: "On", Field: exports.Date},
			{Head: "Who", Field: exports.PartyName, Most: 3}, {Head: "Code", Field: exports.Nominal},
			{Head: "VAT", Field: exports.TaxCode}, {Head: "Net", Field: exports.Net},
			{Head: "X", Field: exports.Constant, Text: "=1"},
		}, Codes: []exports.Code{{Of: "income", Code: "I08"}, {Of: "tax:standard", Code: "20"}},
	}}
}

// A seller's own layout says its columns, its dates and its codes; nothing of it is run by a spreadsheet.
func TestALayoutOfTheSeller(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	l, err := w.AddLayout(w.Ctx, w.Treasurer(), w.book(), layout())
	w.must(err)
	e := w.made(w.all(l.ID, exports.Sales))
	var want strings.Builder
	for _, i := range w.invoices {
		on := i.IssuedAt.Format("02012006")
		rows := map[string]int64{}
		for _, line := range i.Lines {
			rows[string(line.Code())] += line.Net.Pence
		}
		fmt.Fprintf(&want, "SI;%s;%s;%s;I08;%s;%d.%02d;'=1\r\n", i.Number, on, i.PayerName[:3], taxOf(i.Lines[0].Reason),
			i.Net.Pence/100, i.Net.Pence%100)
	}
	if diff := cmp.Diff(want.String(), string(w.file(e))); diff != "" {
		t.Error(diff)
	}
	if !strings.HasPrefix(e.Name, "our-package-") || !strings.HasSuffix(e.Name, ".csv") {
		t.Errorf("the file is named %q", e.Name)
	}
	changed := layout()
	changed.XLSX, changed.Shape = true, exports.OfPostings
	changed.Columns = []exports.Column{{Head: "Sum", Field: exports.Amount}}
	if _, err := w.ChangeLayout(w.Ctx, w.Treasurer(), l.ID, l.Version+1, changed); why(err).Kind != apperr.KindStale {
		t.Errorf("another version: %v", err)
	}
	if _, err := w.ChangeLayout(w.Ctx, w.Treasurer(), l.ID, l.Version, changed); err != nil {
		t.Error(err)
	}
	if e := w.made(w.all(l.ID, exports.Journal)); !strings.HasSuffix(e.Name, ".xlsx") {
		t.Errorf("the file is named %q", e.Name)
	}
	if _, err := w.AddLayout(w.Ctx, w.Treasurer(), w.book(), layout()); why(err).Kind != apperr.KindConflict {
		t.Errorf("a second layout of the name: %v", err)
	}
	w.sound()
}

func taxOf[T ~string](reason T) string {
	if reason == "standard" {
		return "20"
	}
	return string(reason)
}

func TestALayoutIsLookedOver(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for path, change := range map[string]func(*exports.LayoutInput){
		"name":             func(in *exports.LayoutInput) { in.Name = "xero" },
		"shape":            func(in *exports.LayoutInput) { in.Shape = "rows" },
		"columns":          func(in *exports.LayoutInput) { in.Columns = nil },
		"columns[0].head":  func(in *exports.LayoutInput) { in.Columns[0].Head = "" },
		"columns[0].field": func(in *exports.LayoutInput) { in.Columns[0].Field = exports.Debit },
		"columns[0].text":  func(in *exports.LayoutInput) { in.Columns[0].Text = "x" },
		"columns[0].most":  func(in *exports.LayoutInput) { in.Columns[0].Most = -1 },
		"dates":            func(in *exports.LayoutInput) { in.Dates = "mdy" },
		"separator":        func(in *exports.LayoutInput) { in.Separator = "x" },
		"most":             func(in *exports.LayoutInput) { in.Most = -1 },
		"codes[0].of":      func(in *exports.LayoutInput) { in.Codes[0].Of = "money" },
		"codes[1].of":      func(in *exports.LayoutInput) { in.Codes[1].Of = in.Codes[0].Of },
		"codes[0].code":    func(in *exports.LayoutInput) { in.Codes[0].Code = "" },
	} {
		in := layout()
		change(&in)
		_, err := w.AddLayout(w.Ctx, w.Treasurer(), w.book(), in)
		if got := why(err).Fields; len(got) == 0 || got[0].Path != path {
			t.Errorf("%s: %v", path, got)
		}
	}
}

// The seller's codes count in the formats of the program: an account, else what its name begins with.
func TestTheCodesOfTheSeller(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c, err := w.Codes(w.Ctx, w.Treasurer(), w.book())
	w.must(err)
	in := exports.CodesInput{Department: "3", Codes: []exports.Code{
		{Of: "income:support", Code: "I08"}, {Of: "receivable", Code: "1101"},
		{Of: "party:" + string(w.invoices[0].Payer), Code: "ASH"},
	}}
	c, err = w.SetCodes(w.Ctx, w.Treasurer(), w.book(), c.Version, in)
	w.must(err)
	if _, err := w.SetCodes(w.Ctx, w.Treasurer(), w.book(), 0, exports.CodesInput{}); why(err).Kind != apperr.KindStale {
		t.Errorf("another version: %v", err)
	}
	rows := w.tables(w.made(w.all("sage50", exports.Sales)))[""]
	for n, row := range rows[1:] {
		if row[1] != "ASH" || row[2] != "I08" || row[3] != "3" || row[5] != w.invoices[n].Number {
			t.Errorf("%q", row)
		}
	}
	codes := column(t, w.tables(w.made(w.all("sage50", exports.Journal)))[""], "Nominal A/C Ref")
	if codes[0] != "1101" {
		t.Errorf("%q", codes)
	}
	if c.ByName == "" || len(exports.Charts()) < 40 {
		t.Error("codes name nobody, or there is no chart")
	}
}
