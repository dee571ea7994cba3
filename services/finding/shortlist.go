package finding

import (
	"time"

	"lateral/pkg/docdb"
)

// MostShortlisted is how many services a shortlist holds.
const MostShortlisted = 50

// Shortlist holds the services that a person wants to come back to.
type Shortlist struct {
	docdb.Meta        // the id is the account's
	Kept       []Kept `json:"kept"` // latest first
}

// Kept is a service on a shortlist.
type Kept struct {
	ServiceID string    `json:"serviceId"`
	At        time.Time `json:"at"`
}

var shortlists = docdb.Of[Shortlist]("shortlists")
