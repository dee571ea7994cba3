package matching

import "lateral/services/needs"

// hiddenPlace says what the place of a hidden school means for a service.
func hiddenPlace(v verdict, region string) string {
	switch {
	case !v.inPerson:
		return "Supports the school remotely."
	case !v.placed:
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

// refusalTo is the refusal as a leader reads it, without the place of a hidden school.
func (q *question) refusalTo(seen needs.Seen, v *verdict) string {
	if v.broke == Distance && seen.School == nil {
		return "Travels only up to " + inMiles(v.Offer.TravelKM) + ", which is too near for the middle of " +
			the(seen.Region) + "."
	}
	return q.whyNot(v)
}

// whyNot is the refusal of the first rule that the verdict's candidate broke.
func (q *question) whyNot(v *verdict) string { return rules[v.brokeAt].refusal(q, v) }
