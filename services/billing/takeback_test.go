package billing_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
)

func TestAReceiptThatWasTypedWrongIsTakenBackOnce(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	paid, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 5_000, "typed"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
	if err != nil || paid.Paid != money.Pence(5_000) {
		t.Fatal(paid.Paid, err)
	}
	undo := billing.UndoInput{PaymentID: d.Payments[0].ID, Reason: "It was £500.", IdempotencyKey: "slip"}
	for range 2 {
		back, err := w.billing.UndoReceipt(w.Ctx, w.finance(), undo)
		if err != nil || !back.Paid.IsZero() || back.State != billing.Issued || !back.Unpaid {
			t.Errorf("%+v, %v", back, err)
		}
	}
	undo.IdempotencyKey = "again"
	if _, err := w.billing.UndoReceipt(w.Ctx, w.finance(), undo); !apperr.Is(err, apperr.KindConflict) {
		t.Error("taken back twice:", err)
	}
	transit, err := ledger.BalanceOf(w.Ctx, w.DB, string(i.Issuer), billing.Transit, ledger.Ever)
	if err != nil || !transit.IsZero() {
		t.Error(transit, err)
	}
	w.sound()
}
