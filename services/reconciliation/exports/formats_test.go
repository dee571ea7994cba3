package exports_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/exports"
)

// The formats of the program are read, and say only what there is.
func TestTheFormatsOfTheProgram(t *testing.T) {
	t.Parallel()
	var names []string
	for _, f := range exports.Formats() {
		names = append(names, f.ID)
		for shape, all := range map[exports.Shape][]*exports.Rows{
			exports.OfDocuments: {f.Sales, f.Purchases}, exports.OfPostings: {f.Postings},
		} {
			for _, rows := range all {
				if rows == nil || rows.Dates == "" || len(rows.Columns) == 0 {
					t.Fatalf("%s lacks rows of %s", f.ID, shape)
				}
				for _, c := range rows.Columns {
					if !slices.Contains(shape.Fields(), c.Field) || c.Head == "" {
						t.Errorf("%s has the column %+v in rows of %s", f.ID, c, shape)
					}
				}
			}
		}
	}
	if want := []string{"xero", "sage50", "csv", "xlsx"}; !slices.Equal(names, want) {
		t.Errorf("%q, not %q", names, want)
	}
}

// many writes so many invoices of a day into the book, some within one legal person.
func (w *world) many(n int, on date.Day, internal bool) {
	w.t.Helper()
	at, err := on.Start()
	w.must(err)
	at = at.Add(12 * time.Hour)
	w.must(w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		for k := range n {
			lines := []billing.Line{{VisitID: "v", Net: money.Pence(100)}}
			i := billing.Invoice{
				Meta: docdb.Meta{ID: fmt.Sprintf("invoice_%s_%04d", on, k)}, Issuer: w.book(),
				Number: fmt.Sprintf("%s-%04d", on, k),
				Payer:  parties.School("100001"), PayerName: "Ash", Lines: lines, IssuedAt: at, DueOn: on, Internal: internal,
				Sums: billing.Sums{Net: money.Pence(100), VAT: money.Pence(0), Total: money.Pence(100)},
			}
			if err := docdb.Of[billing.Invoice]("invoices").Insert(w.Ctx, tx, &i); err != nil {
				return err
			}
			_, err := w.ledger.Post(w.Ctx, tx, ledger.Entry{
				Book: string(w.book()), On: on, Kind: billing.Invoiced, Subject: i.ID,
				Postings: []ledger.Posting{
					{Account: billing.Receivable(i.Payer), Amount: money.Pence(100)},
					{Account: billing.Income(billing.OfSupport), Amount: money.Pence(-100)},
				},
			})
			if err != nil {
				return err
			}
		}
		return nil
	}))
}

// Xero takes 500 invoices in a file.
func TestFilesForXeroHaveAtMost500Invoices(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.many(501, "2031-01-05", false)
	e := w.made(exports.MakeInput{Book: w.book(), From: "2031-01-01", To: "2031-01-31", Format: "xero",
		What: []exports.Content{exports.Sales}, IdempotencyKey: "k"})
	all := w.tables(e)
	if len(all["sales-1"]) != 501 || len(all["sales-2"]) != 2 {
		t.Errorf("%s has files of %d and %d rows", e.Name, len(all["sales-1"]), len(all["sales-2"]))
	}
	if got := strings.Join(all["sales-2"][0], ","); !strings.HasPrefix(got, "*ContactName,EmailAddress,") {
		t.Errorf("a file begins with %q", got)
	}
	if got := column(t, all["sales-2"], "*InvoiceDate"); got[0] != "05/01/2031" {
		t.Errorf("a day is %q", got)
	}
}

// A day begins in the evening of the day before by the clock of Greenwich while it is summer in London: files say the
// day that the document says, in every format and order.
func TestDaysInSummerAreThoseOfTheDocuments(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for _, on := range []date.Day{"2031-03-29", "2031-03-31", "2031-07-01", "2031-10-26", "2031-10-27"} {
		w.many(1, on, false)
		for format, head := range map[string]string{"xero": "*InvoiceDate", "sage50": "Date", "csv": "Date"} {
			e := w.made(exports.MakeInput{Book: w.book(), From: on, To: on, Format: format,
				What: []exports.Content{exports.Sales}, Again: true, IdempotencyKey: format + string(on)})
			got := column(t, w.tables(e)[""], head)[0]
			if got != on.Format("02/01/2006") && got != string(on) {
				t.Errorf("%s says %s for %s", format, got, on)
			}
		}
	}
}

