package accounts

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// Sent is a statement of account that was sent by letter. It is not kept itself: what it says is read from the book
// again. The id of one that was sent by itself is its seller, payer and month, so that it is sent once.
type Sent struct {
	docdb.Meta
	Seller   parties.Ref  `json:"seller"`
	Payer    parties.Ref  `json:"payer"`
	From     date.Day     `json:"from"`
	To       date.Day     `json:"to"`
	Owed     money.Amount `json:"owed"` // in all, as it was sent
	SentAt   time.Time    `json:"sentAt"`
	SentBy   string       `json:"sentBy"` // account, or "system"
	ByName   string       `json:"byName,omitempty"`
	ByItself bool         `json:"byItself,omitempty"`
}

var sent = docdb.Of[Sent]("statements_sent",
	docdb.Index{Name: "by_account", Fields: []string{"seller", "payer", "sentAt"}},
)

// Schemas are the collections of accounts.
func Schemas() []docdb.Schema { return []docdb.Schema{sent.Schema} }

// of is the account that it is of.
func (s Sent) of() Of { return Of{s.Seller, s.Payer} }

// Told is the data of StatementSent.
type Told struct {
	SentID     string       `json:"sentId"`
	Seller     parties.Ref  `json:"seller"`
	SellerName string       `json:"sellerName"`
	Payer      parties.Ref  `json:"payer"`
	PayerName  string       `json:"payerName"`
	From       date.Day     `json:"from"`
	To         date.Day     `json:"to"`
	Owed       money.Amount `json:"owed"`    // in all
	Overdue    money.Amount `json:"overdue"` // of it
}
