package billing

import (
	"slices"
	"time"

	"lateral/pkg/date"
)

// A payer that said within so many days that it paid is not reminded.
const saidPaidFor = 7

// No two reminders of an invoice come within so many days, whatever the steps.
const quietFor = 3

// disputeOver are the gateway's words for a dispute that has ended.
var disputeOver = []string{"won", "lost", "warning_closed"}

// reminderDue is the step that the payer is to be reminded of today: the last that has come and was not
// sent. It decides by the invoice as it is now: nobody is reminded of what is not owed, while a question
// waits for its answer or the payer's bank disputes a payment, or where the payer said lately that
// it paid.
func (i Invoice) reminderDue(steps []int, now time.Time) (int, bool) {
	today := date.On(now)
	late := today.Since(i.DueOn)
	n, _ := slices.BinarySearch(steps, late+1)
	if n == 0 || !i.Unpaid || i.Internal || i.isDisputed() {
		return 0, false
	}
	step := steps[n-1]
	if _, waits := i.Queried(); waits {
		return 0, false
	}
	if said, stands := i.SaidPaid(); stands && today.Since(date.On(said.At)) < saidPaidFor {
		return 0, false
	}
	if len(i.Reminders) > 0 {
		last := i.Reminders[len(i.Reminders)-1]
		if last.Step >= step || today.Since(date.On(last.At)) < quietFor {
			return 0, false
		}
	}
	// An invoice that was issued late is not reminded of on its first days.
	return step, today.Since(date.On(i.IssuedAt)) >= quietFor
}

// isDisputed says whether the payer's bank takes a payment back, and nobody has decided yet.
func (i Invoice) isDisputed() bool {
	return slices.ContainsFunc(i.Movements, func(m Movement) bool {
		return m.Kind == Disputed && !m.Amount.IsZero() && !slices.Contains(disputeOver, m.Status)
	})
}
