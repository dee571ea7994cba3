package home

import (
	"strings"

	"lateral/services/leaders"
)

func verifyADesignationOf(c leaders.Claimant) string {
	return "Verify a designation of " + c.Leader.Name
}

const theySayThatTheyAreAccredited = "They say that they are accredited."

const lookAtTheEvidence = "Look at the evidence"

// toBecomeALeader is for people with the role whom no school can find yet.
func toBecomeALeader() Item {
	return Item{Title: "Become a leader", Action: "Become a leader", Path: "/leader",
		Why: "Say what you help schools with. Then claim your designation, say what you offer, and open half-days."}
}

// nextOf describes the next step of a leader; false where there is none, or where it is a broker's.
func nextOf(n leaders.Next) (Item, bool) {
	switch n.Do {
	case leaders.ToClaim:
		return Item{Title: "Claim your designation", Action: "Claim a designation", Path: "/leader/designations/new",
			Why: "When a broker has verified it, schools see what you offer."}, true
	case leaders.ToRenew:
		return Item{Title: "Your designation has lapsed", Action: "See what to do", Path: "/leader",
			Why: "Its last day was " + n.LastDay.Words() + ". Schools no longer see what you offer."}, true
	case leaders.ToOffer:
		return Item{Title: "Say what you offer", Action: "Offer something", Path: "/leader/services/new",
			Why: "Needs are matched with what you offer: its themes, phases, distance and price."}, true
	case leaders.ToOpenDiary:
		return Item{Title: "Open half-days in your diary", Action: "Open your diary", Path: "/leader/diary",
			Why: "Nothing is free from today in this term, so no need of this term finds you."}, true
	case leaders.ToPublish:
		return Item{Title: "List what you offer", Action: "See what you offer", Path: "/leader",
			Why: "It is a draft or withdrawn, so schools do not see it."}, true
	case leaders.ToWait:
	}
	return Item{}, false
}

func confirmTheChecksOf(c leaders.Checked) string {
	return "Confirm the checks of " + c.Leader.Name
}

const confirmTheChecks = "Confirm the checks"

func schoolsSeeThisBefore(lacking []string) string {
	return strings.Join(lacking, " ") + " Schools see this before they let anybody in."
}
