package states_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/states"
)

type light string

// traffic is a light that can be switched off, and breaks.
func traffic() states.Table[light] {
	return states.Of(states.Steps[light]{
		"red":    {"go": "green", "break": "broken"},
		"green":  {"slow": "amber", "break": "broken", "shine": "green"},
		"amber":  {"stop": "red"},
		"broken": {},
	})
}

func TestAVerbLeadsToAState(t *testing.T) {
	for _, c := range []struct {
		from light
		verb string
		to   light
		may  bool
	}{
		{"red", "go", "green", true},
		{"green", "shine", "green", true},
		{"green", "go", "green", false},
		{"broken", "go", "broken", false},
		{"unheard", "go", "unheard", false},
	} {
		to, err := traffic().After(c.from, c.verb)
		if to != c.to || (err == nil) != c.may || traffic().Allows(c.from, c.verb) != c.may {
			t.Errorf("%s while %s: %s, %v", c.verb, c.from, to, err)
		}
	}
	if !traffic().Ends("broken") || traffic().Ends("red") {
		t.Error("only what is broken ends")
	}
}

func TestATableListsItsStatesVerbsAndArrows(t *testing.T) {
	if diff := cmp.Diff([]light{"amber", "broken", "green", "red"}, traffic().States()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"break", "go", "shine", "slow", "stop"}, traffic().Verbs()); diff != "" {
		t.Error(diff)
	}
	want := map[states.Arrow]bool{
		{From: "red", To: "green"}: true, {From: "red", To: "broken"}: true, {From: "green", To: "amber"}: true,
		{From: "green", To: "broken"}: true, {From: "amber", To: "red"}: true,
	}
	if diff := cmp.Diff(want, traffic().Arrows()); diff != "" {
		t.Error(diff)
	}
}

func TestThePathIsTheShortest(t *testing.T) {
	for to, want := range map[light][]string{
		"red": {}, "amber": {"go", "slow"}, "broken": {"break"},
	} {
		got, found := traffic().Path("red", to)
		if diff := cmp.Diff(want, got); diff != "" || !found {
			t.Errorf("to %s: %s", to, diff)
		}
	}
	if path, found := traffic().Path("broken", "red"); found {
		t.Errorf("what is broken is red after %v", path)
	}
}
