package rules

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/diary"
	"lateral/services/matching/candidates"
)

// Anew judges one of the best again, by its candidate as the documents are now, and by what is
// read only for the best: who heads the home school, who would broker, and the diary.
func (q *Question) Anew(ctx context.Context, r docdb.Reader, now *candidates.Ready,
	before *Verdict) (Verdict, error) {
	if err := q.compareHeads(ctx, r, now.Home.URN); err != nil {
		return Verdict{}, err
	}
	broker, err := q.brokerFor(ctx, r, now.Home.URN)
	if err != nil {
		return Verdict{}, err
	}
	free, first, err := diary.CountFree(ctx, r, now.LeaderID, max(q.Today, q.Need.StartOn), q.last)
	v := Verdict{
		Ready: now, broker: broker, tie: before.tie, load: before.load, counted: true,
		FreeInTime: free, FirstInTime: candidates.HalfDayOf(first), Facts: before.Facts,
	}
	if q.apply(&v); v.Broke == "" {
		v.Facts.Themes = q.themeFact(now)
		q.score(&v)
	}
	return v, err
}
