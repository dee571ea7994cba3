package agreements

import (
	"fmt"

	"lateral/pkg/money"
)

func thisVisitIsSoon(days int, due money.Amount, share string) string {
	when := fmt.Sprintf("in %d days", days)
	switch days {
	case 0:
		when = "today"
	case 1:
		when = "tomorrow"
	}
	return "This visit is " + when + ". " + due.String() + " before VAT, " + share + ", is due."
}

func visitsAreSoon(late int, due money.Amount, terms string) string {
	if late == 1 {
		return "One of the visits is soon. " + terms + " That comes to " + due.String() + " before VAT."
	}
	return fmt.Sprintf("%d of the visits are soon. %s That comes to %s before VAT.", late, terms, due)
}

// lateWords say what is due for a visit that was cancelled late; "" where nothing is.
func lateWords(h Happened) string {
	if h.Late.IsZero() {
		return ""
	}
	return " It was late: " + h.Late.String() + " before VAT is due."
}
