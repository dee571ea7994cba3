package matching

import (
	"lateral/services/themes"
)

// refusals say, for each hard rule, why a service is left out.
var refusals = map[Rule]func(*question, *verdict) string{
	OwnSchool: func(q *question, _ *verdict) string {
		return q.says("Works at your own school.", "Works at the school itself.")
	},
	Conflict:     conflictSentence,
	Undesignated: undesignatedRefusal,
	Theme:        themeRefusal,
	Phase: func(q *question, v *verdict) string {
		return "Works with " + phases(v.Offer.Phases) + " schools, not with " + phaseName(q.need.Phase) + " schools."
	},
	Format: func(q *question, v *verdict) string {
		return "Offers " + list(formats(v.Offer.Formats)) + ", not " + either(formats(q.need.Formats)) + "."
	},
	Mode:         modeRefusal,
	Distance:     distanceRefusal,
	Availability: func(q *question, _ *verdict) string { return "Has no days free by " + longDay(q.last) + "." },
	Price:        priceRefusal,
	Reach:        reachRefusal,
}

func conflictSentence(q *question, v *verdict) string {
	if q.colleagues[v.AccountID] {
		return q.says("Has a role at your school too.", "Has a role at the school too.")
	}
	return q.says("The leader's home school has the same head as yours.", "The leader's home school has the same head as the school.")
}

func undesignatedRefusal(_ *question, v *verdict) string {
	if v.Lapsed {
		return "Has no designation in force any more: the last one has lapsed or was ended."
	}
	return "Has no designation in force."
}

func themeRefusal(q *question, v *verdict) string {
	return "Is about " + list(themeNames(v.Offer.Themes)) + ", not " + either(themeNames(q.need.Themes)) + "."
}

func themeNames(ids []themes.ID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = themes.Name(id)
	}
	return names
}

func formats(all []themes.Format) []string {
	names := make([]string, len(all))
	for i, f := range all {
		names[i] = string(f)
	}
	return names
}

func modeRefusal(q *question, v *verdict) string {
	if v.Offer.Remote {
		return "Supports schools only remotely, and " + q.says("you ask", "the school asks") + " for support in person."
	}
	return "Supports schools only in person, and " + q.says("you ask", "the school asks") + " for remote support."
}

func distanceRefusal(q *question, v *verdict) string {
	away, most := v.distance.Words(), inMiles(v.Offer.TravelKM)
	if away == most {
		away = "just over " + away
	}
	says := capital(away) + q.says(" from your school", " from the school") + ", but travels only up to " + most + "."
	if v.Offer.Remote && !q.need.Remote {
		says += " Remote support would be possible."
	}
	return says
}

func priceRefusal(q *question, v *verdict) string {
	rate := v.Offer.DayRate.String() + " a day"
	switch {
	case q.need.Funding == "":
		return "Asks for " + rate + " and takes no days in return."
	case v.price.Currency != q.need.Budget.Currency:
		return "Asks for " + rate + ", and " + q.says("your", "the school's") + " budget is in another currency."
	}
	return q.whole(v) + " is more than " + q.says("your", "the school's") + " budget of " + q.need.Budget.String() + "."
}

func reachRefusal(q *question, _ *verdict) string {
	if q.need.WidenAt != nil {
		return q.says("Your", "The") + " need is not shown to the leader's school yet. It is shown further from " + shortDay(*q.need.WidenAt) + " on."
	}
	most := string(q.need.MostReach) + "."
	return q.says("Your need is not shown to the leader's school: you keep it to your ", "The need is not shown to the leader's school: the school keeps it to its ") + most
}
