package closing_test

import (
	"strings"
	"testing"

	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/closing"
)

// closedWorld is a world whose month is closed, with a line of it that is explained, and one that is not.
func closedWorld(t *testing.T) (*world, closing.Month) {
	t.Helper()
	w := newWorld(t)
	w.must(w.records(1, w.today(), 500))
	w.came(w.invoices[0].Total.Pence, "ASH SCHOOL")
	w.came(-250, "CHARGES")
	w.importsAll()
	m := w.over()
	w.closes(m)
	return w, m
}

// unchanged fails the test unless a book has as many entries as before, and says that it is closed.
func (w *world) unchanged(name string, do func() error) {
	w.t.Helper()
	before, err := ledger.Get(w.Ctx, w.DB, string(w.book))
	w.must(err)
	err = do()
	if !says(err, "closed") {
		w.t.Errorf("%s: %v", name, err)
	}
	after, err := ledger.Get(w.Ctx, w.DB, string(w.book))
	w.must(err)
	if after.Entries != before.Entries {
		w.t.Errorf("%s: posted %d entries", name, after.Entries-before.Entries)
	}
	w.sound()
}

func TestWhatHasADayOfAClosedMonthIsRefused(t *testing.T) {
	w, m := closedWorld(t)
	w.unchanged("a receipt typed by hand", func() error { return w.records(0, m.Last(), 100) })
	w.unchanged("a bank account from an earlier day on", func() error {
		_, err := w.bank.OpenAccount(w.Ctx, w.officer("one"), reconciliation.AccountInput{
			Book: w.book, Name: "Savings", SortCode: "00-00-00", Number: "87654321", From: m.Last(),
			Opening: money.Pounds(5), IdempotencyKey: w.key(),
		})
		return err
	})
	late := strings.Replace(w.rows[1], "CHARGES", "POSTED LATE", 1)
	w.rows = append(w.rows, late)
	w.came(900, "NEW")
	w.unchanged("a statement with a new line", func() error {
		_, err := w.imports(0)
		return err
	})
	if _, err := w.imports(0); !says(err, "1 new line of days that are closed: ") {
		t.Error(err)
	}
	w.rows = append(w.rows[:2], w.rows[3:]...)
	if s, err := w.imports(0); err != nil || s.New != 1 || s.Known != 2 {
		t.Errorf("known lines do no harm: %+v, %v", s, err)
	}
	w.sound()
}

// counts fails the test unless what was done posted only today.
func (w *world) counts(name string, do func() error) {
	w.t.Helper()
	before, err := ledger.Get(w.Ctx, w.DB, string(w.book))
	w.must(err)
	w.must(do())
	posted, _, err := ledger.Since(w.Ctx, w.DB, string(w.book), before.Entries, "")
	w.must(err)
	if len(posted) == 0 {
		w.t.Errorf("%s: nothing was posted", name)
	}
	for _, e := range posted {
		if e.On != w.today() {
			w.t.Errorf("%s: %s counts on %s", name, e.Kind, e.On)
		}
	}
	w.sound()
}

func TestLinesOfAClosedMonthAreExplainedAndUndoneToday(t *testing.T) {
	w, _ := closedWorld(t)
	var paid, met, charged reconciliation.Link
	lines := w.lines(reconciliation.Unexplained)
	link := func(made *reconciliation.Link, l reconciliation.Line, kind reconciliation.Kind,
		in reconciliation.LinkInput) func() error {
		return func() (err error) {
			in.LineID, in.Kind, in.IdempotencyKey = l.ID, kind, w.key()
			*made, err = w.bank.Link(w.Ctx, w.officer("one"), in)
			return err
		}
	}
	undo := func(k *reconciliation.Link) func() error {
		return func() error {
			_, err := w.bank.UndoLink(w.Ctx, w.officer("one"), k.ID, "It was wrong.")
			return err
		}
	}
	came, went := lines[0], lines[1]
	if came.Amount.IsNegative() {
		came, went = went, came
	}
	w.counts("charges", link(&charged, went, reconciliation.Charges, reconciliation.LinkInput{}))
	w.counts("charges undone", undo(&charged))
	w.counts("an invoice", link(&paid, came, reconciliation.ToInvoice,
		reconciliation.LinkInput{InvoiceID: w.invoices[0].ID}))
	w.counts("an invoice undone", undo(&paid))
	d, err := w.billing.Invoice(w.Ctx, w.officer("one"), w.invoices[1].ID)
	w.must(err)
	receipt := reconciliation.LinkInput{PaymentID: d.Payments[0].ID, Amount: money.Pence(500)}
	w.counts("a receipt met", link(&met, came, reconciliation.ToReceipt, receipt))
	w.counts("a receipt left", undo(&met))
	w.counts("a receipt taken back", func() error {
		_, err := w.billing.UndoReceipt(w.Ctx, w.officer("one"), billing.UndoInput{
			PaymentID: d.Payments[0].ID, Reason: "A slip.", IdempotencyKey: w.key(),
		})
		return err
	})
}

func TestWhatIsIssuedAndCreditedCountsToday(t *testing.T) {
	w, _ := closedWorld(t)
	w.counts("a credit note", func() error {
		_, err := w.billing.Credit(w.Ctx, w.officer("one"), billing.CreditInput{
			InvoiceID: w.invoices[0].ID, Reason: "Nobody came.", IdempotencyKey: w.key(),
		})
		return err
	})
	w.counts("an invoice", func() error {
		_, err := w.billing.Issue(w.Ctx, w.officer("one"), billing.IssueInput{
			AgreementID: w.invoices[0].AgreementID, VisitIDs: []string{w.invoices[0].Lines[0].VisitID},
			IdempotencyKey: w.key(),
		})
		return err
	})
}
