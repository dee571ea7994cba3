package parties_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/services/parties"
	"lateral/services/people"
)

func TestASellerSaysWhenItReminds(t *testing.T) {
	p := newPurse(t, parties.OfPartnership)
	for _, tt := range []struct{ typed, want []int }{
		{[]int{21, 7}, []int{7, 21}}, {[]int{-7, 0, 180}, []int{-7, 0, 180}}, {nil, nil},
	} {
		if _, err := p.SetReminding(p.Ctx, p.one, p.of, tt.typed); err != nil {
			t.Errorf("%v: %v", tt.typed, err)
		}
		kept, err := p.Reminding(p.Ctx, p.one, p.of)
		if diff := cmp.Diff(tt.want, kept); diff != "" || err != nil {
			t.Errorf("%v: %s, %v", tt.typed, diff, err)
		}
	}
	for name, steps := range map[string][]int{
		"too many": {1, 11, 21, 31, 41, 51, 61}, "too early": {-31}, "too late": {181}, "twice": {7, 7}, "together": {7, 9},
	} {
		if _, err := p.SetReminding(p.Ctx, p.one, p.of, steps); !apperr.Is(err, apperr.KindInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, actor := range []people.Actor{p.elsewhere, p.operator, {AccountID: "acct_none"}} {
		_, set := p.SetReminding(p.Ctx, actor, p.of, []int{7})
		_, get := p.Reminding(p.Ctx, actor, p.of)
		if !apperr.Is(set, apperr.KindNotFound) || !apperr.Is(get, apperr.KindNotFound) {
			t.Errorf("%s: %v, %v", actor.Name, set, get)
		}
	}
}
