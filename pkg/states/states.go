// Package states holds what a thing can go through: which verb leads from which state to which. A use-case
// asks its table and has no second list of states beside it. Package statestest proves that the table, the
// drawing in doc.go and the use-cases agree.
package states

import (
	"fmt"
	"maps"
	"slices"
)

// Steps are written down state by state: what a verb leads to. A state without verbs is an end.
type Steps[S ~string] map[S]map[string]S

// Table answers questions about steps. It never changes.
type Table[S ~string] struct{ steps Steps[S] }

// Of returns the table of the steps. Every state has a line, also an end.
func Of[S ~string](steps Steps[S]) Table[S] { return Table[S]{steps} }

// Allows says whether the verb is possible in the state.
func (t Table[S]) Allows(from S, verb string) bool {
	_, ok := t.steps[from][verb]
	return ok
}

// After returns the state to which the verb leads. Where it leads nowhere, the state stays, and the error is
// for logs: a use-case refuses in its own words before.
func (t Table[S]) After(from S, verb string) (S, error) {
	to, ok := t.steps[from][verb]
	if !ok {
		return from, fmt.Errorf("states: %q is not possible while it is %q", verb, from)
	}
	return to, nil
}

// Ends says whether nothing follows the state.
func (t Table[S]) Ends(state S) bool { return len(t.steps[state]) == 0 }

// States are all states, in order of the alphabet.
func (t Table[S]) States() []S { return slices.Sorted(maps.Keys(t.steps)) }

// Verbs are all verbs, in order of the alphabet, each once.
func (t Table[S]) Verbs() []string {
	seen := map[string]bool{}
	for _, verbs := range t.steps {
		for verb := range verbs {
			seen[verb] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// Arrow is a step without its verb.
type Arrow struct{ From, To string }

// String writes the arrow as doc.go draws it.
func (a Arrow) String() string { return a.From + " → " + a.To }

// Arrows are the changes of state, each once; verbs that change nothing have none.
func (t Table[S]) Arrows() map[Arrow]bool {
	all := map[Arrow]bool{}
	for from, verbs := range t.steps {
		for _, to := range verbs {
			if from != to {
				all[Arrow{string(from), string(to)}] = true
			}
		}
	}
	return all
}

// Path are the verbs that lead from one state to another on the shortest way; false where none does. Of
// equal ways it is the first by the alphabet.
func (t Table[S]) Path(from, to S) ([]string, bool) {
	paths := map[S][]string{from: {}}
	for next := []S{from}; len(next) > 0; next = next[1:] {
		here := next[0]
		for _, verb := range slices.Sorted(maps.Keys(t.steps[here])) {
			there := t.steps[here][verb]
			if _, known := paths[there]; !known {
				paths[there] = append(slices.Clone(paths[here]), verb)
				next = append(next, there)
			}
		}
	}
	path, found := paths[to]
	return path, found
}
