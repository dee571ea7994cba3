package parties

import (
	"fmt"
	"strings"
)

func enterFewerSteps(most int) string { return fmt.Sprintf("Enter at most %d reminders.", most) }

func enterDaysNearby(before, after int) string {
	return fmt.Sprintf("Enter days from %d before to %d after the due day.", before, after)
}

func enterStepsApart(days int) string {
	return fmt.Sprintf("Enter reminders that are at least %d days apart.", days)
}

func remindedSo(steps []int) string {
	if len(steps) == 0 {
		return "Payers are no longer reminded."
	}
	days := make([]string, len(steps))
	for n, step := range steps {
		days[n] = stepWords(step)
	}
	return "Payers are reminded " + strings.Join(days, ", ") + "."
}

func stepWords(step int) string {
	switch {
	case step < 0:
		return fmt.Sprintf("%d days before the due day", -step)
	case step == 0:
		return "on the due day"
	case step == 1:
		return "1 day after it"
	}
	return fmt.Sprintf("%d days after it", step)
}
