package asked

import (
	"lateral/pkg/docdb"
	"lateral/services/matching/relevance"
)

// asked is what an open need means.
type asked struct {
	docdb.Meta                   // the id is that of the need
	Meaning    relevance.Meaning `json:"meaning"`
}

var asks = docdb.Of[asked]("asked_meanings")
