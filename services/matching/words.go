package matching

import (
	"strconv"
	"strings"

	"lateral/services/matching/rules"
)

const onlyTheSchoolAndItsBrokers = "Only the school and the brokers of its partnership can see who fits."

func notMatched(ref string) string { return ref + " is not open, so nobody is matched with it." }

const onlyItsBrokers = "Only the brokers of the partnership can see this."

// goesOn ends a file that is not whole.
const goesOn = "The list goes on."

// headsOfLoads are the heads of the columns of a file of loads.
func headsOfLoads() []string {
	return []string{"Leader", "Home school", "URN", "Listed now", "Shown in 12 weeks", "Asked in 12 weeks",
		"Days booked in 12 weeks", "Days opened from today", "Days left"}
}

// headsOfUnreached are the heads of the columns of a file of schools that few can help.
func headsOfUnreached() []string {
	return []string{"School", "URN", "Town", "Leaders who may come", "What keeps out most nearby", "Other reasons"}
}

func yesOrNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

// inDays writes half-days as days for spreadsheets: 2.5.
func inDays(halfDays int) string { return strconv.FormatFloat(float64(halfDays)/2, 'f', -1, 64) }

// whyFew is the rule that keeps out most leaders nearby, in a sentence.
func whyFew(c rules.Chances) string {
	switch {
	case len(c.Costs) > 0:
		return costs(c.Costs[0])
	case c.Leaders == 0:
		return "Nobody nearby is kept out by one rule alone: several do it together, or nobody nearby is listed."
	}
	return "Nobody else nearby is kept out by one rule alone."
}

// otherReasons are the other rules that keep leaders nearby out, in one line; "" where there are none.
func otherReasons(c rules.Chances) string {
	var all []string
	for _, one := range c.Costs[min(1, len(c.Costs)):] {
		all = append(all, costs(one))
	}
	return strings.Join(all, "; ")
}

// costs says what a rule costs: "Too far from the school: 3 leaders".
func costs(c rules.Cost) string {
	if c.Leaders == 1 {
		return c.Reason + ": 1 leader"
	}
	return c.Reason + ": " + strconv.Itoa(c.Leaders) + " leaders"
}
