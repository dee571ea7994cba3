package closing_test

import (
	"testing"

	"lateral/pkg/money"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/closing"
)

// A link that is made again after an undoing in a later month counts from the undoing on: the month of the line does
// not have the money twice.
func TestALinkMadeAgainCountsFromTheUndoing(t *testing.T) {
	w := newWorld(t)
	owed := w.invoices[0].Total.Pence + w.invoices[1].Total.Pence
	w.came(w.invoices[0].Total.Pence, "ASH SCHOOL")
	w.importsAll()
	line := w.lines("")[0]
	_, err := w.link(line, reconciliation.ToInvoice, w.invoices[0].ID)
	w.must(err)
	m := w.over()
	w.closes(m)
	w.must(w.bank.UndoLine(w.Ctx, w.officer("one"), line.ID, "It was another's."))
	w.must(w.reopens(m))
	for _, kind := range []reconciliation.Kind{reconciliation.ToInvoice, reconciliation.Outside} {
		k, err := w.link(line, kind, w.invoices[0].ID)
		w.must(err)
		if k.CountsOn != w.today() {
			t.Errorf("%s counts on %s", kind, k.CountsOn)
		}
		if f := w.figure(m, closing.Unexplained); !f.Agrees || !f.Ledger.IsZero() {
			t.Errorf("%s: %+v", kind, f)
		}
		if f := w.figure(m, closing.Receivable); f.Ledger != money.Pence(owed-w.invoices[0].Total.Pence) || !f.Agrees {
			t.Errorf("%s: %+v", kind, f)
		}
		w.must(w.bank.UndoLine(w.Ctx, w.officer("one"), line.ID, "It was another's."))
	}
	w.sound()
}
