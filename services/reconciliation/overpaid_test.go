package reconciliation_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/reconciliation"
)

// paysTooMuch is a line with which the payer of the first invoice pays so many pence more than it owes, and the
// candidate that the desk proposes first.
func (w *world) paysTooMuch(more int64) (reconciliation.Line, reconciliation.Candidate) {
	w.t.Helper()
	i := w.invoices[0]
	w.came(i.Total.Pence+more, i.PayerName+" "+i.Number)
	w.imports(len(w.rows) - 1)
	l := w.lineOf(i.Total.Pence + more)
	return l, w.page(l.ID).Candidates[0]
}

func inputs(parts []reconciliation.Part) []reconciliation.LinkInput {
	var all []reconciliation.LinkInput
	for _, p := range parts {
		all = append(all, reconciliation.LinkInput{Kind: p.Kind, InvoiceID: p.InvoiceID, Party: p.Party, Amount: p.Amount})
	}
	return all
}

func (w *world) together(line string, parts []reconciliation.LinkInput) ([]reconciliation.Link, error) {
	return w.LinkTogether(w.Ctx, w.finance(), reconciliation.TogetherInput{
		LineID: line, Parts: parts, IdempotencyKey: w.key(),
	})
}

func TestWhatCameTooMuchStandsOnAccountOrPaysTheNextInvoice(t *testing.T) {
	w := newWorld(t)
	next := w.invoices[1]
	l, c := w.paysTooMuch(next.Total.Pence + 500)
	if len(c.Parts) != 2 || c.Parts[1].Kind != reconciliation.OnAccount || len(c.Next) != 2 {
		t.Fatalf("%+v", c)
	}
	if c.Next[0].InvoiceID != next.ID || c.Next[0].Amount != next.Total || c.Next[1].Kind != reconciliation.OnAccount ||
		c.Next[1].Amount.Pence != 500 {
		t.Errorf("%+v", c.Next)
	}
	made, err := w.together(l.ID, inputs(c.Parts))
	w.must(err)
	if len(made) != 2 || w.invoice(0).State != billing.Paid || w.invoice(1).State != billing.Issued {
		t.Error(made, w.invoice(0).State, w.invoice(1).State)
	}
	w.sound()
	w.must(w.UndoLine(w.Ctx, w.finance(), l.ID, "It pays the next."))
	made, err = w.together(l.ID, inputs(append(c.Parts[:1:1], c.Next...)))
	w.must(err)
	if len(made) != 3 || w.invoice(0).State != billing.Paid || w.invoice(1).State != billing.Paid {
		t.Error(made, w.invoice(0).State, w.invoice(1).State)
	}
	if made[1].Evidence[0] == "A person chose it." {
		t.Errorf("%q", made[1].Evidence)
	}
	w.sound()
	w.knowsTheSame()
}

func TestWhatCameTooMuchIsAskedBackInTheSameAct(t *testing.T) {
	w := newWorld(t)
	l, c := w.paysTooMuch(700)
	parts := inputs(c.Parts)
	parts[1].Refund = true
	made, err := w.together(l.ID, parts)
	w.must(err)
	all := w.refunds()
	if len(all) != 1 || all[0].ID != made[1].Asked || all[0].Amount.Pence != 700 || all[0].State != billing.RefundAsked {
		t.Fatalf("%+v, %+v", all, made)
	}
	w.sound()
	w.must(w.UndoLine(w.Ctx, w.finance(), l.ID, "It pays the next."))
	if f := w.refunds()[0]; f.State != billing.RefundWithdrawn {
		t.Error("what was asked with it stands:", f.State)
	}
	w.sound()
	for i := range parts {
		parts[i].IdempotencyKey = ""
	}
	_, err = w.together(l.ID, parts)
	w.must(err)
	for _, f := range w.refunds() {
		if f.State == billing.RefundAsked {
			_, err = w.billing.ApproveRefund(w.Ctx, w.other(), f.ID, f.Version)
			w.must(err)
		}
	}
	if err := w.UndoLine(w.Ctx, w.finance(), l.ID, "Wrong."); !apperr.Is(err, apperr.KindConflict) {
		t.Error("the money goes back already:", err)
	}
	w.sound()
}

// A payment of what was paid already is one act too.
func TestWhatWasPaidTwicePaysTheNextInvoice(t *testing.T) {
	w := newWorld(t)
	w.pays(0)
	w.imports(0)
	w.must(w.alone())
	w.Clock.Advance(24 * 3600e9)
	w.pays(0)
	w.imports(1)
	w.must(w.alone())
	l := w.lines(reconciliation.Unexplained)[0]
	for _, c := range w.page(l.ID).Candidates {
		if c.Parts[0].Kind != reconciliation.OnAccount {
			continue
		}
		if len(c.Next) == 0 || c.Next[0].InvoiceID != w.invoices[1].ID {
			t.Fatalf("%+v", c)
		}
		if want := money.Pence(min(l.Amount.Pence, w.invoices[1].Total.Pence)); c.Next[0].Amount != want {
			t.Errorf("%s, not %s", c.Next[0].Amount, want)
		}
		_, err := w.together(l.ID, inputs(c.Next))
		w.must(err)
		w.sound()
		return
	}
	t.Errorf("%+v", w.page(l.ID).Candidates)
}
