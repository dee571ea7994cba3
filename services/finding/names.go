package finding

import (
	"slices"

	"lateral/pkg/bm25"
	"lateral/pkg/date"
	"lateral/services/matching/candidates"
	"lateral/services/themes"
)

// names are the words by which a service is known that its text does not say.
type names struct {
	leader  []string // of the leader's name
	school  []string // of the name of the home school
	honours []string // of the leader's designations
	town    []string
}

// namesOf are the names of a candidate on a day.
func namesOf(c *candidates.Candidate, today date.Day) names {
	n := names{
		leader: telling(c.Name), school: telling(c.Home.School.Name), town: telling(c.Home.School.Town),
	}
	for i := range c.Held {
		if held := &c.Held[i]; held.InForce(today) {
			n.honours = append(n.honours, telling(held.Name()+" "+themes.OfDesignation(string(held.Kind)).Label)...)
		}
	}
	return n
}

// telling are the words of a text without those that every text has.
func telling(text string) []string { return slices.DeleteFunc(bm25.Words(text), bm25.IsStop) }

// all are the words of all names.
func (n names) all() []string { return slices.Concat(n.leader, n.school, n.honours, n.town) }

// within says whether all words are of a list, and there is one.
func within(words, list []string) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(list, w) })
}
