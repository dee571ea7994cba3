package billing_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/ledger"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
)

// second is another finance officer of the partnership.
func (w *world) second() people.Actor {
	other := w.finance()
	other.AccountID, other.Name = "acct_second", "Second"
	return other
}

// balance is what stands on an account of the seller's book.
func (w *world) balance(account ledger.Account) string {
	w.t.Helper()
	all, err := ledger.Balances(w.Ctx, w.DB, string(w.seller()), string(account), ledger.Ever)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, on := range all {
		if on.Account == account {
			return on.Amount.String()
		}
	}
	return "£0.00"
}

func TestTwoPeopleWriteOffWhatNobodyWillPay(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	part, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 12_345, "k"))
	if err != nil {
		t.Fatal(err)
	}
	asked, err := w.billing.AskWriteOff(w.Ctx, w.finance(), i.ID, part.Version, "The school has closed.")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.billing.ApproveWriteOff(w.Ctx, w.finance(), i.ID, asked.Version); !apperr.Is(err,
		apperr.KindForbidden) {
		t.Errorf("who asked approves: %v", err)
	}
	off, err := w.billing.ApproveWriteOff(w.Ctx, w.second(), i.ID, asked.Version)
	if err != nil {
		t.Fatal(err)
	}
	if owed, err := off.Owed(); off.State != billing.WrittenOff || !owed.IsZero() || off.Forgone.String() != "£401.55" ||
		err != nil {
		t.Errorf("%s, %s owed, %s forgone, %v", off.State, owed, off.Forgone, err)
	}
	payer := billing.Receivable(off.Payer)
	if cost, owed := w.balance(billing.Cost(billing.OfBadDebts)), w.balance(payer); cost != "£401.55" || owed != "£0.00" {
		t.Errorf("bad debts %s, receivable %s", cost, owed)
	}
	w.sound()

	again, err := w.billing.UndoWriteOff(w.Ctx, w.finance(), i.ID, off.Version, "Its successor pays.")
	if err != nil {
		t.Fatal(err)
	}
	if owed, err := again.Owed(); again.State != billing.PartPaid || owed.String() != "£401.55" || !again.Unpaid ||
		err != nil {
		t.Errorf("%s, %s owed, %v", again.State, owed, err)
	}
	w.sound()
	paid, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 40_155, "rest"))
	if err != nil || paid.State != billing.Paid {
		t.Errorf("paid after all: %s, %v", paid.State, err)
	}
	w.sound()
}

func TestAWriteOffThatIsRefusedLeavesTheDebt(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	asked, err := w.billing.AskWriteOff(w.Ctx, w.finance(), i.ID, i.Version, "They do not answer.")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.billing.AskWriteOff(w.Ctx, w.second(), i.ID, asked.Version,
		"I ask too."); apperrtest.Code(err) != "write_off_asked" {
		t.Errorf("asked twice: %v", err)
	}
	kept, err := w.billing.RefuseWriteOff(w.Ctx, w.second(), i.ID, asked.Version, "Their head told me that they pay.")
	if err != nil {
		t.Fatal(err)
	}
	if kept.State != billing.Issued || kept.LastWriteOff(billing.WriteOffAsked) != nil {
		t.Errorf("%s, %+v", kept.State, kept.WriteOffs)
	}
	if _, err := w.billing.ApproveWriteOff(w.Ctx, w.second(), i.ID, kept.Version); apperrtest.Code(err) != "no_write_off" {
		t.Errorf("approved after it was refused: %v", err)
	}
	w.sound()
}

// What is written off takes no payment, no credit and no undoing of a payment until it is owed again.
func TestWhatIsWrittenOffRestsUntilItIsOwedAgain(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	part, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 100, "k"))
	if err != nil {
		t.Fatal(err)
	}
	asked, err := w.billing.AskWriteOff(w.Ctx, w.finance(), i.ID, part.Version, "Closed.")
	if err != nil {
		t.Fatal(err)
	}
	off, err := w.billing.ApproveWriteOff(w.Ctx, w.second(), i.ID, asked.Version)
	if err != nil {
		t.Fatal(err)
	}
	d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
	if err != nil {
		t.Fatal(err)
	}
	_, pay := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 1, "more"))
	_, credit := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{InvoiceID: i.ID, Reason: "No.",
		IdempotencyKey: "c"})
	_, undo := w.billing.UndoReceipt(w.Ctx, w.finance(),
		billing.UndoInput{PaymentID: d.Payments[0].ID, Reason: "A slip.", IdempotencyKey: "u"})
	_, more := w.billing.AskWriteOff(w.Ctx, w.finance(), i.ID, off.Version, "Again.")
	for what, err := range map[string]error{"a payment": pay, "a credit": credit, "an undoing": undo,
		"a write-off": more} {
		if !apperr.Is(err, apperr.KindConflict) {
			t.Errorf("%s: %v", what, err)
		}
	}
	w.sound()
}

func TestWhoWritesOff(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	for _, actor := range []people.Actor{enquiriestest.Finance(enquiriestest.Ash),
		enquiriestest.Finance(enquiriestest.Birch)} {
		_, ask := w.billing.AskWriteOff(w.Ctx, actor, i.ID, i.Version, "Closed.")
		_, approve := w.billing.ApproveWriteOff(w.Ctx, actor, i.ID, i.Version)
		_, undo := w.billing.UndoWriteOff(w.Ctx, actor, i.ID, i.Version, "Paid.")
		for what, err := range map[string]error{"asks": ask, "approves": approve, "undoes": undo} {
			if !apperr.Is(err, apperr.KindNotFound) {
				t.Errorf("%s %s: %v", actor.Name, what, err)
			}
		}
	}
	if _, err := w.billing.UndoWriteOff(w.Ctx, w.finance(), i.ID, i.Version,
		"Paid."); apperrtest.Code(err) != "not_written_off" {
		t.Errorf("undone without one: %v", err)
	}
}
