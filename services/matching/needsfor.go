package matching

import (
	"cmp"
	"context"
	"math"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching/candidates"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

// Order is how needs that fit a leader are sorted.
type Order string

// The orders.
const (
	BestFirst    Order = "best"
	SoonestFirst Order = "soonest" // by the leader's first free half-day for it
	NearestFirst Order = "nearest"
)

// Orders lists every order.
func Orders() []Order { return []Order{BestFirst, SoonestFirst, NearestFirst} }

// MostLooked is how many open needs, the latest, are judged for one answer.
const MostLooked = 200

// NeedsInput asks which needs fit a leader.
type NeedsInput struct {
	HomeURN register.URN // where the actor is a leader
	Order   Order        // "" is BestFirst
	Within  int          // only this near, in km; 0 is any distance
	Limit   int          // at most MaxLimit
}

// NeedsFor says which of the open needs that reach the leader's home school fit the leader's
// services. The actor is that leader; NotFound where they have no role at the school. What
// they may not see of a need counts nowhere: a hidden school is judged as if it stood in the
// middle of its region (in the leader's own region, somewhere), and as if it stated no budget.
func (s *Service) NeedsFor(ctx context.Context, actor people.Actor, in NeedsInput) (Fits, error) {
	var out Fits
	err := s.db.View(ctx, func(r docdb.Reader) error {
		reaching, more, err := needs.Reaching(ctx, r, actor, in.HomeURN, MostLooked)
		if err != nil {
			return err
		}
		own, err := s.ownServices(ctx, r, actor, in.HomeURN)
		if err != nil {
			return err
		}
		out = Fits{Services: len(own), More: more}
		for _, seen := range reaching {
			best, fits, err := s.bestFor(ctx, r, seen, own)
			if err != nil {
				return err
			}
			switch {
			case !fits:
				out.NotFitting++
			case in.Within == 0 || best.within(in.Within):
				out.Needs = append(out.Needs, best)
			default:
				out.leaveOut(best)
			}
		}
		return nil
	})
	out.Fitting = len(out.Needs)
	in.sort(out.Needs)
	out.Needs = out.Needs[:min(len(out.Needs), min(max(in.Limit, 1), MaxLimit))]
	return out, err
}

// ownServices are the services that other schools see of the actor as a leader of the school.
func (s *Service) ownServices(ctx context.Context, r docdb.Reader, actor people.Actor,
	home register.URN) ([]own, error) {
	leader, found, err := leaders.At(ctx, r, actor, home)
	if err != nil || !found {
		return nil, err
	}
	record, err := evidence.RecordOf(ctx, r, leader.ID)
	if err != nil {
		return nil, err
	}
	shown, err := leaders.ShownServices(ctx, r, leader.ID)
	if err != nil {
		return nil, err
	}
	if _, err := s.Candidates.All(ctx); err != nil {
		return nil, err
	}
	known, all := candidates.NewFacts(), make([]own, len(shown))
	for i, one := range shown {
		if all[i].Sources, all[i].candidate, err = s.Candidates.Fresh(ctx, r, one.ID, known); err != nil {
			return nil, err
		}
		all[i].Record = record
	}
	return all, nil
}

// bestFor judges the services for one need, and returns the best that fits it.
func (s *Service) bestFor(ctx context.Context, r docdb.Reader, seen needs.Seen, all []own) (Fit, bool, error) {
	if len(all) == 0 {
		return Fit{}, false, nil
	}
	q, err := s.questionTo(ctx, r, seen, all[0].Home)
	if err != nil {
		return Fit{}, false, err
	}
	var fitting []rules.Verdict
	for i := range all {
		var v rules.Verdict
		if q.Judge(all[i].candidate, &v); v.Broke == "" {
			fitting = append(fitting, v)
		}
	}
	if len(fitting) == 0 {
		return Fit{}, false, nil
	}
	best := q.RankFit(fitting)[0]
	at := slices.IndexFunc(all, func(o own) bool { return o.Service.ID == best.ID })
	fit, err := fit(q, seen, all[at].Sources, *best)
	return fit, true, err
}

// million rounds scores: the same need and service have the same, whatever the order of sums.
const million = 1e6

// fit is a verdict as the leader reads it.
func fit(q *rules.Question, seen needs.Seen, d candidates.Sources, v rules.Verdict) (Fit, error) {
	m, err := match(q, d, v)
	fit := Fit{
		Seen: seen, Service: m.Service, Score: math.Round(m.Score*million) / million, Close: m.Close,
		Evidence: m.Evidence, Quotes: m.Quotes,
		FreeHalfDays: m.FreeHalfDays, FirstFree: m.FirstFree, KM: m.KM, Away: m.Away, verdict: v,
	}
	fit.apart, fit.placed = apart(seen, d.Home)
	// How often a leader was shown orders leaders; to themselves it says nothing of a need.
	fit.Evidence = slices.DeleteFunc(fit.Evidence, func(e rules.Evidence) bool { return e.Rule == rules.LoadRule })
	if seen.School == nil {
		fit.hideSchool()
	}
	return fit, err
}

// sort puts the fits in order. Equals come by their score, and then the latest first.
func (in NeedsInput) sort(all []Fit) {
	slices.SortFunc(all, func(a, b Fit) int {
		first := 0
		switch in.Order {
		case SoonestFirst:
			first = cmp.Compare(a.verdict.FirstInTime, b.verdict.FirstInTime)
		case NearestFirst:
			first = cmp.Compare(a.afar(), b.afar())
		case BestFirst:
		}
		return cmp.Or(first, cmp.Compare(b.Score, a.Score), cmp.Compare(b.Seen.Need.Number, a.Seen.Need.Number))
	})
}
