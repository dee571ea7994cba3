package exports_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/services/reconciliation/exports"
)

func (w *world) uncoded(in exports.MakeInput) map[string]int {
	w.t.Helper()
	found, err := w.Uncoded(w.Ctx, w.Treasurer(), in)
	w.must(err)
	all := map[string]int{}
	for _, u := range found {
		if u.Name == "" || u.Name == u.Of {
			w.t.Errorf("%s is called %q", u.Of, u.Name)
		}
		all[u.Of] = u.Entries
	}
	return all
}

func (w *world) sets(in exports.CodesInput) exports.Codes {
	w.t.Helper()
	c, err := w.Codes(w.Ctx, w.Treasurer(), w.book())
	w.must(err)
	c, err = w.SetCodes(w.Ctx, w.Treasurer(), w.book(), c.Version, in)
	w.must(err)
	return c
}

// Before an export is made, it says what has no code there. The seller's codes, those of the format and those of a
// layout count.
func TestWhatHasNoCodeIsSaid(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for name, c := range map[string]struct {
		in   exports.MakeInput
		want map[string]int
	}{
		"plain invoices":    {w.all("csv", exports.Sales), map[string]int{"income:support": 2}},
		"a package's own":   {w.all("xero", exports.Sales, exports.Purchases), map[string]int{"tax:outside": 0}},
		"nothing there":     {w.all("csv", exports.Bank), map[string]int{}},
		"a journal, plain":  {w.all("csv", exports.Other, exports.Journal), nil},
		"sold and as entry": {w.all("csv", exports.Sales, exports.Journal), nil},
	} {
		got := w.uncoded(c.in)
		switch name {
		case "a journal, plain":
			if got["receivable"] != 2 || got["payable"] != 2 || got["income:support"] != 2 || got["cost:support"] != 2 {
				t.Errorf("%s: %v", name, got)
			}
		case "sold and as entry":
			if got["income:support"] != 2 { // each entry once
				t.Errorf("%s: %v", name, got)
			}
		case "a package's own":
			if got["income:support"] != 0 || got["cost:support"] != 0 {
				t.Errorf("%s: %v", name, got)
			}
		default:
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
		}
	}
	w.sets(exports.CodesInput{Codes: []exports.Code{{Of: "income", Code: "I08"}, {Of: "tax:standard", Code: "S"}}})
	if got := w.uncoded(w.all("csv", exports.Sales)); len(got) != 0 {
		t.Errorf("with codes: %v", got)
	}
	if _, err := w.Uncoded(w.Ctx, stranger(), w.all("csv", exports.Sales)); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("to a stranger: %v", err)
	}
	if _, err := w.Uncoded(w.Ctx, w.Treasurer(), w.all("nothing", exports.Sales)); !apperr.Is(err, apperr.KindInvalid) {
		t.Errorf("no format: %v", err)
	}
}

// A seller pastes its own chart, and chooses from it before the published ones. Bad lines are named.
func TestAChartOfTheSellersOwn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.sets(exports.CodesInput{Chart: "code-1\tGrants, and the like\n\n520100, Consultancy\n9\n"})
	if diff := cmp.Diff("code-1, Grants, and the like\n520100, Consultancy\n9\n", c.ChartText()); diff != "" {
		t.Error(diff)
	}
	first := c.Choices()[1]
	if diff := cmp.Diff(exports.ChartCode{Chart: "own", Code: "520100", Name: "Consultancy"}, first); diff != "" {
		t.Error(diff)
	}
	if last := c.Choices()[len(c.Choices())-1]; last.Chart != "cfr" {
		t.Errorf("the last is %+v", last)
	}
	kept := w.sets(exports.CodesInput{Chart: c.ChartText()})
	if diff := cmp.Diff(c.Chart, kept.Chart); diff != "" {
		t.Errorf("typed again: %s", diff)
	}
	for name, chart := range map[string]string{
		"no code": ", Grants", "twice": "1, a\n1, b", "long": "123456789012345678901234567890123456789012, a",
	} {
		_, err := w.SetCodes(w.Ctx, w.Treasurer(), w.book(), kept.Version, exports.CodesInput{Chart: chart})
		if e := why(err); e.Kind != apperr.KindInvalid || e.Fields[0].Path != "chart" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Codes are offered for accounts, VAT, and the parties with which something is open; each has a name.
func TestWhatCanHaveACode(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.sets(exports.CodesInput{Codes: []exports.Code{
		{Of: "party:nobody", Code: "X"}, {Of: "party:school:999999", Code: "Y"},
	}})
	names, err := w.NamesOf(w.Ctx, w.Treasurer(), w.book())
	w.must(err)
	seen := map[string]string{}
	for _, n := range names {
		if n.Group == "" || n.Name == "" || seen[n.Of] != "" {
			t.Errorf("%+v", n)
		}
		seen[n.Of] = n.Name
	}
	payer := w.invoices[0]
	if seen["party:"+string(payer.Payer)] != payer.PayerName || seen["income:support"] == "" || seen["tax:none"] == "" {
		t.Errorf("%v", seen)
	}
	if _, err := w.NamesOf(w.Ctx, stranger(), w.book()); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("to a stranger: %v", err)
	}
}
