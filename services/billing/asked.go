package billing

import (
	"time"

	"lateral/pkg/docdb"
)

// schoolDaysBefore says how many school days before the first visit people are
// asked for what is missing.
const schoolDaysBefore = 5

// asked records that people were asked for what the invoices of an agreement lack.
// Its id names the agreement; older ones name a sign-off.
type asked struct {
	docdb.Meta
	At time.Time `json:"at"`
}
