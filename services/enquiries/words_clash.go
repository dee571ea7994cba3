package enquiries

import (
	"strings"

	"lateral/services/agreements"
)

// Sentence says it to the person, or about them to somebody else.
func (c Clash) Sentence(toThem bool) string {
	where := map[agreements.Side]string{agreements.LeaderSide: "the leader in this thread",
		agreements.HomeSide: "the leader's home school in this thread", agreements.SchoolSide: "the school that asks"}[c.As]
	who, does, them := c.Name, " acts for ", "they do"
	if c.As == agreements.LeaderSide {
		does = " is "
	}
	if toThem {
		who, does, them = "You", " act for ", "you do"
		if c.As == agreements.LeaderSide {
			does = " are "
		}
	}
	return who + does + where + ", so " + them + " nothing for " + c.School + ". " + c.instead()
}

// instead says who can act for the school.
func (c Clash) instead() string {
	if len(c.Others) == 0 && c.Side == agreements.HomeSide {
		return "Another head of " + c.School + " has to, and nobody else has that role yet."
	}
	if len(c.Others) == 0 {
		return "Another senior leader of " + c.School + " has to, and nobody else has such a role yet: please invite one."
	}
	return strings.Join(c.Others, " or ") + " can."
}

// Clash is a person on both sides of a thread, who therefore may not act on one
// of them.
type Clash struct {
	AccountID string
	Name      string
	Side      agreements.Side // on which they may not act
	School    string          // the school of that side
	As        agreements.Side // where they stand instead
	Others    []string        // names of those who can act there
}
