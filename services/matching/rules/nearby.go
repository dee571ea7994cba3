package rules

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/matching/candidates"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// nearby are the partnerships of the asking school, and those straight above them.
type nearby struct{ own, above []partnerships.Partnership }

// readNearby reads the partnerships of a school.
func readNearby(ctx context.Context, r docdb.Reader, urn register.URN) (nearby, error) {
	var n nearby
	var err error
	if n.own, err = partnerships.Of(ctx, r, urn); err != nil {
		return n, err
	}
	for _, p := range n.own {
		known := func(other partnerships.Partnership) bool { return other.ID == p.ParentID }
		if p.ParentID == "" || slices.ContainsFunc(n.above, known) {
			continue
		}
		parent, err := partnerships.Get(ctx, r, p.ParentID)
		if err != nil {
			return n, err
		}
		n.above = append(n.above, parent)
	}
	return n, nil
}

// shared is the partnership that both schools are in; "" where there is none.
func (n *nearby) shared(h *candidates.Home) string {
	for i := range n.own { // by index: this runs for every candidate that fits
		if slices.Contains(h.In, n.own[i].ID) {
			return n.own[i].Name
		}
	}
	return ""
}

// sharedAbove is the partnership to which those of both schools belong.
func (n *nearby) sharedAbove(h *candidates.Home) string {
	for i := range n.above {
		if slices.Contains(h.Under, n.above[i].ID) || slices.Contains(h.In, n.above[i].ID) {
			return n.above[i].Name
		}
	}
	return ""
}
