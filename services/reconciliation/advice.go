package reconciliation

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// AdviceState says whether a remittance advice waits for its line.
type AdviceState string

// The states of a remittance advice.
const (
	Read    AdviceState = "read"
	Used    AdviceState = "used"
	Dropped AdviceState = "dropped"
)

// AdviceSteps are the steps of a remittance advice.
var AdviceSteps = states.Of(states.Steps[AdviceState]{
	Read: {"use": Used, "drop": Dropped}, Used: {"leave": Read}, Dropped: {},
})

// Advice is a remittance advice: what a payer says that one payment is for.
type Advice struct {
	docdb.Meta
	Book      parties.Ref  `json:"book"`
	Name      string       `json:"name"` // of the file, or what it was called
	Items     []AdviceItem `json:"items"`
	Sum       money.Amount `json:"sum"` // as it says
	State     AdviceState  `json:"state"`
	Line      string       `json:"line,omitempty"` // that is linked by it
	By        string       `json:"by"`             // account
	ByName    string       `json:"byName"`
	At        time.Time    `json:"at"`
	DroppedBy string       `json:"droppedBy,omitempty"`

	// of an advice that its payer made here
	From      parties.Ref `json:"from,omitempty"`
	FromName  string      `json:"fromName,omitempty"` // as on the day
	On        date.Day    `json:"on,omitempty"`       // of the payment, as the payer says
	Reference string      `json:"reference,omitempty"`
}

// AdviceItem is a document that an advice names.
type AdviceItem struct {
	Number string       `json:"number"` // as it stands
	Amount money.Amount `json:"amount"`
}

var advices = docdb.Of[Advice]("remittance_advices",
	docdb.Index{Name: "by_book", Fields: []string{"book", "state", "at"}},
)

// asked is the advice as matching reads it.
func (a Advice) asked() matching.Advice {
	one := matching.Advice{ID: a.ID, Sum: a.Sum}
	for _, i := range a.Items {
		one.Items = append(one.Items, matching.Item(i))
	}
	return one
}
