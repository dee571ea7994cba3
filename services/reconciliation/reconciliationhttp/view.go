package reconciliationhttp

import (
	"time"

	"lateral/pkg/bankfile"
	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/reconciliation"
)

// BankAccount is a bank account as the API shows it.
type BankAccount struct {
	ID       string                      `json:"id"`
	Book     parties.Ref                 `json:"book" doc:"Whose it is: partnership:ID or school:URN"`
	Name     string                      `json:"name"`
	SortCode string                      `json:"sortCode"`
	Number   string                      `json:"number"`
	From     date.Day                    `json:"from" format:"date" doc:"The opening balance is that of its beginning"`
	Opening  money.Amount                `json:"opening"`
	State    reconciliation.AccountState `json:"state" enum:"open,closed"`
	Balance  money.Amount                `json:"balance" doc:"The bank's own, by the statements that are imported"`
	Waits    money.Amount                `json:"waits" doc:"What of its lines is not explained; negative where more went out"`
	Waiting  int64                       `json:"waiting" doc:"Lines that are not explained whole"`
	Alone    int64                       `json:"alone" doc:"Lines that were linked without asking, and that nobody undid"`
	Unseen   int64                       `json:"unseen" doc:"Of these, lines that nobody has looked over"`
	ByHand   bool                        `json:"byHand" doc:"No line is linked without asking"`
}

func accountOf(v reconciliation.AccountView) BankAccount {
	return BankAccount{
		ID: v.ID, Book: v.Book, Name: v.Name, SortCode: v.SortCode, Number: v.Number, From: v.From, Opening: v.Opening,
		State: v.State, Balance: v.Balance, Waits: v.Waits, Waiting: v.Waiting,
		Alone: v.Alone, Unseen: v.Unseen, ByHand: v.ByHand,
	}
}

// BankStatement is a statement as the API shows it.
type BankStatement struct {
	ID         string       `json:"id"`
	Accepted   bool         `json:"accepted" doc:"A person took it though something in it does not agree"`
	ImportedAt time.Time    `json:"importedAt"`
	Matching   bool         `json:"matching" doc:"Its lines are being linked that need no asking"`
	GapNow     money.Amount `json:"gapNow" doc:"What the bank has more by now than the lines here make"`
	GapNowSays string       `json:"gapNowSays,omitempty" doc:"Of one that was accepted; none where its gap has closed"`
	AsksAgain  bool         `json:"asksAgain" doc:"It was accepted with another gap, and is to be looked at again"`
	Alone      int64        `json:"alone" doc:"Lines of it that were linked without asking, and that nobody undid"`
	StatementSummary
}

// StatementSummary is what a statement says of itself, and how it is to what is known.
type StatementSummary struct {
	Name    string           `json:"name" doc:"Of the file"`
	Format  bankfile.Format  `json:"format"`
	From    date.Day         `json:"from" format:"date"`
	To      date.Day         `json:"to" format:"date"`
	Opening *money.Amount    `json:"opening,omitempty" doc:"None where the file does not say"`
	Closing *money.Amount    `json:"closing,omitempty" doc:"None where the file does not say"`
	Verdict bankfile.Verdict `json:"verdict" doc:"agrees, differs or unknown: whether the lines lead from opening to closing"`
	Says    string           `json:"says" doc:"The same as a sentence"`
	Gap     money.Amount     `json:"gap" doc:"What the bank has more than the lines here make"`
	GapSays string           `json:"gapSays,omitempty"`
	Lines   int              `json:"lines"`
	New     int              `json:"new"`
	Known   int              `json:"known"`
	Before  int              `json:"before" doc:"Lines of days before the account starts, left out"`
	Pending int              `json:"pending" doc:"Entries that the bank has not booked, left out"`
	Agrees  bool             `json:"agrees" doc:"Nothing has to be taken as it is by a person"`
}

