package matching

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/geo"
	"lateral/services/needs"
	"lateral/services/register"
)

// questionTo is the question that a need puts to a leader, made of nothing but what the leader
// may see of it.
func (s *Service) questionTo(ctx context.Context, r docdb.Reader, seen needs.Seen, home register.School) (*question,
	error) {
	n, today := seen.Need, date.On(s.now())
	n.Funding = needs.FromOther // hidden: whether the school pays or gives days in return is its own matter
	q := &question{
		need: n, school: placeOf(seen, home), cover: needs.Everybody(), // it reaches the leader, or it would not be here
		today: today, last: n.ByOn, from: firstOf(max(today, n.StartOn)), before: firstOf(n.ByOn) + 2,
		colleagues: map[string]bool{}, sharedHeads: map[register.URN]bool{}, seed: seeded(n.ID), phases: workable(n.Phase),
	}
	means, err := s.meaningOf(ctx, r, n)
	q.corpus = s.catalogue.corpus
	q.load = func(string) float64 { return 0 } // a leader compares needs, not leaders
	text, misspelt := s.textOf(n)
	q.ask, q.misspelt = q.corpus.NewAsk(text, means, s.reader.Model()), misspelt
	return q, err
}

// placeOf is the asking school where the leader may know it. Else it is a school of which only
// the phase and the region are known. It stands in the middle of that region; in the region of
// the leader's own school nobody can say how far it is, and it keeps no leader out.
func placeOf(seen needs.Seen, home register.School) register.School {
	if seen.School != nil {
		return *seen.School
	}
	hidden := register.School{Entry: register.Entry{Phase: seen.SchoolPhase, Region: seen.Region}}
	if home.Region != seen.Region {
		hidden.Point = register.MiddleOf(seen.Region)
	}
	return hidden
}

// apart is the distance to sort and to filter by: between the schools, or from the leader's to
// the middle of the region of a hidden one. False where it is unknown.
func apart(seen needs.Seen, home register.School) (geo.Distance, bool) {
	there := register.MiddleOf(seen.Region)
	if seen.School != nil {
		there = seen.School.Point
	}
	if there == nil || home.Point == nil {
		return 0, false
	}
	return geo.Distance(home.Point.DistanceTo(*there)), true
}
