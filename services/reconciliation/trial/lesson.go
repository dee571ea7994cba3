package trial

import (
	"lateral/pkg/date"
	"lateral/services/reconciliation"
)

// lesson is a line of the earlier statement, what a person linked it to, and what they remembered of it.
type lesson struct {
	row    int // of setup.csv
	on     date.Day
	pence  int64
	name   string
	to     reconciliation.LinkInput
	learns string // "" where nothing is remembered: an earlier payment
}
