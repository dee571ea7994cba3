package matching

import (
	"math"
	"slices"
)

// weight is a rule that gives points.
type weight struct {
	rule     Rule
	most     int
	points   func(*question, *verdict) int
	sentence func(*question, *verdict) string
}

// weighed is how many rules give points.
const weighed = 6

// weights are the rules that give points, with the most that each gives: 100 in
// all. Theme counts most, because the need is about it; the hard rules already
// decide whether a leader can come at all.
var weights = [weighed]weight{
	{Theme, 35, themePoints, themeSentence},
	{Phase, 15, phasePoints, phaseSentence},
	{Words, 15, wordPoints, wordSentence},
	{Distance, 10, distancePoints, distanceSentence},
	{Availability, 15, availabilityPoints, availabilitySentence},
	{Price, 10, pricePoints, priceSentence},
}

// share is that share of most, to the nearest point.
func share(most int, part float64) int {
	return int(math.Round(float64(most) * min(max(part, 0), 1)))
}

// themePoints gives three quarters for the themes that the service covers, and a
// quarter for those that a verified designation covers.
func themePoints(q *question, v *verdict) int {
	wanted := float64(len(q.need.Themes))
	return share(35, 0.75*float64(v.themes)/wanted+0.25*float64(v.designated)/wanted)
}

// phasePoints gives all where the service names the phase and the leader's own
// school has it, two thirds where only the service does, a third for a related
// phase.
func phasePoints(q *question, v *verdict) int {
	switch {
	case !slices.Contains(v.Offer.Phases, q.need.Phase):
		return 5
	case v.Home.School.Phase != q.need.Phase:
		return 10
	}
	return 15
}

func wordPoints(q *question, v *verdict) int {
	if len(q.words.asked) == 0 {
		return 0
	}
	// Two thirds of the words count as all: nobody writes everything down.
	return share(15, 1.5*float64(len(v.words))/float64(len(q.words.asked)))
}

// farKM is the distance from which nearness gives no more points.
const farKM = 80

// distancePoints gives more to nearer schools, and the middle where support is
// remote or the distance unknown.
func distancePoints(_ *question, v *verdict) int {
	if !v.inPerson || !v.placed {
		return 5
	}
	return share(10, 1-v.distance.KM()/farKM)
}

func availabilityPoints(q *question, v *verdict) int {
	return share(15, float64(v.free)/float64(q.need.HalfDays))
}

// pricePoints gives all to support that costs no money, and down to two fifths
// as the price nears the budget; half where no budget is stated.
func pricePoints(q *question, v *verdict) int {
	switch {
	case v.price.IsZero(), inReturn(q.need, v):
		return 10
	case q.need.Budget.IsZero():
		return 5
	}
	return share(10, 1-0.6*float64(v.price.Pence)/float64(q.need.Budget.Pence))
}
