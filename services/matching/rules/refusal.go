package rules

// Refusal is the rule to name for a service that is left out, and why it is.
func (q *Question) Refusal(m Miss) (Rule, string) {
	v := Verdict{Ready: m.Ready}
	for _, r := range rules { // the sentence needs what the rules before it found
		if r.breaks != nil {
			r.breaks(q, &v)
		}
	}
	return rules[m.rule].name, rules[m.rule].refusal(q, &v)
}

// Changes are the smallest changes of the need that together let a service in, and the same in a
// sentence; none and "" where nothing does.
func (q *Question) Changes(m Miss) (all []Change, fit string) {
	var words []string
	for _, e := range m.easings {
		c := q.changed(e)
		all, words = append(all, c), append(words, c.Words)
	}
	return all, fits(words)
}
