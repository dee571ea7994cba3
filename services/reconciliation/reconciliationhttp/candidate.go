package reconciliationhttp

import (
	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/reconciliation"
)

// BankCandidate is what a line may be for: one document, or several together.
type BankCandidate struct {
	Parts     []CandidatePart `json:"parts" nullable:"false"`
	About     []string        `json:"about" nullable:"false" doc:"Numbers of documents that it is about without being for them"`
	Sets      int             `json:"sets" doc:"Where documents add up: how many such sets there are"`
	Advice    string          `json:"advice,omitempty" doc:"The remittance advice that it follows"`
	Sentences []string        `json:"sentences" nullable:"false" doc:"What speaks for it, and against it"`
	Next      []CandidatePart `json:"next" nullable:"false" doc:"What the part on account pays instead: the payer's invoices that are due first, and what is left on account"`
}

// CandidatePart is a document that a line would be linked to, or on whose account it would stand.
type CandidatePart struct {
	Kind       reconciliation.Kind `json:"kind" enum:"invoice,receipt,self_bill,refund,payment,onaccount,charges,interest,outside,returned"`
	InvoiceID  string              `json:"invoiceId,omitempty"`
	PaymentID  string              `json:"paymentId,omitempty"`
	SelfBillID string              `json:"selfBillId,omitempty"`
	RefundID   string              `json:"refundId,omitempty"`
	PaidOutID  string              `json:"paidOutId,omitempty"`
	OtherLine  string              `json:"otherLine,omitempty" doc:"The line that it cancels; its text is the name, its day the day of issue"`
	Number     string              `json:"number,omitempty" doc:"Of the invoice or the self-bill"`
	Party      parties.Ref         `json:"party,omitempty"`
	PartyName  string              `json:"partyName,omitempty"`
	Issued     date.Day            `json:"issued,omitempty" format:"date"`
	Recorded   date.Day            `json:"recorded,omitempty" format:"date" doc:"When money came or left, of what was recorded by hand"`
	Owed       *money.Amount       `json:"owed,omitempty" doc:"On the document, with the sign of the line, or the sum of what was recorded by hand"`
	Amount     money.Amount        `json:"amount" doc:"That it would explain"`
}

func candidateOf(c reconciliation.Candidate) BankCandidate {
	return BankCandidate{
		Parts: httpx.Each(c.Parts, partOf), About: httpx.Each(c.About, same), Sets: c.Sets, Advice: c.Advice,
		Sentences: httpx.Each(c.Sentences, same), Next: httpx.Each(c.Next, partOf),
	}
}

func partOf(p reconciliation.Part) CandidatePart {
	one := CandidatePart{
		Kind: p.Kind, InvoiceID: p.InvoiceID, PaymentID: p.PaymentID, Number: p.Number, Party: p.Party,
		PartyName: p.PartyName, Issued: p.Issued, Recorded: p.Recorded, Amount: p.Amount,
		SelfBillID: p.SelfBillID, RefundID: p.RefundID, PaidOutID: p.PaidOutID, OtherLine: p.OtherID,
	}
	if p.InvoiceID != "" || p.SelfBillID != "" || p.RefundID != "" {
		one.Owed = &p.Owed
	}
	return one
}

func same(text string) string { return text }
