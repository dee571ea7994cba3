package people

import (
	"context"
	"slices"
	"time"

	"lateral/pkg/docdb"
)

// Officer is what somebody may do with the money of a place, as the documents say now.
type Officer struct {
	Name  string
	Is    bool      // they handle it, or run the service (partnerships only)
	Since time.Time // when they began to, without a break
}

// OfficerAt says what an account is to the money of a place now.
func OfficerAt(ctx context.Context, r docdb.Reader, accountID string, place Place) (Officer, error) {
	account, err := accounts.Get(ctx, r, accountID)
	if err != nil {
		return Officer{}, ignoreAbsent(err)
	}
	o := Officer{Name: account.Name}
	held, err := liveOf(ctx, r, accountID)
	for _, m := range held {
		if m.State == StateActive && m.isOfficer(place) && (!o.Is || m.Since.Before(o.Since)) {
			o.Is, o.Since = true, m.Since
		}
	}
	return o, err
}

func (m Membership) isOfficer(place Place) bool {
	return m.Place == place && slices.Contains(place.Treasurers(), m.Role) ||
		place.Kind == InPartnership && m.Place == Service() && m.Role == Operator
}
