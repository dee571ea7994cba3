package billing_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
)

// earlier is what an earlier program kept of a movement of money.
type earlier struct {
	docdb.Meta
	IssuerID  string         `json:"issuerId"`
	Kind      string         `json:"kind"`
	Subject   string         `json:"subject"`
	InvoiceID string         `json:"invoiceId"`
	At        string         `json:"at"`
	Postings  []earlierMoved `json:"postings"`
}

type earlierMoved struct {
	Account string       `json:"account"`
	Amount  money.Amount `json:"amount"`
}

var earlierLedger = docdb.Of[earlier]("ledger_entries")

// wroteEarlier takes the books away and keeps what they say as an earlier program did: of an
// invoice with its self-bill, one entry.
func (w *world) wroteEarlier(i billing.Invoice, entries map[string]map[string]int64) {
	w.t.Helper()
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		for _, s := range ledger.Schemas() {
			page, err := tx.Find(w.Ctx, s.Name, docdb.Query{Limit: docdb.MaxLimit})
			for _, d := range page.Documents {
				err = errors.Join(err, tx.Delete(w.Ctx, s.Name, d.ID, d.Version))
			}
			if err != nil {
				return err
			}
		}
		for about, moved := range entries {
			kind, subject, _ := strings.Cut(about, " ")
			e := earlier{Meta: docdb.Meta{ID: kind}, IssuerID: i.Issuer.ID(), Kind: kind, Subject: subject, InvoiceID: i.ID,
				At: "2026-02-01T00:00:00Z"}
			for account, pence := range moved {
				e.Postings = append(e.Postings, earlierMoved{account, money.Pence(pence)})
			}
			if err := earlierLedger.Insert(w.Ctx, tx, &e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

// An invoice for £525, of which the partnership keeps £78.75.
func (w *world) earlierInvoice(i billing.Invoice) map[string]int64 {
	return map[string]int64{
		"receivable:" + string(i.BuyerURN): 52500, "payable:100003": -44625, "vat": 0, "brokerage": -7875,
	}
}

func (w *world) books() map[ledger.Account]int64 {
	w.t.Helper()
	all, err := ledger.Balances(w.Ctx, w.DB, string(w.seller()), "", ledger.Ever)
	if err != nil {
		w.t.Fatal(err)
	}
	sums := map[ledger.Account]int64{}
	for _, b := range all {
		sums[b.Account] = b.Amount.Pence
	}
	return sums
}

// digest of what an earlier program wrote: it must stay as it is.
func (w *world) earlierText() string {
	w.t.Helper()
	all, err := earlierLedger.All(w.Ctx, w.DB, docdb.Query{})
	if err != nil {
		w.t.Fatal(err)
	}
	text, _ := json.Marshal(all)
	return string(text)
}

func TestWhatAnEarlierProgramPostedIsCarriedOver(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, 12500, "part")); err != nil {
		t.Fatal(err)
	}
	paid, err := docdb.Of[billing.Payment]("payments").First(w.Ctx, w.DB, docdb.Query{})
	if err != nil {
		t.Fatal(err)
	}
	before := w.books()
	w.wroteEarlier(i, map[string]map[string]int64{
		"invoiced " + i.ID:    w.earlierInvoice(i),
		"received " + paid.ID: {"bank": 12500, "receivable:" + string(i.BuyerURN): -12500},
	})
	if err := billing.CarriedOver(w.Ctx, w.DB); err == nil {
		t.Error("nothing is carried over, and nothing said so")
	}
	history := w.earlierText()
	l := ledger.New(w.Clock.Now, w.IDs)
	for range 2 { // again, as after a stop
		if err := billing.CarryOver(w.Ctx, w.DB, l); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, w.books()); diff != "" {
			t.Error(diff)
		}
	}
	w.sound()
	if w.earlierText() != history {
		t.Error("history was rewritten")
	}
}

func TestACreditedInvoiceIsCarriedOver(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	note, err := w.credit(w.finance(), i, "c")
	if err != nil {
		t.Fatal(err)
	}
	back := map[string]int64{}
	for account, pence := range w.earlierInvoice(i) {
		back[account] = -pence
	}
	w.wroteEarlier(i, map[string]map[string]int64{"invoiced " + i.ID: w.earlierInvoice(i), "reversed " + note.ID: back})
	if err := billing.CarryOver(w.Ctx, w.DB, ledger.New(w.Clock.Now, w.IDs)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[ledger.Account]int64{}, w.books()); diff != "" {
		t.Error(diff)
	}
	w.sound()
}

// A sum of an earlier program that the documents do not say is named, and the program does not go on.
func TestWhatDoesNotAgreeIsNotCarriedOverInSilence(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	entry := w.earlierInvoice(i)
	entry["brokerage"]--
	entry["vat"]++
	w.wroteEarlier(i, map[string]map[string]int64{"invoiced " + i.ID: entry})
	if err := billing.CarryOver(w.Ctx, w.DB, ledger.New(w.Clock.Now, w.IDs)); err != nil {
		t.Fatal(err)
	}
	if err := billing.CarriedOver(w.Ctx, w.DB); err == nil || !strings.Contains(err.Error(), i.ID) {
		t.Errorf("got %v", err)
	}
}
