package partnerships

import (
	"strconv"

	"lateral/pkg/money"
)

// Words say what is due for a late cancellation; "" where nothing is.
func (c Cancellation) Words() string {
	if c.Share == 0 {
		return ""
	}
	days := strconv.Itoa(c.Days) + " days"
	if c.Days == 1 {
		days = "a day"
	}
	return "If the school cancels a visit less than " + days + " before it, " + ShareWords(c.Share) + " is due."
}

// ShareWords name a share of the price of a visit: "half of its price".
func ShareWords(share money.BasisPoints) string {
	switch share {
	case 5_000:
		return "half of its price"
	case 10_000:
		return "its whole price"
	}
	return share.String() + " of its price"
}
