package reconciliation

import (
	"time"

	"lateral/pkg/bankfile"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/parties"
)

// AccountState says whether a bank account takes statements.
type AccountState string

// The states of a bank account.
const (
	Open   AccountState = "open"
	Closed AccountState = "closed"
)

// AccountSteps are the steps of a bank account.
var AccountSteps = states.Of(states.Steps[AccountState]{Open: {"close": Closed}, Closed: {}})

// BankAccount is an account at a bank, of the book of one seller.
type BankAccount struct {
	docdb.Meta
	Book     parties.Ref  `json:"book"`
	Name     string       `json:"name"`
	SortCode string       `json:"sortCode"` // six digits
	Number   string       `json:"number"`   // eight digits
	From     date.Day     `json:"from"`     // the opening balance is that of its beginning
	Opening  money.Amount `json:"opening"`
	State    AccountState `json:"state"`
	OpenedBy string       `json:"openedBy"` // account
	OpenedAt time.Time    `json:"openedAt"`
	ClosedBy string       `json:"closedBy,omitempty"`
	ClosedAt *time.Time   `json:"closedAt,omitempty"`

	ByHand bool `json:"byHand,omitempty"` // the program links no line of it by itself

	Arriving string `json:"arriving,omitempty"` // the statement that arrives, or that was given up while it did

	Mappings map[string]bankfile.Mapping `json:"mappings,omitempty"` // what columns hold, by their header
}

var accounts = docdb.Of[BankAccount]("bank_accounts",
	docdb.Index{Name: "by_book", Fields: []string{"book", "openedAt"}},
	docdb.Index{Name: "by_number", Fields: []string{"book", "sortCode", "number"}, Unique: true,
		Where: []docdb.Equals{{Field: "state", Value: Open}}},
)
