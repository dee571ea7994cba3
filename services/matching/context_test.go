package matching_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/matching/rules"
	"lateral/services/needs/needstest"
)

// The asking school is a small primary school where many pupils are disadvantaged.
func TestHowFarTheLeadersSchoolIsLikeTheirs(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		home needstest.School
		want string
	}{
		"alike": {needstest.School{Pupils: "180", Premium: "42"},
			"5/5: Like yours, the leader's own is a small primary school of the same type (Community school) where many " +
				"pupils are disadvantaged."},
		"of another type": {needstest.School{Pupils: "180", Premium: "42", Type: "Academy converter"},
			"4/5: Like yours, the leader's own is a small primary school where many pupils are disadvantaged. Unlike yours, " +
				"it is a school of another type (Academy converter)."},
		"larger": {needstest.School{Pupils: "450", Premium: "42"},
			"4/5: Like yours, the leader's own is a primary school of the same type (Community school) where many pupils " +
				"are disadvantaged. Unlike yours, it is a large school."},
		"less disadvantaged": {needstest.School{Pupils: "180", Premium: "8"},
			"3/5: Like yours, the leader's own is a small primary school of the same type (Community school). Unlike " +
				"yours, it is a school where few pupils are disadvantaged."},
		"alike in nothing": {needstest.School{Pupils: "1300", Premium: "8", Phase: "Secondary", Type: "Academy converter"},
			"0/5: Unlike yours, the leader's own is a large school of another type (Academy converter) where few pupils are " +
				"disadvantaged."},
		"in size and share not known": {needstest.School{Pupils: "0", Type: "Academy converter"},
			"2/5: Unlike yours, the leader's own is a school of another type (Academy converter)."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			home := tt.home
			home.URN, home.Easting, home.Northing = "100002", "472000", "100000"
			w.Import(home, needstest.School{URN: "100001", Premium: "40", Easting: "460000", Northing: "100000"})
			w.lists("100002", offer())
			n := w.Post("100001", w.ask())
			if diff := cmp.Diff(tt.want, w.said(n, rules.Context)); diff != "" {
				t.Error(diff)
			}
			_, told, _ := strings.Cut(tt.want, ": ")
			told = strings.NewReplacer("yours", "the school that asks").Replace(told)
			if all := w.saidTo(n, w.broker); !slices.Contains(all, told) {
				t.Errorf("the broker reads %q", all)
			}
		})
	}
}
