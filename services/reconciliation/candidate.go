package reconciliation

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// Candidate is what a line may be for, with what speaks for it: one document, or several together.
type Candidate struct {
	Parts     []Part
	About     []string // numbers of documents that it is about, and that it is not linked to
	Sets      int      // where documents add up: how many such sets there are
	Rule      string   // the id of a rule that speaks for it
	Advice    string   // the id of a remittance advice that it follows
	Sentences []string

	// Next is what the part that would stand on account pays instead, where its payer owes on other invoices: those
	// that are due first, and what is left on account.
	Next []Part
}

// Part is a document that a candidate would link a line to, or on whose account it would stand.
type Part struct {
	Kind       Kind
	InvoiceID  string
	PaymentID  string
	SelfBillID string
	RefundID   string
	PaidOutID  string
	OtherID    string // the line that it cancels
	Number     string // of the invoice, the self-bill or the refund
	Party      parties.Ref
	PartyName  string
	Issued     date.Day
	Recorded   date.Day     // when money came or left, of what was recorded by hand
	Owed       money.Amount // on the document, with the sign of the line, or the sum of what was recorded by hand
	Amount     money.Amount // that it would explain of the line
}

// documents is how many documents, or other lines, the candidate would link.
func (c Candidate) documents() int {
	n := 0
	for _, p := range c.Parts {
		if p.InvoiceID != "" || p.SelfBillID != "" || p.RefundID != "" || p.OtherID != "" {
			n++
		}
	}
	return n
}

// evidence is what speaks for a link on the day.
type evidence struct {
	sentences []string
	rule      string // the id of a rule
}
