package reconciliation

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/parties"
)

// LineState says how much of a line is explained.
type LineState string

// The states of a line.
const (
	Unexplained LineState = "unexplained"
	InPart      LineState = "part"
	Explained   LineState = "explained"
)

// LineSteps are the steps of a line.
var LineSteps = states.Of(states.Steps[LineState]{
	Unexplained: {"link in part": InPart, "link": Explained},
	InPart:      {"link in part": InPart, "link": Explained, "undo": Unexplained, "undo in part": InPart},
	Explained:   {"undo": Unexplained, "undo in part": InPart},
})

// Line is a line of a statement.
type Line struct {
	docdb.Meta
	Account   string       `json:"account"`
	Statement string       `json:"statement"`
	Book      parties.Ref  `json:"book"`
	Key       string       `json:"key"`   // by which it is known in another file
	On        date.Day     `json:"on"`    // when the bank booked it
	Value     date.Day     `json:"value"` // from when the money counts
	Amount    money.Amount `json:"amount"`
	Text      string       `json:"text"`
	Name      string       `json:"name,omitempty"`
	Reference string       `json:"reference,omitempty"`
	BankID    string       `json:"bankId,omitempty"`
	Kind      string       `json:"kind,omitempty"` // the bank's word
	Reversal  bool         `json:"reversal,omitempty"`
	State     LineState    `json:"state"`
	Explained money.Amount `json:"explained"`

	Automatic bool `json:"automatic,omitempty"` // the program linked it, and nobody has undone that

	// Unseen says that the program linked it and nobody has looked it over yet. Lines that earlier programs linked
	// are not asked about.
	Unseen bool       `json:"unseen,omitempty"`
	SeenBy string     `json:"seenBy,omitempty"` // account
	SeenAt *time.Time `json:"seenAt,omitempty"`
}

// Rest is what of the line is not explained.
func (l Line) Rest() (money.Amount, error) { return l.Amount.Sub(l.Explained) }

var lines = docdb.Of[Line]("bank_lines",
	docdb.Index{Name: "by_key", Fields: []string{"account", "key"}, Unique: true},
	docdb.Index{Name: "by_account", Fields: []string{"account", "on"}},
	docdb.Index{Name: "by_state", Fields: []string{"account", "state", "on"}},
	docdb.Index{Name: "by_amount", Fields: []string{"account", "state", "amount.pence", "on"}},
	docdb.Index{Name: "by_statement", Fields: []string{"statement"}},
	docdb.Index{Name: "automatic", Fields: []string{"account", "on"},
		Where: []docdb.Equals{{Field: "automatic", Value: true}}},
	docdb.Index{Name: "automatic_by_statement", Fields: []string{"statement"},
		Where: []docdb.Equals{{Field: "automatic", Value: true}}},
	docdb.Index{Name: "unseen", Fields: []string{"account", "on"},
		Where: []docdb.Equals{{Field: "unseen", Value: true}}},
)

// explain adds to what is explained, or takes off where the amount is turned.
func (l *Line) explain(amount money.Amount, verb string) error {
	sum, err := l.Explained.Add(amount)
	if err != nil {
		return err
	}
	if verb == "link" && sum != l.Amount || verb == "undo" && !sum.IsZero() {
		verb += " in part"
	}
	if l.State, err = LineSteps.After(l.State, verb); err != nil {
		return err
	}
	l.Explained = sum
	return nil
}

// linkedBy notes whether a person or the program linked the line.
func (l *Line) linkedBy(automatic bool) {
	l.Automatic, l.Unseen, l.SeenBy, l.SeenAt = automatic, automatic, "", nil
}
