package rules

// LoadRule is the name of loadRule.
const LoadRule Rule = "load"

// loadRule has those step back who were shown, asked and booked most of late, so that others
// come first among near equals. It excludes nobody.
var loadRule = rule{name: LoadRule, merit: loadMerit, sentence: loadSentence}

// fullLoad is the load that costs half of the points: two enquiries and a booking of two days.
const fullLoad = 4

func loadMerit(_ *Question, v *Verdict) float64 { return fullLoad / (fullLoad + v.load) }

func loadSentence(_ *Question, v *Verdict) string {
	switch {
	case v.load < fullLoad/8.0:
		return "Was shown, asked and booked little in recent weeks."
	case v.load < fullLoad:
		return "Was shown, asked or booked now and then in recent weeks."
	}
	return "Was shown, asked or booked often in recent weeks, and steps back a little for others."
}
