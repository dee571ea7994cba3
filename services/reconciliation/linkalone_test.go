package reconciliation_test

import (
	"sync"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/faulty"
	"lateral/pkg/soak"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation"
)

// alone is the job that follows an import.
func (w *world) alone() error {
	return w.LinkAlone(w.Ctx, events.Event{Subject: w.account, Type: reconciliation.StatementImported,
		Data: []byte(`{}`)})
}

// pays is a line of the bank with which a payer pays an invoice as it should.
func (w *world) pays(n int) {
	i := w.invoices[n]
	w.came(i.Total.Pence, i.PayerName+" "+i.Number)
}

func (w *world) page(line string) reconciliation.LineView {
	w.t.Helper()
	v, err := w.Line(w.Ctx, w.finance(), line)
	w.must(err)
	return v
}

func TestALineThatIsSureIsLinkedWithoutAsking(t *testing.T) {
	w := newWorld(t)
	w.pays(0)
	w.came(w.invoices[1].Total.Pence, "SOMEBODY ELSE "+w.invoices[1].Number)
	w.imports(0)
	w.must(w.alone())
	if w.invoice(0).State != billing.Paid || w.invoice(1).State != billing.Issued {
		t.Fatal(w.invoice(0).State, w.invoice(1).State)
	}
	w.sound()
	all, _, err := w.Lines(w.Ctx, w.finance(), reconciliation.LinesInput{Account: w.account, Alone: true})
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	links := w.page(all[0].ID).Links
	if len(links) != 1 || !links[0].Automatic || links[0].By != events.System || links[0].ByName != "Lateral" ||
		len(links[0].Evidence) < 3 {
		t.Errorf("%+v", links)
	}
	a, statements, err := w.Account(w.Ctx, w.finance(), w.account)
	if err != nil || a.Alone != 1 || statements[0].Alone != 1 || statements[0].MatchedAt == nil {
		t.Errorf("%+v, %+v, %v", a, statements, err)
	}
}

func TestWhatAPersonUndidIsNotLinkedAgain(t *testing.T) {
	w := newWorld(t)
	w.pays(0)
	w.imports(0)
	w.must(w.alone())
	line := w.lines("")[0]
	_, err := w.UndoLink(w.Ctx, w.finance(), w.page(line.ID).Links[0].ID, "It is another school's.")
	w.must(err)
	for range 2 {
		w.must(w.alone())
		w.came(500, "COFFEE")
		w.imports(0)
	}
	if got := w.lines("")[len(w.lines(""))-1]; got.State != reconciliation.Unexplained || got.Automatic {
		t.Errorf("it came back: %+v", got)
	}
	if a, _, _ := w.Account(w.Ctx, w.finance(), w.account); a.Alone != 0 {
		t.Error(a.Alone, "lines")
	}
	w.sound()
}

func TestAnAccountCanBeLinkedByHandOnly(t *testing.T) {
	w := newWorld(t)
	w.must(w.LetLink(w.Ctx, w.finance(), w.account, false))
	w.pays(0)
	w.imports(0)
	w.must(w.alone())
	if got := w.lines("")[0].State; got != reconciliation.Unexplained {
		t.Error("linked all the same:", got)
	}
	w.must(w.LetLink(w.Ctx, w.finance(), w.account, true))
	w.must(w.alone())
	if got := w.lines("")[0].State; got != reconciliation.Explained {
		t.Error(got)
	}
}

// Wherever the job is given up, nothing is half linked, and the next run links the rest and no more.
func TestSoakLinkingGoesOnWhereItWasGivenUp(t *testing.T) {
	for n := 1; ; n += soak.Of(9, 1) {
		w := newWorld(t)
		w.Together(1)
		w.pays(0)
		w.pays(1)
		w.imports(0)
		w.trigger.Arm(n, faulty.Before)
		err := w.alone()
		if !w.trigger.Disarm() {
			w.must(err)
			return
		}
		w.sound()
		w.must(w.alone())
		w.must(w.alone())
		for _, l := range w.lines("") {
			if l.State != reconciliation.Explained || len(w.page(l.ID).Links) != 1 {
				t.Fatalf("after call %d failed: %+v", n, w.page(l.ID))
			}
		}
		w.sound()
	}
}

// A person who links in the same moment, or has linked since the lines were read, is not overruled.
func TestSoakAPersonAndTheProgramDoNotBothLink(t *testing.T) {
	for range soak.Of(4, 40) {
		w := newWorld(t)
		w.pays(0)
		w.imports(0)
		line := w.lines("")[0].ID
		var both sync.WaitGroup
		both.Go(func() {
			if err := w.alone(); err != nil && !apperr.Is(err, apperr.KindConflict) {
				t.Error(err)
			}
		})
		both.Go(func() {
			_, err := w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{LineID: line, Kind: reconciliation.Outside,
				IdempotencyKey: w.key()})
			w.refusedInWords(err)
		})
		both.Wait()
		w.must(w.alone())
		if links := w.page(line).Links; len(links) != 1 {
			t.Fatalf("%+v", links)
		}
		w.sound()
	}
}

// Two runs at once link once.
func TestTwoRunsLinkOnce(t *testing.T) {
	w := newWorld(t)
	w.pays(0)
	w.pays(1)
	w.imports(0)
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() {
			if err := w.alone(); err != nil && !apperr.Is(err, apperr.KindConflict) {
				t.Error(err)
			}
		})
	}
	both.Wait()
	w.must(w.alone())
	for _, l := range w.lines("") {
		if links := w.page(l.ID).Links; len(links) != 1 || l.State != reconciliation.Explained {
			t.Errorf("%+v", links)
		}
	}
	w.sound()
}

// Numbers begin at 1 for each seller: a payer who owes as much on the same number elsewhere may have
// meant that one, so a person is asked.
func TestTheSameNumberOfAnotherSellerIsAsked(t *testing.T) {
	w := newWorld(t)
	other := w.invoices[0]
	other.Meta, other.Issuer = docdb.Meta{ID: "invoice_other"}, parties.Partnership("partnership_other")
	w.must(w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		return docdb.Of[billing.Invoice]("invoices").Insert(w.Ctx, tx, &other)
	}))
	w.pays(0)
	w.pays(1)
	w.imports(0)
	w.must(w.alone())
	if w.invoice(0).State != billing.Issued || w.invoice(1).State != billing.Paid {
		t.Error(w.invoice(0).State, w.invoice(1).State)
	}
}
