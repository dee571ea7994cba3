package reconciliation_test

import (
	"math/rand/v2"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

func (w *world) seller() parties.Ref { return parties.Partnership(w.Partnership.ID) }

// other is another finance officer of the partnership.
func (w *world) other() people.Actor {
	a := w.finance()
	a.AccountID, a.Name = "acct_other", "Other"
	return a
}

func (w *world) refunds() []billing.Refund {
	w.t.Helper()
	all, _, err := w.billing.Refunds(w.Ctx, w.finance(), w.seller(), "", "", 100)
	w.must(err)
	return all
}

// asks asks for a refund to the payer of the first invoice.
func (w *world) asks(pence int64) (billing.Refund, error) {
	return w.billing.AskRefund(w.Ctx, w.finance(), billing.RefundAsk{
		Issuer: w.seller(), Party: w.invoices[0].Payer, Amount: money.Pence(pence), Reason: "Paid twice.",
		IdempotencyKey: w.key(),
	})
}

// onAccount puts money on account of the payer of the first invoice, by a line.
func (w *world) onAccount(pence int64) reconciliation.Link {
	w.t.Helper()
	w.came(pence, "PAID TWICE")
	w.imports(len(w.rows) - 1)
	for _, l := range w.lines(reconciliation.Unexplained) {
		if l.Amount.Pence == pence {
			k, err := w.Link(w.Ctx, w.finance(), reconciliation.LinkInput{
				LineID: l.ID, Kind: reconciliation.OnAccount, Party: w.invoices[0].Payer, IdempotencyKey: w.key(),
			})
			w.must(err)
			return k
		}
	}
	w.t.Fatal("no such line")
	return reconciliation.Link{}
}

func TestWhatIsOnAccountPaysTheNextInvoice(t *testing.T) {
	w := newWorld(t)
	k := w.onAccount(10_000)
	set := billing.SetInput{InvoiceID: w.invoices[0].ID, Amount: money.Pence(12_000), IdempotencyKey: w.key()}
	if _, err := w.billing.SetOnAccount(w.Ctx, w.finance(), set); !apperr.Is(err, apperr.KindConflict) {
		t.Error("more than is on account:", err)
	}
	set.Amount, set.IdempotencyKey = money.Pence(4_000), w.key()
	for range 2 {
		i, err := w.billing.SetOnAccount(w.Ctx, w.finance(), set)
		w.must(err)
		if i.Paid.Pence != 4_000 || i.State != billing.PartPaid {
			t.Errorf("%s is paid, it is %s", i.Paid, i.State)
		}
	}
	w.sound()
	all, err := w.billing.OnAccountWith(w.Ctx, w.finance(), w.seller())
	w.must(err)
	if len(all) != 1 || all[0].Amount.Pence != 6_000 || all[0].Name == "" {
		t.Fatalf("%+v", all)
	}
	if _, err := w.UndoLink(w.Ctx, w.finance(), k.ID, "Wrong."); !apperr.Is(err, apperr.KindConflict) {
		t.Error("what was used cannot be undone:", err)
	}
	_, err = w.billing.UndoReceipt(w.Ctx, w.finance(), billing.UndoInput{
		PaymentID: w.invoice(0).Payments[0].ID, Reason: "Another invoice.", IdempotencyKey: w.key(),
	})
	w.must(err)
	w.sound()
	_, err = w.UndoLink(w.Ctx, w.finance(), k.ID, "Wrong.")
	w.must(err)
	w.sound()
}

func TestARefundIsAskedApprovedByAnotherAndPaidByItsLine(t *testing.T) {
	w := newWorld(t)
	w.onAccount(10_000)
	if _, err := w.asks(10_001); !apperr.Is(err, apperr.KindConflict) {
		t.Error("more than is on account:", err)
	}
	f, err := w.asks(10_000)
	w.must(err)
	if f.Number != "RF-000001" || f.State != billing.RefundAsked {
		t.Errorf("%+v", f)
	}
	twin, err := w.asks(10_000) // nothing is taken yet
	w.must(err)
	if _, err := w.billing.ApproveRefund(w.Ctx, w.finance(), f.ID, f.Version); !apperr.Is(err, apperr.KindForbidden) {
		t.Error("who asked does not decide:", err)
	}
	f, err = w.billing.ApproveRefund(w.Ctx, w.other(), f.ID, f.Version)
	w.must(err)
	w.sound()
	if _, err := w.billing.ApproveRefund(w.Ctx, w.other(), twin.ID, twin.Version); !apperr.Is(err, apperr.KindConflict) {
		t.Error("nothing is left on account:", err)
	}
	w.came(-10_000, f.PartyName+" "+f.Number)
	w.imports(len(w.rows) - 1)
	w.must(w.alone())
	w.sound()
	d, err := w.billing.Refund(w.Ctx, w.finance(), f.ID)
	w.must(err)
	if d.State != billing.RefundPaid || d.PaidOn != w.today() || len(d.PaidOut) != 1 {
		t.Fatalf("%+v", d)
	}
	for _, l := range w.lines(reconciliation.Explained) {
		if l.Amount.IsNegative() {
			w.must(w.UndoLine(w.Ctx, w.finance(), l.ID, "It came back."))
		}
	}
	w.sound()
	w.knowsTheSame()
	d, err = w.billing.Refund(w.Ctx, w.finance(), f.ID)
	w.must(err)
	if d.State != billing.RefundApproved || d.PaidOn != "" {
		t.Fatalf("%+v", d.Refund)
	}
	_, err = w.billing.WithdrawRefund(w.Ctx, w.finance(), f.ID, d.Version, "They want it for the next invoice.")
	w.must(err)
	w.sound()
	_, err = w.billing.RefuseRefund(w.Ctx, w.other(), twin.ID, twin.Version, "It was asked twice.")
	w.must(err)
	w.knowsTheSame()
}

func TestWhoSeesARefund(t *testing.T) {
	w := newWorld(t)
	w.onAccount(5_000)
	f, err := w.asks(5_000)
	w.must(err)
	payer := people.Actor{AccountID: "acct_payer", Held: []people.Held{
		{Role: people.Finance, Place: w.invoices[0].Payer.Place()}}}
	if d, err := w.billing.Refund(w.Ctx, payer, f.ID); err != nil || d.May != (billing.RefundMay{}) {
		t.Errorf("the payer reads it: %+v, %v", d.May, err)
	}
	if _, err := w.billing.ApproveRefund(w.Ctx, payer, f.ID, f.Version); !apperr.Is(err, apperr.KindNotFound) {
		t.Error(err)
	}
	both := w.other()
	both.Held = append(both.Held, payer.Held...)
	if _, err := w.billing.ApproveRefund(w.Ctx, both, f.ID, f.Version); !apperr.Is(err, apperr.KindForbidden) {
		t.Error(err)
	}
	nobody := people.Actor{AccountID: "acct_nobody"}
	if _, err := w.billing.Refund(w.Ctx, nobody, f.ID); !apperr.Is(err, apperr.KindNotFound) {
		t.Error(err)
	}
	if _, err := w.billing.OnAccountWith(w.Ctx, payer, w.seller()); !apperr.Is(err, apperr.KindNotFound) {
		t.Error(err)
	}
}

// usesAccount sets what is on account against an invoice, or moves a refund on.
func (w *world) usesAccount(chance *rand.Rand) {
	if chance.IntN(2) == 0 {
		_, err := w.billing.SetOnAccount(w.Ctx, w.finance(), billing.SetInput{
			InvoiceID: w.invoices[chance.IntN(2)].ID, Amount: money.Pence(1 + int64(chance.IntN(5_000))),
			IdempotencyKey: w.key(),
		})
		w.refusedInWords(err)
		return
	}
	_, err := w.asks(1 + int64(chance.IntN(5_000)))
	w.refusedInWords(err)
	for _, f := range w.refunds() {
		switch chance.IntN(6) {
		case 0, 1:
			_, err = w.billing.ApproveRefund(w.Ctx, w.other(), f.ID, f.Version)
		case 2:
			_, err = w.billing.RefuseRefund(w.Ctx, w.other(), f.ID, f.Version, "It stays.")
		case 3:
			_, err = w.billing.WithdrawRefund(w.Ctx, w.finance(), f.ID, f.Version, "It stays.")
		case 4:
			_, err = w.billing.PayRefund(w.Ctx, w.finance(), billing.RefundPayment{
				RefundID: f.ID, PaidOn: w.today(), IdempotencyKey: w.key(),
			})
		case 5:
			if f.PaidOutID != "" {
				_, err = w.billing.UndoPaidOut(w.Ctx, w.finance(), billing.UndoInput{
					PaymentID: f.PaidOutID, Reason: "A slip.", IdempotencyKey: w.key(),
				})
			}
		}
		w.refusedInWords(err)
	}
}
