package matching

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/partnerships"
)

// Closeness is the name of closenessRule.
const Closeness Rule = "closeness"

// closenessRule gives points where the schools stand near each other: in one partnership, in
// partnerships below the same one, in one region. It excludes nobody: the reach does that.
var closenessRule = rule{name: Closeness, merit: closenessMerit, sentence: closenessSentence}

// nearby are the partnerships of the asking school, and those straight above them.
type nearby struct{ own, above []partnerships.Partnership }

// readNearby reads the partnerships of the asking school.
func (q *question) readNearby(ctx context.Context, r docdb.Reader) error {
	var err error
	if q.nearby.own, err = partnerships.Of(ctx, r, q.need.URN); err != nil {
		return err
	}
	for _, p := range q.nearby.own {
		known := func(other partnerships.Partnership) bool { return other.ID == p.ParentID }
		if p.ParentID == "" || slices.ContainsFunc(q.nearby.above, known) {
			continue
		}
		parent, err := partnerships.Get(ctx, r, p.ParentID)
		if err != nil {
			return err
		}
		q.nearby.above = append(q.nearby.above, parent)
	}
	return nil
}

// shared is the partnership that both schools are in; "" where there is none.
func (n *nearby) shared(h *Home) string {
	for i := range n.own { // by index: this runs for every candidate that fits
		if slices.Contains(h.In, n.own[i].ID) {
			return n.own[i].Name
		}
	}
	return ""
}

// sharedAbove is the partnership to which those of both schools belong.
func (n *nearby) sharedAbove(h *Home) string {
	for i := range n.above {
		if slices.Contains(h.Under, n.above[i].ID) || slices.Contains(h.In, n.above[i].ID) {
			return n.above[i].Name
		}
	}
	return ""
}

func (q *question) sameRegion(h *Home) bool {
	return q.school.Region != "" && q.school.Region == h.School.Region
}

// closenessMerit is all in one partnership, six tenths below the same one, three in one region.
func closenessMerit(q *question, v *verdict) float64 {
	switch {
	case q.nearby.shared(&v.Home) != "":
		return 1
	case q.nearby.sharedAbove(&v.Home) != "":
		return 0.6
	case q.sameRegion(&v.Home):
		return 0.3
	}
	return 0
}

func closenessSentence(q *question, v *verdict) string {
	if in := q.nearby.shared(&v.Home); in != "" {
		return "The leader's own school is in " + in + q.says(", as yours is.", ", as the school that asks is.")
	}
	if in := q.nearby.sharedAbove(&v.Home); in != "" {
		return "The leader's own school belongs to " + in + " through its partnership" +
			q.says(", as yours does.", ", as the school that asks does.")
	}
	if q.sameRegion(&v.Home) {
		return "The leader's own school is in " + q.says("your", "the same") + " region (" + q.school.Region + ")."
	}
	return "The leader's own school is in no partnership and no region of " + q.says("yours.", "the school that asks.")
}
