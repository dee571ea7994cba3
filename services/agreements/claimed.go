package agreements

import "lateral/pkg/money"

// expensesOf are the expenses of a visit: what is claimed, else the most that can be; and whether it is the most.
func (a Agreement) expensesOf(v Visit) (money.Amount, bool) {
	switch v.State {
	case CancelledVisit:
		return money.Amount{}, false
	case RecordedVisit, SignedOffVisit:
		return v.Claimed(), false
	case QueriedVisit:
		if v.Expenses != nil && !v.expensesRefused() {
			return v.Claimed(), false
		}
	case PlannedVisit:
	}
	return a.Expenses.Most, !a.Expenses.None()
}

// expensesRefused says whether the school said no to the claim that stands on the visit.
func (v Visit) expensesRefused() bool { return v.Expenses != nil && v.Expenses.Refused != "" }

// Claimed are the expenses that are claimed for the visit; zero where none are, or where the school said no.
func (v Visit) Claimed() money.Amount {
	if v.Expenses == nil || v.expensesRefused() {
		return money.Amount{}
	}
	return v.Expenses.Sum
}
