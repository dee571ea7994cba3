package agreements

import (
	"slices"

	"lateral/pkg/apperr"
	"lateral/services/partnerships"
)

// CheckInvoiced adds what is wrong with when support is drafted to c, and returns it ready to store. For support that
// nobody pays for it is nothing.
func CheckInvoiced(c *apperr.Check, r partnerships.Raising, free bool) partnerships.Raising {
	if free {
		return ""
	}
	c.That(r == "" || slices.Contains(partnerships.Raisings(), r), "invoiced", chooseWhenItIsInvoiced)
	return r
}
