package reconciliation

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/parties"
)

// LinkState says whether a link stands.
type LinkState string

// The states of a link.
const (
	Made   LinkState = "made"
	Undone LinkState = "undone"
)

// LinkSteps are the steps of a link.
var LinkSteps = states.Of(states.Steps[LinkState]{Made: {"undo": Undone}, Undone: {}})

// Kind says what a link explains a line by.
type Kind string

// The kinds of link.
const (
	ToInvoice Kind = "invoice"
	ToReceipt Kind = "receipt" // that a person recorded before

	ToSelfBill Kind = "self_bill" // that it pays
	ToRefund   Kind = "refund"    // that it pays
	ToPayment  Kind = "payment"   // of a self-bill or a refund, that a person recorded before
	OnAccount  Kind = "onaccount"
	Charges    Kind = "charges"
	Interest   Kind = "interest"
	Outside    Kind = "outside" // none of ours

	Returned Kind = "returned" // another line has the same sum with the other sign: one takes the other back
)

// Link says how much of a line is for what.
type Link struct {
	docdb.Meta
	Line      string      `json:"line"`
	Account   string      `json:"account"`
	Book      parties.Ref `json:"book"`
	Kind      Kind        `json:"kind"`
	InvoiceID string      `json:"invoiceId,omitempty"`
	Number    string      `json:"number,omitempty"` // of the invoice, the self-bill or the refund
	PaymentID string      `json:"paymentId,omitempty"`

	SelfBillID string `json:"selfBillId,omitempty"`
	RefundID   string `json:"refundId,omitempty"`
	PaidOutID  string `json:"paidOutId,omitempty"` // the payment that left

	Other string `json:"other,omitempty"` // the line that it cancels, for Returned
	Asked string `json:"asked,omitempty"` // the refund that was asked for with it, for OnAccount

	Party     parties.Ref  `json:"party,omitempty"` // whose invoice or account
	PartyName string       `json:"partyName,omitempty"`
	Amount    money.Amount `json:"amount"`              // with the sign of the line
	CountsOn  date.Day     `json:"countsOn,omitempty"`  // in the book; earlier programs did not keep it
	Evidence  []string     `json:"evidence,omitempty"`  // what spoke for it on the day
	Rule      string       `json:"rule,omitempty"`      // that spoke for it
	Advice    string       `json:"advice,omitempty"`    // the remittance advice that it follows
	Automatic bool         `json:"automatic,omitempty"` // the program made it
	State     LinkState    `json:"state"`
	By        string       `json:"by"` // account, or "system"
	ByName    string       `json:"byName"`
	At        time.Time    `json:"at"`
	UndoneBy  string       `json:"undoneBy,omitempty"`
	UndoneAt  *time.Time   `json:"undoneAt,omitempty"`
	Why       string       `json:"why,omitempty"` // it was undone
}

var links = docdb.Of[Link]("bank_links",
	docdb.Index{Name: "by_line", Fields: []string{"line", "at"}},
	docdb.Index{Name: "by_account", Fields: []string{"account", "at"}},
	docdb.Index{Name: "by_rule", Fields: []string{"rule", "at"}},
)
