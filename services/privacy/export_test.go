package privacy

import "strings"

// Reword replaces in a text the name of a person, where the other accounts have the names
// and places the words.
func Reword(was Was, accounts []string, places, text string, theirs bool) string {
	o := others{full: map[string]bool{}, first: map[string]bool{}, last: map[string]bool{}, place: map[string]bool{}}
	for _, name := range accounts {
		all, first, last := nameOf(name)
		o.full[key(all)], o.first[key(first)], o.last[key(last)] = true, true, true
	}
	for _, w := range folded(strings.ToLower(places)) {
		o.place[w] = true
	}
	return wordingOf(was, o).replace(text, theirs)
}
