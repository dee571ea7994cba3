package billing

import (
	"lateral/pkg/ledger"
	"lateral/services/parties"
)

// The accounts of a seller's book that are not a party's.
const (
	VATOutput ledger.Account = "vat:output" // VAT that the seller charged
	VATInput  ledger.Account = "vat:input"  // VAT that it was charged
	AtStripe  ledger.Account = "stripe"     // money that the gateway holds
	Transit   ledger.Account = "transit"    // money that a person recorded, and no statement shows yet
	Opening   ledger.Account = "opening"    // what stood before the book began: invoices that were brought in
)

// Code says what an income or a cost is of.
type Code string

// The codes of income and cost.
const (
	OfSupport   Code = "support"
	OfBrokerage Code = "brokerage"
	OfExpenses  Code = "expenses"  // travel and other expenses of visits
	OfBadDebts  Code = "bad-debts" // written off
)

// Receivable is the account of what a party owes the seller.
func Receivable(of parties.Ref) ledger.Account { return "receivable:" + ledger.Account(of) }

// Payable is the account of what the seller owes a party.
func Payable(to parties.Ref) ledger.Account { return "payable:" + ledger.Account(to) }

// OnAccount is the account of what came from a party and is set against nothing.
func OnAccount(of parties.Ref) ledger.Account { return "onaccount:" + ledger.Account(of) }

// Income is the account of what the seller earned.
func Income(code Code) ledger.Account { return "income:" + ledger.Account(code) }

// Cost is the account of what it cost the seller.
func Cost(code Code) ledger.Account { return "cost:" + ledger.Account(code) }
