package finding

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"lateral/pkg/search"
	"lateral/services/matching/candidates"
)

// hits are what was found, before anybody looked who may see it.
type hits struct {
	services []judged // those that are close, in the order that is asked for
	near     []judged // those that come nearest, the best first; none where enough are close
	total    int      // how many are close
	facets   Facets   // of these
	degraded bool
}

// search finds what is looked for, for so many leaders at least. It fails as search.Down says when
// the engine is down.
func (s *Service) search(ctx context.Context, q *question, leaders int) (hits, error) {
	if q.typed == nil {
		return s.browse(ctx, q, leaders)
	}
	k, err := s.known(ctx, q)
	if err != nil {
		return hits{}, err
	}
	out, near, err := s.together(ctx, q, k)
	if err == nil && !enough(out.services) {
		near, err = s.passing(ctx, q, near)
		out.near = nearest(out.services, near)
	}
	return out, err
}

// together has the engine hear of services while it sifts those that memory knows: seldom is one
// that it adds close too, so that it must sift again. It returns those that could come nearest
// beside what is found.
func (s *Service) together(ctx context.Context, q *question, k known) (out hits, near []judged, err error) {
	var heard []search.Hit
	var failed error
	var hearing sync.WaitGroup
	hearing.Go(func() { heard, failed = s.hear(ctx, q) })
	close, _ := part(k.judged)
	out, err = s.among(ctx, q, close)
	if hearing.Wait(); failed != nil || err != nil {
		return out, nil, cmp.Or(err, failed)
	}
	more := k.hear(q, heard)
	close, near = part(k.judged)
	if more {
		out, err = s.among(ctx, q, close)
	}
	return out, near, err
}

// among are those that pass the filters, of services that are close, in order and counted.
func (s *Service) among(ctx context.Context, q *question, close []judged) (hits, error) {
	left, err := s.sift(ctx, q, search.OneOf(idsOf(close)...), max(1, len(close)))
	if err != nil {
		return hits{}, err
	}
	out := hits{services: kept(close, left.hits), total: left.total}
	slices.SortFunc(out.services, q.compare)
	out.facets, err = s.labelled(ctx, left.counted)
	return out, err
}

// browse finds everything that passes the filters, where nothing was typed.
func (s *Service) browse(ctx context.Context, q *question, leaders int) (hits, error) {
	left, err := s.sift(ctx, q, q.honoured(), q.window(leaders))
	if err != nil {
		return hits{}, err
	}
	known, err := s.matching.Candidates.Find(ctx, hitIDs(left.hits))
	if err != nil {
		return hits{}, err
	}
	out := hits{total: left.total}
	for _, c := range known {
		if c != nil { // the index is ahead of what is in memory
			out.services = append(out.services, judged{Ready: c, close: true})
		}
	}
	slices.SortFunc(out.services, q.compare)
	out.facets, err = s.labelled(ctx, left.counted)
	return out, err
}

// How many services are looked at where nothing was typed: for the first pages, and at most. One
// number for many pages keeps their order.
const (
	window     = 400
	mostWindow = 4 * deepest
)

// window is how many services to look at for so many leaders. The engine orders by the first
// day of all: those that are free soonest from a later day are found among more.
func (q *question) window(leaders int) int {
	if leaders >= window/4 || q.order() == Soonest && q.FreeFrom > q.today {
		return mostWindow
	}
	return window
}

// passing are those that pass the filters, in their order.
func (s *Service) passing(ctx context.Context, q *question, some []judged) ([]judged, error) {
	if len(some) == 0 {
		return nil, nil
	}
	query := q.sieve("", search.OneOf(idsOf(some)...))
	query.Limit = len(some)
	result, err := s.index.Search(ctx, candidates.IndexName, query)
	return kept(some, result.Hits), err
}

// kept are those that the engine left, in their order.
func kept(all []judged, left []search.Hit) []judged {
	ids := map[string]bool{}
	for _, h := range left {
		ids[h.ID] = true
	}
	return slices.DeleteFunc(all, func(one judged) bool { return !ids[one.ID] })
}

func idsOf(all []judged) []string {
	ids := make([]string, len(all))
	for i, one := range all {
		ids[i] = one.ID
	}
	return ids
}

func hitIDs(all []search.Hit) []string {
	ids := make([]string, len(all))
	for i, h := range all {
		ids[i] = h.ID
	}
	return ids
}
