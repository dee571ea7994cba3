package parties_test

import (
	"testing"

	"lateral/pkg/apperr"
	"lateral/services/parties"
	"lateral/services/people"
)

func TestWhatStandsBeforeTheNumbersOfASeller(t *testing.T) {
	p := newPurse(t, parties.OfPartnership)
	for _, tt := range []struct{ typed, want string }{
		{"WV", "WV"}, {" wv27 ", "WV27"}, {"ABC123", "ABC123"}, {"", ""},
	} {
		got, err := p.SetPrefix(p.Ctx, p.one, p.of, tt.typed)
		if err != nil || got != tt.want {
			t.Errorf("%q is kept as %q, %v", tt.typed, got, err)
		}
		if kept, err := p.Prefix(p.Ctx, p.one, p.of); err != nil || kept != tt.want {
			t.Errorf("%q is read as %q, %v", tt.typed, kept, err)
		}
	}
	for _, typed := range []string{"ABCDEFG", "W-V", "W V", "É", "WV/"} {
		if _, err := p.SetPrefix(p.Ctx, p.one, p.of, typed); !apperr.Is(err, apperr.KindInvalid) {
			t.Errorf("%q: %v", typed, err)
		}
	}
	for _, actor := range []people.Actor{p.elsewhere, p.operator, {AccountID: "acct_none"}} {
		if _, err := p.SetPrefix(p.Ctx, actor, p.of, "X"); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s sets it: %v", actor.Name, err)
		}
		if _, err := p.Prefix(p.Ctx, actor, p.of); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s reads it: %v", actor.Name, err)
		}
	}
}
