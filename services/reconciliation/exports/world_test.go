package exports_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/ids"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/exports"
)

// world is a small world of support, with two invoices of the partnership.
type world struct {
	*enquiriestest.World
	*exports.Service
	t        *testing.T
	billing  *billing.Service
	ledger   *ledger.Ledger
	invoices []billing.Invoice
	keys     *ids.Source
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t}
	w.World = enquiriestest.New(t, slices.Concat(billing.Schemas(), exports.Schemas(), reconciliation.Schemas(),
		[]docdb.Schema{idempotency.Schema()})...)
	w.keys, w.ledger = ids.New(w.Clock.Now), ledger.New(w.Clock.Now, w.IDs)
	w.billing = billing.New(w.DB, w.Log, w.Clock.Now, w.IDs)
	w.Service = exports.New(w.DB, w.Log, w.Clock.Now, w.IDs)
	w.Settle()
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	for n, v := range w.Visits(a.ID) {
		w.Until(v.Date)
		w.SignedOff(v)
		i, err := w.billing.Issue(w.Ctx, w.Treasurer(), billing.IssueInput{
			AgreementID: a.ID, VisitIDs: []string{v.ID}, IdempotencyKey: fmt.Sprint("issue ", n),
		})
		w.must(err)
		w.invoices = append(w.invoices, i)
	}
	return w
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) book() parties.Ref { return parties.Partnership(w.Partnership.ID) }

func (w *world) today() date.Day { return date.On(w.Clock.Now()) }

// all asks for contents of all days up to today.
func (w *world) all(format string, what ...exports.Content) exports.MakeInput {
	return exports.MakeInput{
		Book: w.book(), From: w.today().AddDays(-400), To: w.today(), What: what, Format: format,
		IdempotencyKey: w.keys.New("key"),
	}
}

func (w *world) made(in exports.MakeInput) exports.Export {
	w.t.Helper()
	e, err := w.Make(w.Ctx, w.Treasurer(), in)
	w.must(err)
	return e
}

func (w *world) file(e exports.Export) []byte {
	w.t.Helper()
	_, data, err := w.File(w.Ctx, w.Treasurer(), e.ID)
	w.must(err)
	return data
}

// tables are the files of an export, by name; one alone is by "".
func (w *world) tables(e exports.Export) map[string][][]string {
	w.t.Helper()
	data := w.file(e)
	if !strings.HasSuffix(e.Name, ".zip") {
		return map[string][][]string{"": w.rows(data)}
	}
	folder, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	w.must(err)
	all := map[string][][]string{}
	for _, f := range folder.File {
		r, err := f.Open()
		w.must(err)
		text, err := io.ReadAll(r)
		w.must(err)
		all[strings.TrimSuffix(f.Name, ".csv")] = w.rows(text)
	}
	return all
}

func (w *world) rows(text []byte) [][]string {
	w.t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	w.must(err)
	return rows
}

// column is a column of a table by its head.
func column(t *testing.T, rows [][]string, head string) []string {
	t.Helper()
	at := slices.Index(rows[0], head)
	if at < 0 {
		t.Fatalf("there is no column %q in %q", head, rows[0])
	}
	var all []string
	for _, r := range rows[1:] {
		all = append(all, r[at])
	}
	return all
}

// pence adds a column up.
func pence(t *testing.T, column []string) int64 {
	t.Helper()
	var sum int64
	for _, each := range column {
		if each == "" {
			continue
		}
		var pounds, rest int64
		sign := int64(1)
		text := each
		if text[0] == '-' {
			sign, text = -1, text[1:]
		}
		if n, err := fmt.Sscanf(text, "%d.%02d", &pounds, &rest); n != 2 || err != nil {
			t.Fatalf("%q is no sum: %v", each, err)
		}
		sum += sign * (pounds*100 + rest)
	}
	return sum
}

// credit takes a part of an invoice back.
func (w *world) credit(i billing.Invoice, net int64) {
	w.t.Helper()
	amount := money.Pence(net)
	_, err := w.billing.Credit(w.Ctx, w.Treasurer(), billing.CreditInput{
		InvoiceID: i.ID, Reason: "Less.", Net: &amount, IdempotencyKey: w.keys.New("key"),
	})
	w.must(err)
}

// stranger handles the money of nobody here.
func stranger() people.Actor {
	return people.Actor{AccountID: "acct_other", Held: []people.Held{
		{Role: people.Finance, Place: people.Partnership("partnership_other")},
	}}
}

// sound fails the test unless exports prove.
func (w *world) sound() {
	w.t.Helper()
	c, err := w.Check(w.Ctx)
	w.must(err)
	if len(c.Wrong) > 0 {
		w.t.Fatalf("wrong: %q", c.Wrong)
	}
}

// why is the refusal that an error is; nothing where it is none.
func why(err error) apperr.Error {
	var e *apperr.Error
	if errors.As(err, &e) {
		return *e
	}
	return apperr.Error{}
}
