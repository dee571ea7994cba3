package reconciliation

import (
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// What happens to bank accounts and their lines. The subject is the bank account.
const (
	AccountOpened     events.Type = "reconciliation.account-opened"
	AccountClosed     events.Type = "reconciliation.account-closed"
	StatementImported events.Type = "reconciliation.statement-imported"
	LineLinked        events.Type = "reconciliation.line-linked"
	LinkUndone        events.Type = "reconciliation.link-undone"
	LinkingSet        events.Type = "reconciliation.linking-set"
	StatementAccepted events.Type = "reconciliation.statement-accepted" // once more, after its gap had changed
	LinesLookedOver   events.Type = "reconciliation.lines-looked-over"
	RuleMade          events.Type = "reconciliation.rule-made"
	RuleRemoved       events.Type = "reconciliation.rule-removed"

	AdviceRead    events.Type = "reconciliation.advice-read" // the subject is the remittance advice
	AdviceDropped events.Type = "reconciliation.advice-dropped"
	AdviceMade    events.Type = "reconciliation.advice-made" // by its payer
)

// Data is the data of every event of reconciliation.
type Data struct {
	Book   parties.Ref  `json:"book"`
	Name   string       `json:"name"` // of the bank account
	Ends   string       `json:"ends"` // last digits of its number
	Lines  int          `json:"lines,omitempty"`
	Kind   Kind         `json:"kind,omitempty"`
	Number string       `json:"number,omitempty"` // of an invoice, a self-bill or a refund
	Amount money.Amount `json:"amount,omitzero"`
	ByHand bool         `json:"byHand,omitempty"` // for LinkingSet
}

// AdviceData is the data of AdviceMade.
type AdviceData struct {
	Data
	From      parties.Ref `json:"from"`
	FromName  string      `json:"fromName"`
	On        date.Day    `json:"on"`
	Reference string      `json:"reference"`
}

func (a BankAccount) data() Data {
	return Data{Book: a.Book, Name: a.Name, Ends: a.Number[len(a.Number)-4:]}
}

// about is the data of an event about a link of a line of the account.
func (a BankAccount) about(l Link) Data {
	d := a.data()
	d.Kind, d.Number, d.Amount = l.Kind, l.Number, l.Amount
	return d
}
