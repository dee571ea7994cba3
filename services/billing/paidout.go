package billing

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// PaidOut is money that left for a self-bill or a refund; below nothing, money that came back.
type PaidOut struct {
	docdb.Meta
	Issuer     parties.Ref  `json:"issuerId"` // in whose book it stands
	SelfBillID string       `json:"selfBillId,omitempty"`
	RefundID   string       `json:"refundId,omitempty"`
	Party      parties.Ref  `json:"party"` // who got it
	Amount     money.Amount `json:"amount"`
	PaidOn     date.Day     `json:"paidOn"` // 2006-01-02
	Reference  string       `json:"reference"`
	RecordedBy string       `json:"recordedBy"`
	RecordedAt time.Time    `json:"recordedAt"`

	// the day on which it counts in the book, where that was closed when it was recorded; else "", and it
	// counts on the day on which it was paid
	PostedOn date.Day `json:"postedOn,omitempty"`

	LineID string         `json:"lineId,omitempty"` // of a bank statement that shows it; "" while none does
	From   ledger.Account `json:"from,omitempty"`   // that it was taken out of, where a line explained it; else transit

	UndoneAt  *time.Time `json:"undoneAt,omitempty"` // nil while it stands
	UndoneBy  string     `json:"undoneBy,omitempty"` // account
	UndoneWhy string     `json:"undoneWhy,omitempty"`
}

// CountsOn is the day on which it counts in the book.
func (p PaidOut) CountsOn() date.Day {
	if p.PostedOn != "" {
		return p.PostedOn
	}
	return p.PaidOn
}

// Stands says whether it was not taken back.
func (p PaidOut) Stands() bool { return p.UndoneAt == nil }

// InTransit says whether a person recorded it and no line of a statement shows it yet.
func (p PaidOut) InTransit() bool { return p.Stands() && p.From == "" && p.LineID == "" }

// entry is what it posts: less is owed to who got it.
func (p PaidOut) entry() (ledger.Entry, error) {
	from := Transit
	if p.From != "" {
		from = p.From
	}
	back, err := p.Amount.Neg()
	return ledger.Entry{
		Book: string(p.Issuer), On: p.CountsOn(), Kind: PaidAway, Subject: p.ID, Postings: []ledger.Posting{
			{Account: Payable(p.Party), Amount: p.Amount}, {Account: from, Amount: back},
		},
	}, err
}

var paidOuts = docdb.Of[PaidOut]("paid_out",
	docdb.Index{Name: "by_self_bill", Fields: []string{"selfBillId", "recordedAt"}},
	docdb.Index{Name: "by_refund", Fields: []string{"refundId", "recordedAt"}},
	docdb.Index{Name: "by_issuer", Fields: []string{"issuerId", "recordedAt"}},
	docdb.Index{Name: "by_undone", Fields: []string{"issuerId", "undoneAt"}},
)
