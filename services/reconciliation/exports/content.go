package exports

import (
	"strings"

	"lateral/pkg/ledger"
	"lateral/services/billing"
	"lateral/services/reconciliation"
)

// Content is what an export has of a book.
type Content string

// The contents.
const (
	Sales     Content = "sales"
	Purchases Content = "purchases"
	Credits   Content = "credits"
	Internal  Content = "internal"
	Bank      Content = "bank"
	Other     Content = "other"
	Journal   Content = "journal"
)

// Contents lists every content, in the order in which people read them.
func Contents() []Content {
	return []Content{Sales, Purchases, Credits, Bank, Internal, Other, Journal}
}

// ofDocuments says whether the content is documents, and not entries alone.
func (c Content) ofDocuments() bool { return c == Sales || c == Purchases || c == Credits }

// papers are the documents that entries are about, by id.
type papers struct {
	invoices  map[string]billing.Invoice
	selfBills map[string]billing.SelfBill
	credits   map[string]billing.CreditNote
	payments  map[string]billing.Payment
	paidOut   map[string]billing.PaidOut
	refunds   map[string]billing.Refund
	links     map[string]reconciliation.Link
	lines     map[string]reconciliation.Line
}

// internal says whether an entry is about a document within one legal person.
func (p papers) internal(e ledger.Entry) bool {
	id := e.Subject
	if n, there := p.credits[id]; there {
		if id = n.InvoiceID; n.SelfBillID != "" {
			id = n.SelfBillID
		}
	}
	return p.invoices[id].Internal || p.selfBills[id].Internal
}

// contentOf is the one content, beside the journal, that an entry is in.
func (p papers) contentOf(e ledger.Entry) Content {
	var c Content
	switch e.Kind {
	case billing.Invoiced:
		c = Sales
	case billing.SelfBilled:
		c = Purchases
	case billing.TakenBack, billing.SelfBillReversed:
		c = Credits
	default:
		if movesMoney(e) {
			return Bank
		}
		return Other
	}
	if p.internal(e) {
		return Internal
	}
	return c
}

// movesMoney says whether an entry is in the bank journal.
func movesMoney(e ledger.Entry) bool {
	for _, p := range e.Postings {
		switch head, _, _ := strings.Cut(string(p.Account), ":"); head {
		case "bank", "unexplained", string(billing.Transit), string(billing.AtStripe):
			return true
		}
	}
	return false
}
