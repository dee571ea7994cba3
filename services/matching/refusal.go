package matching

import (
	"fmt"

	"lateral/services/leaders"
)

// refusals say, for each hard rule, why a service is left out.
var refusals = map[Rule]func(*question, *verdict) string{
	OwnSchool:    func(*question, *verdict) string { return "Works at your own school." },
	Conflict:     conflictSentence,
	Undesignated: undesignatedRefusal,
	Theme:        themeRefusal,
	Phase: func(q *question, v *verdict) string {
		return "Works with " + phases(v.Offer.Phases) + " schools, not with " + phaseName(q.need.Phase) + " ones."
	},
	Format: func(q *question, v *verdict) string {
		return "Offers " + formats(v.Offer.Formats) + ", not " + formats(q.need.Formats) + "."
	},
	Mode:         modeRefusal,
	Distance:     distanceRefusal,
	Availability: func(q *question, _ *verdict) string { return "Has no half-days left by " + longDay(q.last) + "." },
	Price:        priceRefusal,
	Reach:        reachRefusal,
}

func conflictSentence(q *question, v *verdict) string {
	if q.colleagues[v.AccountID] {
		return "Has a role at your school too."
	}
	return "Their home school has the same head as yours."
}

func undesignatedRefusal(_ *question, v *verdict) string {
	if v.Lapsed {
		return "Has no designation in force any more: the last one has lapsed or was ended."
	}
	return "Has no designation in force."
}

func themeRefusal(q *question, v *verdict) string {
	return "Is about " + themeNames(v.Offer.Themes) + ", not " + themeNames(q.need.Themes) + "."
}

func themeNames(ids []leaders.ThemeID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = leaders.ThemeName(id)
	}
	return list(names)
}

func formats(all []leaders.Format) string {
	names := make([]string, len(all))
	for i, f := range all {
		names[i] = string(f)
	}
	return list(names)
}

func modeRefusal(_ *question, v *verdict) string {
	if v.Offer.Remote {
		return "Supports schools only remotely."
	}
	return "Supports schools only in person."
}

func distanceRefusal(q *question, v *verdict) string {
	says := fmt.Sprintf("%s from you, and travels up to %d km.", kilometres(v.km), v.Offer.TravelKM)
	if v.Offer.Remote && !q.need.Remote {
		says += " Would support you remotely."
	}
	return says
}

func priceRefusal(q *question, v *verdict) string {
	rate := v.Offer.DayRate.String() + " a day"
	switch {
	case q.need.Funding == "":
		return "Asks for " + rate + " and takes no days in return."
	case v.price.Currency != q.need.Budget.Currency:
		return "Asks for " + rate + ", another currency than your budget's."
	}
	return v.price.String() + " for " + days(q.need.HalfDays) + " is more than your " + q.need.Budget.String() + "."
}

func reachRefusal(q *question, _ *verdict) string {
	if q.need.WidenAt != nil {
		return "Your need is not shown to their school yet. It will be shown further on " + shortDay(*q.need.WidenAt) + "."
	}
	return "Your need is not shown to their school: you keep it to the " + string(q.need.MostReach) + "."
}
