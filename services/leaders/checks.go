package leaders

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// Checks says what somebody saw of a leader before they enter a school, as the
// home school confirmed it. It holds no number of any paper. Dates are
// 2006-01-02.
type Checks struct {
	Identity        *Sighting  `json:"identity,omitempty"`  // nil: nobody has said so
	DBS             *Sighting  `json:"dbs,omitempty"`       // nil: nobody has said so
	Insurance       *Insurance `json:"insurance,omitempty"` // nil: none is noted
	ConfirmedByName string     `json:"confirmedByName,omitempty"`
	ConfirmedAt     *time.Time `json:"confirmedAt,omitempty"` // nil: nobody has confirmed anything
}

// Sighting is that somebody saw a paper.
type Sighting struct {
	By string   `json:"by"` // their name
	On date.Day `json:"on"`
}

// Insurance is what covers the leader's work in other schools.
type Insurance struct {
	With  string   `json:"with"`  // the insurer, or the kind of cover
	Until date.Day `json:"until"` // its last day
}

// CheckRecord holds the checks of one leader; its id is the leader's. Events
// keep the earlier checks.
type CheckRecord struct {
	docdb.Meta
	Checks
	ConfirmedBy string `json:"confirmedBy"` // account
}

// Lack is something that a leader needs before they enter a school, and does not
// have.
type Lack string

// The things that may be missing.
const (
	NoIdentity      Lack = "identity"
	NoDBS           Lack = "dbs"
	NoInsurance     Lack = "insurance"
	InsuranceLapsed Lack = "insurance_lapsed"
)

// Missing says what is missing, or has lapsed, on a day.
func (c Checks) Missing(on date.Day) []Lack {
	var all []Lack
	if c.Identity == nil {
		all = append(all, NoIdentity)
	}
	if c.DBS == nil {
		all = append(all, NoDBS)
	}
	switch {
	case c.Insurance == nil:
		all = append(all, NoInsurance)
	case c.Insurance.Until < on:
		all = append(all, InsuranceLapsed)
	}
	return all
}
