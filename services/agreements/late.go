package agreements

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/partnerships"
)

// lateShare is the share of the price of a planned visit that is due if a side cancels it on a day. Only the school
// that is supported cancels late; nothing is due for what nobody pays for.
func (a Agreement) lateShare(v Visit, by Side, on date.Day) money.BasisPoints {
	if by != SchoolSide || a.Free() {
		return 0
	}
	return a.Cancellation.Due(v.Date, on)
}

// lateWarning says what the school would owe if it cancelled planned visits on a day; "" where that is nothing.
func (a Agreement) lateWarning(visits []Visit, side Side, on date.Day) string {
	var late []Visit
	for _, v := range visits {
		if v.State != PlannedVisit {
			continue
		}
		if v.LateShare = a.lateShare(v, side, on); v.LateShare > 0 {
			v.State = CancelledVisit
			late = append(late, v)
		}
	}
	if len(late) == 0 {
		return ""
	}
	due, err := a.Quote(late...)
	if err != nil {
		return ""
	}
	share := partnerships.ShareWords(late[0].LateShare)
	if len(visits) == 1 {
		return thisVisitIsSoon(late[0].Date.Since(on), due.Pays, share)
	}
	return visitsAreSoon(len(late), due.Pays, a.Cancellation.Words())
}