func summaryOf(s reconciliation.Summary) StatementSummary {
	return StatementSummary{
		Name: s.Name, Format: s.Format, From: s.From, To: s.To, Opening: s.Opening, Closing: s.Closing, Verdict: s.Verdict,
		Says: s.Says, Gap: s.Gap, GapSays: s.GapSays, Lines: s.Lines, New: s.New, Known: s.Known, Before: s.Before,
		Pending: s.Pending, Agrees: s.Agrees(),
	}
}

func statementOf(s reconciliation.StatementView) BankStatement {
	return BankStatement{
		ID: s.ID, Accepted: s.Accepted, ImportedAt: s.ImportedAt, Matching: s.Matching, Alone: s.Alone,
		GapNow: s.GapNow, GapNowSays: s.GapNowSays, AsksAgain: s.AsksAgain,
		StatementSummary: summaryOf(s.Summary),
	}
}

// BankLine is a line of a statement.
type BankLine struct {
	ID        string                   `json:"id"`
	Account   string                   `json:"account" doc:"The bank account"`
	On        date.Day                 `json:"on" format:"date" doc:"When the bank booked it"`
	Amount    money.Amount             `json:"amount" doc:"Above zero: it came"`
	Text      string                   `json:"text"`
	Name      string                   `json:"name,omitempty" doc:"Of the other side, where the bank says it apart"`
	Reference string                   `json:"reference,omitempty"`
	State     reconciliation.LineState `json:"state" enum:"unexplained,part,explained"`
	Rest      money.Amount             `json:"rest" doc:"What is not explained"`
	Automatic bool                     `json:"automatic" doc:"It was linked without asking, and nobody undid that"`
	Unseen    bool                     `json:"unseen" doc:"It was, and nobody has looked it over"`
}

func lineOf(l reconciliation.Line) (BankLine, error) {
	rest, err := l.Rest()
	return BankLine{
		ID: l.ID, Account: l.Account, On: l.On, Amount: l.Amount, Text: l.Text, Name: l.Name, Reference: l.Reference,
		State: l.State, Rest: rest, Automatic: l.Automatic, Unseen: l.Unseen,
	}, err
}

// BankLink says how much of a line is for what.
type BankLink struct {
	ID         string                   `json:"id"`
	Line       string                   `json:"line"`
	Kind       reconciliation.Kind      `json:"kind" enum:"invoice,receipt,self_bill,refund,payment,onaccount,charges,interest,outside,returned"`
	InvoiceID  string                   `json:"invoiceId,omitempty"`
	SelfBillID string                   `json:"selfBillId,omitempty"`
	RefundID   string                   `json:"refundId,omitempty"`
	OtherLine  string                   `json:"otherLine,omitempty" doc:"The line that it cancels"`
	Asked      bool                     `json:"asked,omitempty" doc:"A refund was asked for with it"`
	Number     string                   `json:"number,omitempty" doc:"Of the invoice or the self-bill"`
	PartyName  string                   `json:"partyName,omitempty"`
	Amount     money.Amount             `json:"amount"`
	Evidence   []string                 `json:"evidence" nullable:"false" doc:"What spoke for it on the day"`
	Automatic  bool                     `json:"automatic" doc:"It was made without asking"`
	State      reconciliation.LinkState `json:"state" enum:"made,undone"`
	ByName     string                   `json:"byName"`
	At         time.Time                `json:"at"`
	Why        string                   `json:"why,omitempty" doc:"It was undone"`
}

func linkOf(k reconciliation.Link) BankLink {
	return BankLink{
		ID: k.ID, Line: k.Line, Kind: k.Kind, InvoiceID: k.InvoiceID, SelfBillID: k.SelfBillID,
		RefundID: k.RefundID, OtherLine: k.Other, Asked: k.Asked != "", Number: k.Number,
		PartyName: k.PartyName,
		Amount:    k.Amount, Evidence: httpx.Each(k.Evidence, func(s string) string { return s }), State: k.State,
		Automatic: k.Automatic, ByName: k.ByName, At: k.At, Why: k.Why,
	}
}
