package partnerships

import (
	"slices"

	"lateral/pkg/apperr"
)

func (b Brokerage) validate() error {
	var c apperr.Check
	c.That(slices.Contains([]BrokerageMode{NoBrokerage, Deducted, Added}, b.Mode), "mode",
		chooseNoneDeductedOrAdded)
	c.That(b.Share >= 0 && b.Share <= 5000, "share", enterAShareFromTo)
	c.That(b.PerDay >= 0 && b.PerDay <= 50_000, "perDay", enterToADay)
	c.That(b.Share == 0 || b.PerDay == 0, "share", enterAShareOrASum)
	c.That(b.Mode != NoBrokerage || b.Share == 0 && b.PerDay == 0, "mode",
		leaveShareAndSum)
	return c.Err()
}
