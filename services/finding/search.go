package finding

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// MostSearches is how many searches a person saves.
const MostSearches = 20

// Search is a query that a person saved, to hear of what is new.
type Search struct {
	docdb.Meta
	AccountID string    `json:"accountId"`
	Name      string    `json:"name"` // as its owner calls it, or else what it asks for, in words
	Query     Query     `json:"query"`
	CreatedAt time.Time `json:"createdAt"`
	Known     []string  `json:"known,omitempty"`  // ids of the services that its owner was shown or told of
	ToldOn    date.Day  `json:"toldOn,omitempty"` // of the last letter; "" if none was sent
}

var searches = docdb.Of[Search]("saved_searches",
	docdb.Index{Name: "by_account", Fields: []string{"accountId", "createdAt"}},
)
