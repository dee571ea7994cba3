package accounts

import (
	"lateral/pkg/date"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// Statement is a statement of account: what a payer owes a seller, and what moved it on some days.
type Statement struct {
	Of
	SellerName, PayerName string
	Address               []string      // of the payer
	Payee                 parties.Payee // how the seller is paid
	Days                  ledger.Span
	Opening, Closing      money.Amount // before and after the days; above nothing the payer owes
	Rows                  []Row
	Owed                  []Owed       // what is owed as of today, the earliest due first
	OnAccount             money.Amount // of the payer's money, set against nothing as of today
	Today                 date.Day
}

// Row is one thing that moved the account.
type Row struct {
	On        date.Day
	What      string       // in words
	Number    string       // of its document; "" where it has none
	InvoiceID string       // that it is about; "" where it is about none
	Amount    money.Amount // more than nothing where it made the payer owe more
	Balance   money.Amount // after it
}
