package agreements

import (
	"context"
	"fmt"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/calendar"
	"lateral/services/diary"
)

// CheckSlots notes in c what is wrong with half-days to agree on: there are some,
// none twice, all after today.
func CheckSlots(c *apperr.Check, slots []calendar.Slot, today date.Day) {
	c.That(len(slots) > 0, "slots", chooseAtLeastOneHalfDay)
	c.That(len(slots) <= MaxSlots, "slots", chooseHalfDaysAtMost())
	seen := map[calendar.Slot]bool{}
	for i, slot := range slots {
		path := fmt.Sprintf("slots[%d]", i)
		_, err := calendar.ParseSlot(slot.String())
		c.That(err == nil, path, chooseADateAndAHalfOfThe)
		c.That(err != nil || slot.Date > today, path, chooseADayAfter)
		c.That(!seen[slot], path, thisHalfDayIsChosen)
		seen[slot] = true
	}
}

// AreFree is Invalid with a field for each slot that is not free in the leader's
// diary. The fields name the slots as they were sent.
func AreFree(ctx context.Context, r docdb.Reader, leaderID string, sent, sorted []calendar.Slot) error {
	free, err := diary.FreeSlots(ctx, r, leaderID, sorted[0].Date, sorted[len(sorted)-1].Date)
	if err != nil {
		return err
	}
	var c apperr.Check
	for i, slot := range sent {
		c.That(slices.Contains(free, slot), fmt.Sprintf("slots[%d]", i), isNotFreeInTheLeaders(slot))
	}
	return c.Err()
}
