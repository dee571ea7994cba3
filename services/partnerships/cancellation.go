package partnerships

import (
	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/money"
)

// Cancellation says what is due when the supported school cancels a visit late. The zero Cancellation: nothing.
type Cancellation struct {
	Days  int               `json:"days"`  // fewer than so many days before the visit is late
	Share money.BasisPoints `json:"share"` // of the price of the visit that is due then
}

// Due is the share that is due for a visit that is cancelled on a day; nought where it is not late.
func (c Cancellation) Due(visit, on date.Day) money.BasisPoints {
	if visit.Since(on) >= c.Days {
		return 0
	}
	return c.Share
}

// validate names every bad field.
func (c Cancellation) validate() error {
	var check apperr.Check
	check.That(c.Days >= 0 && c.Days <= 60, "days", enterToDaysBefore)
	check.That(c.Share >= 0 && c.Share <= 10_000, "share", enterAShareOfTheVisit)
	check.That((c.Days > 0) == (c.Share > 0), "share", enterBothOrNeither)
	return check.Err()
}
