package reconciliation_test

import (
	"strings"
	"testing"

	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/reconciliation"
)

// A receipt that was typed is offered for its line, also one that was typed since, or whose link was undone.
func TestAReceiptThatWasTypedIsOffered(t *testing.T) {
	w := newWorld(t)
	w.came(7_00, "SOMEBODY")
	w.imports(0)
	line := w.lines(reconciliation.Unexplained)[0].ID
	if got := w.page(line).Candidates; len(got) != 0 {
		t.Fatalf("%+v", got)
	}
	for range 2 {
		_, err := w.billing.RecordTransfer(w.Ctx, w.finance(), billing.TransferInput{InvoiceID: w.invoices[0].ID,
			Amount: money.Pence(7_00), ReceivedOn: w.today(), Reference: "typed", IdempotencyKey: w.key()})
		w.must(err)
	}
	offered := w.page(line).Candidates
	if len(offered) != 2 || offered[0].Parts[0].Kind != reconciliation.ToReceipt ||
		offered[0].Parts[0].Recorded != w.today() || !strings.Contains(offered[0].Sentences[0], w.today().Words()) {
		t.Fatalf("%+v", offered)
	}
	k, err := w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{LineID: line, Kind: reconciliation.ToReceipt,
		PaymentID: offered[0].Parts[0].PaymentID, IdempotencyKey: w.key()})
	w.must(err)
	w.came(7_00, "SOMEBODY ELSE")
	w.imports(0)
	other := w.lines(reconciliation.Unexplained)[0].ID
	if got := w.page(other).Candidates; len(got) != 1 || got[0].Parts[0].PaymentID == k.PaymentID {
		t.Errorf("%+v", got)
	}
	_, err = w.UndoLink(w.Ctx, w.finance(), k.ID, "Wrong.")
	w.must(err)
	if got := w.page(other).Candidates; len(got) != 2 {
		t.Errorf("%+v", got)
	}
	_, err = w.billing.UndoReceipt(w.Ctx, w.finance(), billing.UndoInput{PaymentID: k.PaymentID, Reason: "A slip.",
		IdempotencyKey: w.key()})
	w.must(err)
	if got := w.page(other).Candidates; len(got) != 1 {
		t.Errorf("%+v", got)
	}
}
