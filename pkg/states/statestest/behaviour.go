package statestest

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/states"
)

// Subject is a thing on a store of its own, with a function for each verb of its table. A function looks the
// thing up, so that it acts on the present version, and sees to what the verb needs besides the state, such
// as the day. State reads where the thing stands.
type Subject[S ~string] struct {
	State func() S
	Do    map[string]func() error
}

// Behaves tries every verb in every state, each on a new subject, which begins in the state start. What the
// table allows must lead where it says; anything else must leave the state as it was, and be refused with
// words for people, or be passed over, as jobs do.
func Behaves[S ~string](t *testing.T, table states.Table[S], start S, fresh func(t *testing.T) Subject[S]) {
	t.Helper()
	for _, from := range table.States() {
		path, found := table.Path(start, from)
		if !found {
			t.Errorf("nothing leads from %s to %s", start, from)
			continue
		}
		for _, verb := range table.Verbs() {
			t.Run(string(from)+"/"+verb, func(t *testing.T) {
				s := fresh(t)
				for _, before := range path {
					if err := s.do(t, before); err != nil {
						t.Fatalf("on the way to %s, %s: %v", from, before, err)
					}
				}
				if at := s.State(); at != from {
					t.Fatalf("%v leads to %q", path, at)
				}
				s.behaves(t, table, from, verb)
			})
		}
	}
}

// do does what the verb says.
func (s Subject[S]) do(t *testing.T, verb string) error {
	t.Helper()
	do := s.Do[verb]
	if do == nil {
		t.Fatalf("the test has no %q", verb)
	}
	return do()
}

// behaves tries one verb.
func (s Subject[S]) behaves(t *testing.T, table states.Table[S], from S, verb string) {
	t.Helper()
	err := s.do(t, verb)
	want, _ := table.After(from, verb)
	if at := s.State(); at != want {
		t.Errorf("is %q afterwards, not %q (%v)", at, want, err)
	}
	switch allowed := table.Allows(from, verb); {
	case allowed && err != nil:
		t.Errorf("refused: %v", err)
	case !allowed && err != nil && apperr.KindOf(err) == apperr.KindInternal:
		t.Errorf("not refused in words: %v", err)
	}
}
