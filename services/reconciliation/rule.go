package reconciliation

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// RuleState says whether a rule counts.
type RuleState string

// The states of a rule.
const (
	Active  RuleState = "active"
	Removed RuleState = "removed"
)

// RuleSteps are the steps of a rule.
var RuleSteps = states.Of(states.Steps[RuleState]{Active: {"remove": Removed}, Removed: {}})

// Rule was learnt from a link that a person made: what the bank writes means a payer, or charges,
// interest or nothing of the book.
type Rule struct {
	docdb.Meta
	Book      parties.Ref `json:"book"`
	Says      string      `json:"says"`            // what the bank writes
	Key       string      `json:"key"`             // the same and what it means, as rules compare them
	Party     parties.Ref `json:"party,omitempty"` // whose payments they are
	PartyName string      `json:"partyName,omitempty"`
	Means     Kind        `json:"means,omitempty"` // where it is nobody's: charges, interest or outside
	Link      string      `json:"link"`            // from which it was learnt
	Account   string      `json:"account"`         // bank account of that link
	State     RuleState   `json:"state"`
	By        string      `json:"by"` // account
	ByName    string      `json:"byName"`
	At        time.Time   `json:"at"`
	RemovedBy string      `json:"removedBy,omitempty"`
	RemovedAt *time.Time  `json:"removedAt,omitempty"`
	Why       string      `json:"why,omitempty"` // it was removed
}

var rules = docdb.Of[Rule]("bank_rules",
	docdb.Index{Name: "by_book", Fields: []string{"book", "state", "at"}},
	docdb.Index{Name: "by_key", Fields: []string{"book", "key"}, Unique: true,
		Where: []docdb.Equals{{Field: "state", Value: Active}}},
)

// asked is the rule as matching reads it.
func (r Rule) asked() matching.Rule {
	one := matching.Rule{ID: r.ID, Party: string(r.Party)}
	switch {
	case r.Party != "" && matching.IsAccount(r.Says):
		one.Account = r.Says
		return one
	case r.Party != "":
		one.Name = r.Says
		return one
	}
	one.Text, one.Means = r.Says, matching.Means(r.Means)
	return one
}

// against says whether two rules say different things of the same text.
func (r Rule) against(o Rule) bool {
	return r.ID != o.ID && (r.Party != o.Party || r.Means != o.Means) && matching.Folded(r.Says) == matching.Folded(o.Says)
}

// words say what the rule says.
func (r Rule) words() string { return ruleSays(r.Says, r.Means, r.PartyName) }
