package statestest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/states"
)

func TestADrawingIsReadLineByLine(t *testing.T) {
	for text, want := range map[string][]map[states.Arrow]bool{
		"//\ta → b → c\n//\tb → d (when it rains)\n": {{
			{From: "a", To: "b"}: true, {From: "b", To: "c"}: true, {From: "b", To: "d"}: true,
		}},
		"//\ta or b → c, d or e\n": {{
			{From: "a", To: "c"}: true, {From: "a", To: "d"}: true, {From: "a", To: "e"}: true,
			{From: "b", To: "c"}: true, {From: "b", To: "d"}: true, {From: "b", To: "e"}: true,
		}},
		"//\ta ↔ b\n//\n//\tc → a ↔ d\n": {
			{{From: "a", To: "b"}: true, {From: "b", To: "a"}: true},
			{{From: "c", To: "a"}: true, {From: "a", To: "d"}: true, {From: "d", To: "a"}: true},
		},
		"// A word → another, in a sentence.\n//\tno arrow\n": nil,
	} {
		if diff := cmp.Diff(want, drawings(text)); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}
