package agreements_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/agreements"
)

func TestEachOtherAnswerNamesWhatItIsAnAnswerTo(t *testing.T) {
	waits := func(do agreements.Verb, on string) agreements.Action {
		return agreements.Action{Do: do, On: on, Waits: true}
	}
	can := func(do agreements.Verb, on string) agreements.Action { return agreements.Action{Do: do, On: on} }
	visit := func(a agreements.Action) agreements.Action { a.Date = "2026-02-03"; return a }
	for name, tt := range map[string]struct {
		next []agreements.Action
		want []agreements.Verb
	}{
		"a first proposal, or none": {
			[]agreements.Action{waits("propose", "e"), can("decline", "e")}, []agreements.Verb{"", "propose"}},
		"a counter-proposal, and the proposal's end before the thread's": {
			[]agreements.Action{waits("accept", "p"), can("propose", "e"), can("decline-proposal", "p"), can("withdraw", "e")},
			[]agreements.Verb{"", "accept", "accept", ""}},
		"the thread's end where no proposal can be declined": {
			[]agreements.Action{waits("accept", "p"), can("decline", "e")}, []agreements.Verb{"", "accept"}},
		"a refusal": {
			[]agreements.Action{waits("grant", "r"), can("refuse", "r")}, []agreements.Verb{"", "grant"}},
		"a question about the same visit only": {
			[]agreements.Action{visit(waits("sign-off", "v1")), visit(can("query", "v1")), visit(can("query", "v2"))},
			[]agreements.Verb{"", "sign-off", ""}},
		"each visit its own": {
			[]agreements.Action{visit(waits("sign-off", "v1")), visit(waits("sign-off", "v2")), visit(can("query", "v2")),
				visit(can("query", "v1"))}, []agreements.Verb{"", "", "sign-off", "sign-off"}},
		"no to a move": {
			[]agreements.Action{visit(waits("agree-move", "m")), visit(can("decline-move", "m"))},
			[]agreements.Verb{"", "agree-move"}},
		"nothing while nothing waits": {
			[]agreements.Action{can("propose", "e"), can("decline", "e")}, []agreements.Verb{"", ""}},
		"nothing that waits itself": {
			[]agreements.Action{waits("accept", "p"), waits("propose", "e")}, []agreements.Verb{"", ""}},
		"nothing of what is done seldom": {
			[]agreements.Action{visit(waits("record", "v1")), visit(can("cancel-visit", "v1")), can("cancel-agreement", "a")},
			[]agreements.Verb{"", "", ""}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []agreements.Verb
			for _, a := range agreements.Answers(tt.next) {
				got = append(got, a.Beside)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			for _, a := range tt.next {
				if a.Beside != "" {
					t.Errorf("what was given has changed: %+v", a)
				}
			}
		})
	}
}
