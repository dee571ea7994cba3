package rules

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// conflictRule: the leader has no role at the school, and the home school another head.
var conflictRule = rule{
	name:    Conflict,
	breaks:  func(q *Question, v *Verdict) bool { return q.isColleague(v) || q.sharesHead(v) },
	refusal: conflictRefusal,
}

func (q *Question) isColleague(v *Verdict) bool { return slices.Contains(q.colleagues, v.Account) }

// sharesHead is false before the schools are compared: see compareHeads.
func (q *Question) sharesHead(v *Verdict) bool {
	return len(q.sharedHeads) > 0 && q.sharedHeads[v.Home.URN]
}

func conflictRefusal(q *Question, v *Verdict) string {
	if q.isColleague(v) {
		return q.says("Has a role at your school too.", "Has a role at the school too.")
	}
	return q.says("The leader's home school has the same head as yours.",
		"The leader's home school has the same head as the school.")
}

// compareHeads notes whether a home school and the asking school share a head.
// It comes last because it reads documents for each school.
func (q *Question) compareHeads(ctx context.Context, r docdb.Reader, urn register.URN) error {
	if _, done := q.sharedHeads[urn]; done || len(q.heads) == 0 {
		return nil
	}
	heads, err := headsOf(ctx, r, urn)
	q.sharedHeads[urn] = slices.ContainsFunc(heads, func(id string) bool { return slices.Contains(q.heads, id) })
	return err
}
