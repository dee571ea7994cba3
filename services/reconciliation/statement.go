package reconciliation

import (
	"cmp"
	"time"

	"lateral/pkg/bankfile"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/parties"
)

// StatementState says whether a statement is there.
type StatementState string

// The states of a statement.
const (
	Arriving StatementState = "arriving"
	Imported StatementState = "imported"
)

// StatementSteps are the steps of a statement.
var StatementSteps = states.Of(states.Steps[StatementState]{Arriving: {"appear": Imported}, Imported: {}})

// Statement is a statement of a bank account, as a file brought it.
type Statement struct {
	docdb.Meta
	Account string         `json:"account"` // bank account
	Book    parties.Ref    `json:"book"`
	State   StatementState `json:"state"`
	Summary
	Accepted   bool      `json:"accepted,omitempty"` // a person took it though something does not agree
	Written    int       `json:"written"`            // lines that are written so far
	ImportedBy string    `json:"importedBy"`         // account
	ImportedAt time.Time `json:"importedAt"`

	// Who took it anew, after later statements had changed its gap.
	AcceptedBy string     `json:"acceptedBy,omitempty"` // account
	AcceptedAt *time.Time `json:"acceptedAt,omitempty"`

	MatchedAt *time.Time `json:"matchedAt,omitempty"` // nil until its lines were linked that link by themselves

	// ByDay is what all lines of the file come to, known ones too, by day, the earliest first. Statements that earlier
	// programs imported have none.
	ByDay []DaySum `json:"byDay,omitempty"`
}

// DaySum is what the lines of a file come to on one day.
type DaySum struct {
	On     date.Day     `json:"on"`
	Amount money.Amount `json:"amount"`
}

// Summary is what a statement says of itself, and how it is to what is known.
type Summary struct {
	Name    string           `json:"name"` // of the file
	Format  bankfile.Format  `json:"format"`
	From    date.Day         `json:"from"`
	To      date.Day         `json:"to"`
	Opening *money.Amount    `json:"opening,omitempty"` // nil where the file does not say
	Closing *money.Amount    `json:"closing,omitempty"`
	Verdict bankfile.Verdict `json:"verdict"` // whether opening and lines make closing
	Says    string           `json:"says"`    // the same in words
	Gap     money.Amount     `json:"gap"`     // what the bank had more than the lines of the account made, when it was taken
	GapSays string           `json:"gapSays,omitempty"`
	Lines   int              `json:"lines"`
	New     int              `json:"new"`
	Known   int              `json:"known"`
	Before  int              `json:"before"`  // lines of days before the account starts, left out
	Pending int              `json:"pending"` // entries that the bank has not booked, left out
}

// Agrees says that nothing has to be accepted by a person.
func (s Summary) Agrees() bool { return s.Verdict != bankfile.Differs && s.Gap.IsZero() }

// compare puts the statement that was imported first first.
func (st Statement) compare(other Statement) int {
	return cmp.Or(st.ImportedAt.Compare(other.ImportedAt), cmp.Compare(st.ID, other.ID))
}

var statements = docdb.Of[Statement]("bank_statements",
	docdb.Index{Name: "by_account", Fields: []string{"account", "state", "to"}},
)
