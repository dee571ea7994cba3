package closing_test

import (
	"math/rand/v2"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/pkg/soak"
	"lateral/services/billing"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/closing"
)

// Random histories of statements, links, receipts, credit notes, signatures and reopening: nothing is posted
// into a closed period, and what the documents come to is what the ledger says on every last day of a month.
func TestSoakNothingIsPostedIntoAClosedPeriod(t *testing.T) {
	for seed := range uint64(soak.Of(3, 40)) {
		newWorld(t).history(seed)
	}
}

// The same on MongoDB.
func TestSoakNothingIsPostedIntoAClosedPeriodOnMongoDB(t *testing.T) {
	for seed := range uint64(soak.Of(1, 8)) {
		newWorld(onMongoDB(t)).history(100 + seed)
	}
}

func (w *world) history(seed uint64) {
	w.t.Helper()
	h := history{world: w, chance: rand.New(rand.NewPCG(seed, 74)), first: w.thisMonth()}
	for range 60 {
		h.step()
		h.kept()
		w.sound()
	}
	h.documentsAgree()
	h.neverTwice()
}

// neverTwice fails the test unless each line is explained by no more than itself at the end of every month, and what of
// the lines is not explained then is what the ledger says.
func (h *history) neverTwice() {
	h.t.Helper()
	for m := h.first; m <= h.thisMonth(); m = m.Next() {
		left := int64(0)
		for _, l := range h.lines("") {
			if l.On > m.Last() {
				continue
			}
			by := h.explainedOn(l, m.Last())
			if by != 0 && (by < 0) != l.Amount.IsNegative() || max(by, -by) > max(l.Amount.Pence, -l.Amount.Pence) {
				h.t.Errorf("%s: %s of the line of %s are explained by %d", m, l.Amount, l.On, by)
			}
			left += l.Amount.Pence - by
		}
		if f := h.figure(m, closing.Unexplained); f.Ledger.Pence != left {
			h.t.Errorf("%s: %+v, the links leave %d", m, f, left)
		}
	}
}

// explainedOn is what links explained of a line at the end of a day.
func (h *history) explainedOn(l reconciliation.Line, on date.Day) int64 {
	h.t.Helper()
	v, err := h.bank.Line(h.Ctx, h.officer("one"), l.ID)
	h.must(err)
	by := int64(0)
	for _, k := range v.Links {
		if k.CountsOn <= on {
			by += k.Amount.Pence
		}
		if k.UndoneAt != nil && date.On(*k.UndoneAt) <= on {
			by -= k.Amount.Pence
		}
	}
	return by
}

type history struct {
	*world
	chance   *rand.Rand
	first    closing.Month
	imported int // lines of the bank
}

// step does something of which it is not known whether it may be done.
func (h *history) step() {
	switch h.chance.IntN(11) {
	case 0:
		h.came(int64(h.chance.IntN(60_000)-15_000), "PAYMENT "+h.invoices[h.chance.IntN(2)].Number)
	case 1:
		if len(h.rows) > 0 {
			_, err := h.imports(max(0, min(h.imported, len(h.rows)-1)-h.chance.IntN(3)))
			h.told(err)
			if err == nil {
				h.imported = len(h.rows)
			}
		}
	case 2:
		kinds := []reconciliation.Kind{reconciliation.ToInvoice, reconciliation.Charges, reconciliation.Outside}
		for _, l := range h.lines(reconciliation.Unexplained) {
			_, err := h.link(l, kinds[h.chance.IntN(3)], h.invoices[h.chance.IntN(2)].ID)
			h.told(err)
		}
	case 3:
		for _, l := range h.lines(reconciliation.Explained) {
			h.told(h.bank.UndoLine(h.Ctx, h.officer("one"), l.ID, "It was wrong."))
		}
	case 4:
		h.told(h.records(h.chance.IntN(2), h.today().AddDays(-h.chance.IntN(45)), 1+int64(h.chance.IntN(5_000))))
	case 5:
		_, err := h.billing.Credit(h.Ctx, h.officer("one"), billing.CreditInput{
			InvoiceID: h.invoices[h.chance.IntN(2)].ID, Reason: "A part of it.", IdempotencyKey: h.key(),
			Net: new(money.Pence(1 + int64(h.chance.IntN(4_000)))),
		})
		h.told(err)
	case 6, 7:
		m := closing.MonthOf(h.today().AddDays(-h.chance.IntN(45)))
		h.told(h.signs(m, []string{"one", "two", "three"}[h.chance.IntN(3)]))
		if h.chance.IntN(6) == 0 {
			h.told(h.reopens(m))
		}
	case 8:
		h.writesOff(h.invoices[h.chance.IntN(2)].ID)
	case 10:
		h.paysOut()
	case 9:
		h.Until(h.today().AddDays(1 + h.chance.IntN(20)))
	}
}

// paysOut records a payment of a self-bill, and takes some back.
func (h *history) paysOut() {
	h.t.Helper()
	id := h.invoices[h.chance.IntN(2)].SelfBillID
	_, err := h.billing.PaySelfBill(h.Ctx, h.officer("one"), billing.PayInput{
		SelfBillID: id, Amount: money.Pence(1 + int64(h.chance.IntN(9_000))), PaidOn: h.today().AddDays(-h.chance.IntN(45)),
		IdempotencyKey: h.key(),
	})
	h.told(err)
	d, err := h.billing.SelfBill(h.Ctx, h.officer("one"), id)
	h.must(err)
	for _, p := range d.PaidOut {
		if h.chance.IntN(4) == 0 {
			_, err := h.billing.UndoPaidOut(h.Ctx, h.officer("one"), billing.UndoInput{
				PaymentID: p.ID, Reason: "A slip.", IdempotencyKey: h.key(),
			})
			h.told(err)
		}
	}
}

// writesOff asks for a write-off, lets another person approve it, or undoes it.
func (h *history) writesOff(id string) {
	h.t.Helper()
	d, err := h.billing.Invoice(h.Ctx, h.officer("one"), id)
	h.must(err)
	switch h.chance.IntN(3) {
	case 0:
		_, err = h.billing.AskWriteOff(h.Ctx, h.officer("one"), id, d.Version, "It is lost.")
	case 1:
		_, err = h.billing.ApproveWriteOff(h.Ctx, h.officer("two"), id, d.Version)
	case 2:
		_, err = h.billing.UndoWriteOff(h.Ctx, h.officer("one"), id, d.Version, "It came.")
	}
	h.told(err)
}

// told fails the test unless what is refused is refused in words.
func (h *history) told(err error) {
	h.t.Helper()
	if _, said := apperr.Reason(err); err != nil && !said {
		h.t.Fatal(err)
	}
}

// kept fails the test if an entry counts on a day that was closed when it was posted.
func (h *history) kept() {
	h.t.Helper()
	c, err := ledger.Check(h.Ctx, h.DB)
	h.must(err)
	if len(c.Wrong) > 0 {
		h.t.Fatal(c.Wrong)
	}
}

// documentsAgree fails the test unless every month's figures of documents are those of the ledger.
func (h *history) documentsAgree() {
	h.t.Helper()
	for m := h.first; m <= h.thisMonth(); m = m.Next() {
		for _, f := range h.page(m, "one").Figures.All {
			of := f.Kind == closing.Receivable || f.Kind == closing.Payable || f.Kind == closing.Stripe
			if of && !f.Agrees {
				h.t.Errorf("%s: %+v", m, f)
			}
		}
	}
}
