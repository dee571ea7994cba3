package rules

import "lateral/services/needs"

// HiddenPlace says what the place of a hidden school means for a service.
func HiddenPlace(v Verdict, region string) string {
	switch {
	case !v.inPerson:
		return "Supports the school remotely."
	case !v.Placed:
		return "Travels up to " + inMiles(v.Offer.TravelKM) + ". How far the school is, you learn once it is named to you."
	}
	return "Travels up to " + inMiles(v.Offer.TravelKM) + ", which is far enough for the middle of " + the(region) + "."
}

// the is a region in a sentence: the South East, but London.
func the(region string) string {
	switch region {
	case "London", "Yorkshire and the Humber":
		return region
	}
	return "the " + region
}

// RefusalTo is the refusal as a leader reads it, without the place of a hidden school.
func (q *Question) RefusalTo(seen needs.Seen, v *Verdict) string {
	if v.Broke == Distance && seen.School == nil {
		return "Travels only up to " + inMiles(v.Offer.TravelKM) + ", which is too near for the middle of " +
			the(seen.Region) + "."
	}
	return q.WhyNot(v)
}

// WhyNot is the refusal of the first rule that the verdict's candidate broke.
func (q *Question) WhyNot(v *Verdict) string { return rules[v.brokeAt].refusal(q, v) }