// What one legal person charges itself is a journal, and no invoice.
func TestInternalChargesAreAJournal(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.many(3, "2031-01-05", true)
	in := exports.MakeInput{Book: w.book(), From: "2031-01-01", To: "2031-01-31", Format: "sage50",
		What: []exports.Content{exports.Sales}, IdempotencyKey: "k"}
	if _, err := w.Make(w.Ctx, w.Treasurer(), in); why(err).Code != "nothing_to_export" {
		t.Errorf("as invoices: %v", err)
	}
	in.What, in.IdempotencyKey = []exports.Content{exports.Internal}, "l"
	rows := w.tables(w.made(in))[""]
	if got := column(t, rows, "Type"); len(got) != 6 || got[0] != "JD" || got[1] != "JC" {
		t.Errorf("the rows are of %q", got)
	}
}

// Sage 50 wants sums without their signs: the type says which way.
func TestCreditNotesForSage50(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.credit(w.invoices[0], 5000)
	all := w.tables(w.made(w.all("sage50", exports.Credits)))
	rows := all["credits"]
	if kinds := column(t, rows, "Type"); kinds[0] != "SC" || column(t, all["credits-purchases"], "Type")[0] != "PC" {
		t.Errorf("the rows are of %q", kinds)
	}
	if got := pence(t, column(t, rows, "Net Amount")); got != 5000 {
		t.Errorf("the net is %d", got)
	}
	for _, text := range column(t, rows, "Details") {
		if len(text) > 60 {
			t.Errorf("%q is too long", text)
		}
	}
}

// A journal says what the bank said of a line, what the line was, and accounts by their names.
func TestAJournalSpeaksOfBankLinesAsTheBankDid(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	account := reconciliation.BankAccount{Meta: docdb.Meta{ID: "bank_1"}, Book: w.book(), Name: "Current account"}
	line := reconciliation.Line{
		Meta: docdb.Meta{ID: "line_1"}, Account: "bank_1", Book: w.book(), On: "2031-03-05", Text: "ACCOUNT FEE FEB",
		Amount: money.Pence(-650),
	}
	link := reconciliation.Link{
		Meta: docdb.Meta{ID: "link_1"}, Line: "line_1", Account: "bank_1", Book: w.book(), Kind: reconciliation.Charges,
		Amount: money.Pence(-650),
	}
	w.must(w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		insert := errors.Join(
			docdb.Of[reconciliation.BankAccount]("bank_accounts").Insert(w.Ctx, tx, &account),
			docdb.Of[reconciliation.Line]("bank_lines").Insert(w.Ctx, tx, &line),
			docdb.Of[reconciliation.Link]("bank_links").Insert(w.Ctx, tx, &link),
		)
		_, err := w.ledger.Post(w.Ctx, tx, ledger.Entry{
			Book: string(w.book()), On: line.On, Kind: "explained", Subject: link.ID, Postings: []ledger.Posting{
				{Account: "cost:charges", Amount: money.Pence(650)},
				{Account: "unexplained:bank_1", Amount: money.Pence(-650)},
			},
		})
		return errors.Join(insert, err)
	}))
	rows := w.tables(w.made(exports.MakeInput{Book: w.book(), From: line.On, To: line.On, Format: "csv",
		What: []exports.Content{exports.Bank}, IdempotencyKey: "k"}))[""]
	for head, want := range map[string][]string{
		"Reference": {"ACCOUNT FEE FEB", "ACCOUNT FEE FEB"}, "Description": {"Bank charges", "Bank charges"},
		"Account name": {"Cost: charges", "To explain: Current account"},
	} {
		if diff := cmp.Diff(want, column(t, rows, head)); diff != "" {
			t.Errorf("%s: %s", head, diff)
		}
	}
}
