package leaders

import (
	"time"

	"lateral/pkg/docdb"
)

// Checks is what was seen of a leader before they enter a school, as their home
// school confirmed it. No number of any paper is kept. Dates are 2006-01-02.
type Checks struct {
	Identity        *Sighting  `json:"identity,omitempty"`  // nil: nobody has said so
	DBS             *Sighting  `json:"dbs,omitempty"`       // likewise
	Insurance       *Insurance `json:"insurance,omitempty"` // nil: none is noted
	ConfirmedByName string     `json:"confirmedByName,omitempty"`
	ConfirmedAt     *time.Time `json:"confirmedAt,omitempty"` // nil: nobody has confirmed anything
}

// Sighting is that somebody saw a paper.
type Sighting struct {
	By string `json:"by"` // their name
	On string `json:"on"`
}

// Insurance is what covers the leader's work in other schools.
type Insurance struct {
	With  string `json:"with"`  // the insurer, or the kind of cover
	Until string `json:"until"` // its last day
}

// CheckRecord is the checks of one leader as they are kept; its id is the
// leader's. What stood there before, events say.
type CheckRecord struct {
	docdb.Meta
	Checks
	ConfirmedBy string `json:"confirmedBy"` // account
}

// Lack is something that is to be there before a leader enters a school, and is
// not.
type Lack string

// What may lack.
const (
	NoIdentity      Lack = "identity"
	NoDBS           Lack = "dbs"
	NoInsurance     Lack = "insurance"
	InsuranceLapsed Lack = "insurance_lapsed"
)

// Missing says what lacks, or has lapsed, on a day.
func (c Checks) Missing(on string) []Lack {
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
