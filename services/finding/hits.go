package finding

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"lateral/pkg/docdb"
	"lateral/pkg/search"
	"lateral/services/matching/candidates"
	"lateral/services/partnerships"
	"lateral/services/register"
	"lateral/services/themes"
)

// hits are what was found, in order, before anybody looked who may see it.
type hits struct {
	offers   []offer // each leader once, the best of their services
	total    int     // services
	facets   Facets
	degraded bool
	meaning  bool
}

// offer is a leader with the best service that was found of theirs.
type offer struct {
	*candidates.Candidate
	others int
}

// How many services are looked at before each leader is taken once: for the first pages, and at
// most. One number for many pages keeps their order.
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

// search asks the engine for so many leaders. It fails as search.Down says when that is down.
func (s *Service) search(ctx context.Context, q *question, leaders int) (hits, error) {
	if err := s.vocabulary.follow(ctx, s.db, s.now()); err != nil {
		return hits{}, err
	}
	if err := s.understand(ctx, q); err != nil {
		return hits{}, err
	}
	results, err := s.askUntilFound(ctx, q, leaders)
	if err != nil {
		return hits{}, err
	}
	out := hits{total: results[""].Total, meaning: len(q.meant) > 0}
	if out.facets, err = s.labelled(ctx, results, q); err != nil {
		return out, err
	}
	out.offers, err = s.eachLeaderOnce(ctx, q, results[""].Hits)
	return out, err
}

// askUntilFound asks for all words at once, and leaves out the most common of them until
// something is found. While the index is not built by the model that reads, words alone are
// asked for.
func (s *Service) askUntilFound(ctx context.Context, q *question, leaders int) (map[string]search.Result, error) {
	for {
		whole := q.query("")
		whole.Sort, whole.Limit = q.sort(), q.window(leaders)
		results, err := s.askAll(ctx, q, whole)
		switch {
		case search.Down(err) && len(q.meant) > 0:
			q.meant = nil
		case err != nil || results[""].Total > 0 || len(q.words) < 2:
			return results, err
		default:
			q.words = q.typed.Rarest(q.words)[:len(q.words)*2/3]
		}
	}
}

// askAll asks the engine for the hits, and for the counts of each facet in which something is
// chosen as if nothing were: so that people see what else there is. By field; "" is the hits.
func (s *Service) askAll(ctx context.Context, q *question, whole search.Query) (map[string]search.Result, error) {
	asked := map[string]search.Query{}
	for _, f := range facets() {
		if len(f.chosen(q)) == 0 {
			whole.Facets = append(whole.Facets, f.field)
			continue
		}
		other := q.query(f.field)
		other.Facets, other.Limit = []string{f.field}, 1
		asked[f.field] = other
	}
	asked[""] = whole
	results, failed := map[string]search.Result{}, error(nil)
	var mu sync.Mutex
	var all sync.WaitGroup
	for field, one := range asked {
		all.Go(func() {
			result, err := s.index.Search(ctx, candidates.IndexName, one)
			mu.Lock()
			defer mu.Unlock()
			if results[field] = result; err != nil {
				failed = err
			}
		})
	}
	all.Wait()
	return results, failed
}

// labelled are the facets with their words.
func (s *Service) labelled(ctx context.Context, results map[string]search.Result, q *question) (Facets, error) {
	var out Facets
	for _, f := range facets() {
		counts, alone := results[f.field].Facets[f.field], results[""].Facets[f.field]
		if len(f.chosen(q)) == 0 {
			counts = alone
		}
		list := f.counts(&out)
		for _, c := range counts {
			*list = append(*list, Choice{Value: c.Value, Count: c.Count})
		}
	}
	err := s.label(ctx, &out)
	return out, err
}

func (s *Service) label(ctx context.Context, f *Facets) error {
	name(f.Themes, func(id string) string { return themes.Name(themes.ID(id)) })
	name(f.Phases, func(code string) string { return themes.OfPhase(register.Phase(code)).Label })
	name(f.Designations, func(code string) string { return themes.OfDesignation(code).Label })
	name(f.Formats, func(code string) string { return themes.OfFormat(themes.Format(code)).Label })
	name(f.Modes, modeLabel)
	known := map[string]string{}
	err := s.db.View(ctx, func(r docdb.Reader) error {
		for _, c := range f.Partnerships {
			p, err := partnerships.Get(ctx, r, c.Value)
			if err != nil {
				return err
			}
			known[c.Value] = p.Name
		}
		return nil
	})
	name(f.Partnerships, func(id string) string { return known[id] })
	return err
}

func name(all []Choice, of func(string) string) {
	for i := range all {
		all[i].Label = of(all[i].Value)
	}
}

// eachLeaderOnce keeps the best service of each leader, and counts the others.
func (s *Service) eachLeaderOnce(ctx context.Context, q *question, found []search.Hit) ([]offer, error) {
	ids, byWords := make([]string, len(found)), make(map[string]float64, len(found))
	for i, h := range found {
		ids[i], byWords[h.ID] = h.ID, h.Words
		if len(q.meant) == 0 {
			byWords[h.ID] = h.Score
		}
	}
	known, err := s.matching.Candidates.Find(ctx, ids)
	if err != nil {
		return nil, err
	}
	known = slices.DeleteFunc(known, func(c *candidates.Candidate) bool { return c == nil }) // the index is ahead of them
	switch q.order() {
	case Soonest:
		slices.SortStableFunc(known, q.sooner)
	case Best:
		q.rank(known, byWords)
	case Nearest, Price:
	}
	return once(known), nil
}

// wordsPart is what it counts that a service has every word that was typed, beside how relevant
// it is, which is 1 at most: so a name that was typed comes first.
const wordsPart = 0.5

// rank puts the most relevant first. It knows how well each suits the words, which say less the
// more of them were left out.
func (q *question) rank(all []*candidates.Candidate, byWords map[string]float64) {
	scores := map[string]float64{}
	part := wordsPart * float64(len(q.words)) / float64(max(1, q.sought))
	for i, score := range q.typed.Scores(all, q.today) {
		id := all[i].ID
		scores[id] = score + part*byWords[id]
	}
	slices.SortStableFunc(all, func(a, b *candidates.Candidate) int { return cmp.Compare(scores[b.ID], scores[a.ID]) })
}

// sooner puts first who is free first, from the day that was asked for on.
func (q *question) sooner(a, b *candidates.Candidate) int {
	first, many := a.FreeFrom(q.from())
	second, other := b.FreeFrom(q.from())
	switch {
	case many > 0 && other > 0:
		return first.Compare(second)
	case many > 0:
		return -1
	case other > 0:
		return 1
	}
	return 0
}

func once(all []*candidates.Candidate) []offer {
	var offers []offer
	place := map[string]int{}
	for _, c := range all {
		if at, seen := place[c.LeaderID]; seen {
			offers[at].others++
			continue
		}
		place[c.LeaderID] = len(offers)
		offers = append(offers, offer{c, 0})
	}
	return offers
}
