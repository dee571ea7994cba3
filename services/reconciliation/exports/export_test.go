package exports_test

import (
	"bytes"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/reconciliation/exports"
)

// What was exported is not exported again, unless a person asks for it; the file stays as it was made.
func TestADocumentIsExportedOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	in := w.all("csv", exports.Sales, exports.Purchases)
	first := w.made(in)
	if first.Number != 1 || first.Parts[0].Entries != 2 || first.Parts[1].Entries != 2 || first.ByName == "" {
		t.Errorf("%+v", first)
	}
	if again := w.made(in); again.ID != first.ID {
		t.Error("a repeat made another export")
	}
	_, err := w.Make(w.Ctx, w.Treasurer(), w.all("xero", exports.Sales))
	if got := why(err); got.Code != "exported_before" {
		t.Errorf("the second export is %v", err)
	}
	w.credit(w.invoices[0], 1000)
	second := w.made(w.all("csv", exports.Sales, exports.Credits))
	if second.Parts[0].Entries != 0 || second.Parts[1].Entries != 2 {
		t.Errorf("the second export has %+v", second.Parts)
	}
	asked := w.all("csv", exports.Sales)
	asked.Again = true
	if third := w.made(asked); third.Parts[0].Entries != 2 || third.Number != 3 {
		t.Errorf("asked for again: %+v", third)
	}
	before := w.file(first)
	if !bytes.Equal(before, w.file(first)) || len(before) != first.Size {
		t.Error("the file has changed")
	}
	all, _, err := w.List(w.Ctx, w.Treasurer(), w.book(), "", 10)
	if err != nil || len(all) != 3 || all[0].Number != 3 {
		t.Errorf("%d exports, %v", len(all), err)
	}
	there, err := w.Preview(w.Ctx, w.Treasurer(), w.all("", exports.Sales))
	if err != nil || there[0].Entries != 2 || there[0].New != 0 || there[6].New != there[6].Entries {
		t.Errorf("%+v, %v", there, err)
	}
	w.sound()
}

// To everybody else an export is not there.
func TestWhoMayExport(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.made(w.all("csv", exports.Sales))
	l, err := w.AddLayout(w.Ctx, w.Treasurer(), w.book(), layout())
	w.must(err)
	other := stranger()
	_, makeErr := w.Make(w.Ctx, other, w.all("csv", exports.Sales))
	_, getErr := w.Get(w.Ctx, other, e.ID)
	_, _, fileErr := w.File(w.Ctx, other, e.ID)
	_, _, listErr := w.List(w.Ctx, other, w.book(), "", 10)
	_, previewErr := w.Preview(w.Ctx, other, w.all("", exports.Sales))
	_, codesErr := w.Codes(w.Ctx, other, w.book())
	_, setErr := w.SetCodes(w.Ctx, other, w.book(), 0, exports.CodesInput{})
	_, layoutsErr := w.Layouts(w.Ctx, other, w.book())
	_, layoutErr := w.Layout(w.Ctx, other, l.ID)
	_, changeErr := w.ChangeLayout(w.Ctx, other, l.ID, 1, layout())
	_, addErr := w.AddLayout(w.Ctx, other, w.book(), layout())
	for name, err := range map[string]error{
		"make": makeErr, "get": getErr, "file": fileErr, "list": listErr, "preview": previewErr, "codes": codesErr,
		"set": setErr, "layouts": layoutsErr, "layout": layoutErr, "change": changeErr, "add": addErr,
	} {
		if why(err).Kind != apperr.KindNotFound {
			t.Errorf("%s answers %v", name, err)
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	l, err := w.AddLayout(w.Ctx, w.Treasurer(), w.book(), layout())
	w.must(err)
	for name, change := range map[string]func(*exports.MakeInput){
		"from":    func(in *exports.MakeInput) { in.From = "2026-02-30" },
		"to":      func(in *exports.MakeInput) { in.To = in.From.AddDays(-1) },
		"what":    func(in *exports.MakeInput) { in.What = nil },
		"content": func(in *exports.MakeInput) { in.What = []exports.Content{"all"} },
		"format":  func(in *exports.MakeInput) { in.Format = "lotus" },
		"layout":  func(in *exports.MakeInput) { in.Format, in.What = l.ID, []exports.Content{exports.Bank} },
	} {
		in := w.all("csv", exports.Sales)
		change(&in)
		if _, err := w.Make(w.Ctx, w.Treasurer(), in); why(err).Kind != apperr.KindInvalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	in := w.all("csv", exports.Sales)
	in.To = in.From
	if _, err := w.Make(w.Ctx, w.Treasurer(), in); why(err).Code != "nothing_to_export" {
		t.Errorf("an empty day: %v", err)
	}
}

// A file that was changed, and an export that says something else, are found.
func TestCheckFindsWhatIsWrong(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.made(w.all("csv", exports.Sales))
	e.Digest, e.Parts[0].Entries = "other", 7
	w.must(w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		return docdb.Of[exports.Export]("exports").Replace(w.Ctx, tx, &e)
	}))
	c, err := w.Check(w.Ctx)
	if err != nil || len(c.Wrong) != 2 || c.What() != "exports: 1 exports" {
		t.Errorf("%q, %v", c.Wrong, err)
	}
}
