package reconciliation_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/reconciliation"
)

// partsOf are the parts of a candidate, as somebody takes them.
func partsOf(c reconciliation.Candidate) []reconciliation.LinkInput {
	var all []reconciliation.LinkInput
	for _, p := range c.Parts {
		all = append(all, reconciliation.LinkInput{Kind: p.Kind, InvoiceID: p.InvoiceID, PaymentID: p.PaymentID,
			Party: p.Party, Amount: p.Amount})
	}
	return all
}

func TestASetIsLinkedInOneAndUndoneInOne(t *testing.T) {
	w := newWorld(t)
	w.came(w.invoices[0].Total.Pence+w.invoices[1].Total.Pence, w.invoices[0].PayerName)
	w.imports(0)
	w.must(w.alone())
	line := w.lines(reconciliation.Unexplained)[0].ID
	set := w.page(line).Candidates[0]
	if len(set.Parts) != 2 || set.Sets != 1 {
		t.Fatalf("%+v", set)
	}
	in := reconciliation.TogetherInput{LineID: line, Parts: partsOf(set), IdempotencyKey: w.key()}
	for range 2 {
		made, err := w.LinkTogether(w.Ctx, w.finance(), in)
		if err != nil || len(made) != 2 || made[0].Evidence[0] != set.Sentences[0] {
			t.Fatalf("%+v, %v", made, err)
		}
	}
	if w.invoice(0).State != billing.Paid || w.invoice(1).State != billing.Paid {
		t.Fatal("not paid")
	}
	w.sound()
	w.must(w.UndoLine(w.Ctx, w.finance(), line, "Another school's."))
	if w.invoice(0).State != billing.Issued || w.invoice(1).State != billing.Issued {
		t.Fatal("not undone")
	}
	if err := w.UndoLine(w.Ctx, w.finance(), line, "Again."); !apperr.Is(err, apperr.KindConflict) {
		t.Error(err)
	}
	w.sound()
}

// Where one of a set is refused, none is linked.
func TestASetIsLinkedWholeOrNotAtAll(t *testing.T) {
	w := newWorld(t)
	w.came(w.invoices[0].Total.Pence+w.invoices[1].Total.Pence, w.invoices[0].PayerName)
	w.imports(0)
	line := w.lines(reconciliation.Unexplained)[0].ID
	parts := partsOf(w.page(line).Candidates[0])
	_, err := w.billing.RecordTransfer(w.Ctx, w.finance(), billing.TransferInput{InvoiceID: w.invoices[1].ID,
		Amount: money.Pence(100), ReceivedOn: w.today(), Reference: "typed", IdempotencyKey: w.key()})
	w.must(err)
	_, err = w.LinkTogether(w.Ctx, w.finance(), reconciliation.TogetherInput{LineID: line, Parts: parts,
		IdempotencyKey: w.key()})
	if !apperr.Is(err, apperr.KindInvalid) || w.invoice(0).State != billing.Issued || len(w.page(line).Links) != 0 {
		t.Error(w.invoice(0).State, err)
	}
	w.sound()
}
