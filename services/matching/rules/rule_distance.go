package rules

import (
	"math"

	"lateral/services/needs"
)

// distanceRule: the school is as near as the leader travels, or remote support will do.
var distanceRule = rule{
	name: Distance, breaks: func(q *Question, v *Verdict) bool { return !q.withinDistance(v) },
	refusal: distanceRefusal, eases: distanceEases, merit: distanceMerit, sentence: distanceSentence,
}

// withinDistance is true where the distance is unknown: people can tell. A
// leader who is too far to come may still support remotely.
func (q *Question) withinDistance(v *Verdict) bool {
	if q.school.Point != nil {
		v.Distance, v.Placed = v.Apart(q.at)
	}
	if v.Placed && v.Distance.KM() > float64(int(v.TravelKM)+q.Need.FartherKM) {
		v.inPerson = false
	}
	return v.inPerson || v.remote
}

// distanceEases has support remotely where the leader gives it so, else has the leader come farther.
func distanceEases(q *Question, v *Verdict) (by, or easing) {
	over := math.Ceil(v.Distance.KM()) - float64(v.TravelKM)
	if over <= needs.MaxFartherKM {
		by = easing{Farther, int64(over), (v.Distance.KM() - float64(int(v.TravelKM)+q.Need.FartherKM)) / kmOfStep}
	}
	if v.Remote {
		return easing{Remotely, 0, modeSteps}, by
	}
	return by, easing{}
}

// farKM is the distance from which nearness gives no more points.
const farKM = 80

// distanceMerit gives more to nearer schools, half of it by the distance itself, half by how
// much of what the leader travels at most it takes: near the end of that, visits are a stretch.
// It gives half where support is remote or the distance unknown.
func distanceMerit(_ *Question, v *Verdict) float64 {
	if !v.inPerson || !v.Placed {
		return 0.5
	}
	km := v.Distance.KM()
	return 0.5*max(0, 1-km/farKM) + 0.5*max(0, 1-km/float64(max(v.TravelKM, 1)))
}

// distanceSentence leaves out the distance itself: it already stands beside the
// name of the leader's school.
func distanceSentence(q *Question, v *Verdict) string {
	travels := "Travels up to " + inMiles(v.Offer.TravelKM)
	switch {
	case v.inPerson && v.Placed && v.Distance.KM() > float64(v.Offer.TravelKM):
		return travels + q.says(", so would have to come farther for you.", ", so would have to come farther for the school.")
	case v.inPerson && v.Placed:
		return travels + q.says(", and your school is within that.", ", and the school is within that.")
	case v.inPerson:
		return travels +
			q.says(", but the distance to your school is not known.", ", but the distance to the school is not known.")
	}
	return q.says("Supports you remotely.", "Supports the school remotely.")
}

func distanceRefusal(q *Question, v *Verdict) string {
	away, most := v.Distance.Words(), inMiles(v.Offer.TravelKM)
	if away == most {
		away = "just over " + away
	}
	return capital(away) + q.says(" from your school", " from the school") + ", but travels only up to " + most + "."
}
