package leaders

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// State says whether a leader can be found.
type State string

// The states of a leader.
const (
	Listed  State = "listed"
	Paused  State = "paused"  // for now takes nothing new
	Retired State = "retired" // takes nothing new any more
)

// Leader is a person accredited to support other schools.
type Leader struct {
	docdb.Meta
	AccountID string       `json:"accountId"`
	Name      string       `json:"name"`
	NameKey   string       `json:"nameKey"` // lower case: leaders are read in this order
	HomeURN   register.URN `json:"homeUrn"`
	Biography string       `json:"biography,omitempty"`
	State     State        `json:"state"`
	CreatedAt time.Time    `json:"createdAt"`
}
