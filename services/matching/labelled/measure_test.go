package labelled_test

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/matching/labelled"
)

// graded is a set of three needs: one that two services help, one that one helps in part, one
// that nobody helps.
var graded = labelled.Set{
	Needs: []labelled.Need{{ID: "need_1"}, {ID: "need_2"}, {ID: "need_3"}},
	Grades: map[string]map[string]int{
		"need_1": {"best": 3, "good": 2, "poor": 1, "none": 0},
		"need_2": {"poor": 1},
	},
}

// The figures are worked out by hand.
func TestMeasure(t *testing.T) {
	ideal := 7 + 3/math.Log2(3) + 1/math.Log2(4)
	for name, c := range map[string]struct {
		run     []string
		ndcg    float64
		recall  float64
		success float64
		silence int
	}{
		"the best order": {[]string{"best", "good", "poor"}, 1, 1, 1, 0},
		"one behind":     {[]string{"none", "best", "other", "good"}, (7/math.Log2(3) + 3/math.Log2(5)) / ideal, 1, 1, 0},
		"too late":       {[]string{"none", "a", "b", "good"}, 3 / math.Log2(5) / ideal, 0.5, 0, 0},
		"nobody":         {nil, 0, 0, 0, 1},
	} {
		got := graded.Measure(labelled.Run{"need_1": c.run, "need_2": {"poor"}}, labelled.Every)
		if math.Abs(got.NDCG.Mean-c.ndcg) > 1e-9 || got.Recall.Mean != c.recall || got.Success.Mean != c.success ||
			got.Silence != c.silence || got.Needs != 1 {
			t.Errorf("%s: %+v", name, got)
		}
		if got.NDCG.Low > got.NDCG.Mean+1e-9 || got.NDCG.High < got.NDCG.Mean-1e-9 {
			t.Errorf("%s: %v is outside of its interval", name, got.NDCG)
		}
	}
	if got := graded.Measure(labelled.Run{}, labelled.Reporting); got.Needs != 0 {
		t.Errorf("need_1 is reported: %+v", got)
	}
}

func TestSilence(t *testing.T) {
	want := labelled.Silence{Helped: 1, InPart: 1, Partly: 1, Alone: 1, Rightly: 1}
	if diff := cmp.Diff(want, graded.Silence(labelled.Run{"need_1": {"poor"}}, labelled.Every)); diff != "" {
		t.Error(diff)
	}
	want = labelled.Silence{InPart: 1}
	if diff := cmp.Diff(want, graded.Silence(labelled.Run{"need_2": {"poor"}}, labelled.Reporting)); diff != "" {
		t.Error(diff)
	}
}

func TestARunIsWrittenInTheOrderOfNeeds(t *testing.T) {
	var out strings.Builder
	if err := (labelled.Run{"need_2": {"a"}, "need_1": {"b", "c"}}).Write(&out, graded.Needs); err != nil {
		t.Fatal(err)
	}
	if want := "need_1\tb\t1\nneed_1\tc\t2\nneed_2\ta\t1\n"; out.String() != want {
		t.Errorf("%q", out.String())
	}
}
