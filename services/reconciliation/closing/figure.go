package closing

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/reconciliation"
)

// Kind says what a figure is of.
type Kind string

// The kinds of figure.
const (
	Bank        Kind = "bank"        // a bank account against its statements
	Unexplained Kind = "unexplained" // what of its lines is not explained
	Stripe      Kind = "stripe"      // what the gateway holds, against payments by card
	Receivable  Kind = "receivable"  // what payers owe, against the documents
	Payable     Kind = "payable"     // what home schools are owed, against the documents
	Transit     Kind = "transit"     // what people recorded, and no statement shows, netted: on old certificates alone
	ToRaise     Kind = "to_raise"    // visits that are on no document
	ToCredit    Kind = "to_credit"   // visits that were invoiced in advance and did not take place
	Drafts      Kind = "drafts"      // self-bills that wait

	TransitIn  Kind = "transit_in"  // what people recorded that came, and no statement shows
	TransitOut Kind = "transit_out" // the same of what left

	InvoiceDrafts Kind = "invoice_drafts" // invoices that are drafts still
)

// Figure is one thing that was looked at.
type Figure struct {
	Key     string        `json:"key"` // which of the month's figures it is
	Kind    Kind          `json:"kind"`
	Account string        `json:"account,omitempty"` // id of the bank account that it is of
	Title   string        `json:"title"`
	Ledger  money.Amount  `json:"ledger"`          // by the books; what visits or drafts come to before VAT
	Other   *money.Amount `json:"other,omitempty"` // what it is to agree with; nil where nothing says so
	Count   int64         `json:"count,omitempty"` // lines, visits or drafts that wait
	Agrees  bool          `json:"agrees"`

	Items []reconciliation.Recorded `json:"items,omitempty"` // each payment, of TransitIn and TransitOut

	Says string `json:"says"` // a sentence: that it agrees, or what to do
}

// Difference is by how much the other side is more; nothing where there is none.
func (f Figure) Difference() (money.Amount, error) {
	if f.Other == nil {
		return money.Pence(0), nil
	}
	return f.Other.Sub(f.Ledger)
}

// Figures are what a period comes to at the end of its last day.
type Figures struct {
	From    date.Day `json:"from"` // the first day that is closed with it
	Through date.Day `json:"through"`
	Entries int64    `json:"entries"` // on these days
	All     []Figure `json:"all"`
}

// of is the figure of a kind that stands once.
func (f Figures) of(kind Kind) Figure {
	for _, one := range f.All {
		if one.Kind == kind {
			return one
		}
	}
	return Figure{}
}

// left are the keys of what does not agree.
func (f Figures) left() map[string]bool {
	all := map[string]bool{}
	for _, one := range f.All {
		if !one.Agrees {
			all[one.Key] = true
		}
	}
	return all
}

// Digest is the same for the same figures.
func (f Figures) Digest() (string, error) {
	text, err := json.Marshal(f)
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), err
}
