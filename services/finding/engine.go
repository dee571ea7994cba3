package finding

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"lateral/pkg/search"
	"lateral/services/matching/candidates"
)

// What is found by meaning: so many services at most, whose likeness is a cosine of at least so
// much. What is less alike is close by its words or themes, or not at all.
const (
	meaningPart  = 0.5
	mostMeant    = 300
	mostMeanings = 3 // the whole and its first passages: a long text shares words with who helps
	faintlyAlike = 0.25
)

// mostHeard is how many services the engine names that have the words or mean the like.
const mostHeard = 400

// hear asks the engine who has all words that were typed, typing errors allowed, and who means
// the like, whatever is chosen in facets; memory says who of them is shown. While the index is not
// built by the model that reads, words alone are asked for.
func (s *Service) hear(ctx context.Context, q *question) ([]search.Hit, error) {
	query := search.Query{
		Words: strings.Join(textsOf(q.words), " "), Filters: q.limits(), Near: q.near(), Limit: mostHeard,
	}
	if meant := q.typed.Meant(); len(meant) > 0 {
		query.Meaning = &search.Meaning{
			Vectors: meant[:min(len(meant), mostMeanings)], Share: meaningPart, Nearest: mostMeant, Least: faintlyAlike,
		}
	}
	result, err := s.index.Search(ctx, candidates.IndexName, query)
	if search.Down(err) && query.Meaning != nil {
		query.Meaning = nil
		result, err = s.index.Search(ctx, candidates.IndexName, query)
	}
	return result.Hits, err
}

// limits are the filters that hold whatever is chosen in facets, but for distance.
func (q *question) limits() []search.Filter {
	var all []search.Filter
	if q.MaxDayRate > 0 {
		all = append(all, search.AtMost(candidates.FieldDayRate, float64(q.MaxDayRate)))
	}
	if q.FreeFrom != "" {
		all = append(all, search.AtLeast(candidates.FieldLastFree, candidates.DayNumber(q.from())))
	}
	return all
}

// honoured are the services whose leader has a designation in force today, also before the job
// that withdraws the others has run.
func (q *question) honoured() search.Filter {
	return search.AtLeast(candidates.FieldUntil, candidates.DayNumber(q.today))
}

// near is the place from which distances count; nil where they do not.
func (q *question) near() *search.Near {
	if !q.placed() || q.WithinKM == 0 && q.order() != Nearest {
		return nil
	}
	at := q.school.Point
	return &search.Near{
		Point: search.Point{Lat: at.Lat, Lng: at.Lon}, RadiusKM: float64(q.WithinKM), Unmeasured: true, // cards measure
	}
}

// sort is the order as the engine knows it. How relevant services are, the matcher knows.
func (q *question) sort() search.Sort {
	switch q.order() {
	case Nearest:
		return search.ByDistance()
	case Soonest:
		return search.Ascending(candidates.FieldFirstFree)
	case Price:
		return search.Ascending(candidates.FieldDayRate)
	case Best:
	}
	return search.ByRelevance()
}

// sifted is what the engine leaves of services, and what it counts.
type sifted struct {
	hits    []search.Hit // in its order, so many at most
	total   int
	counted map[string][]search.Count // by the field of a facet
}

// sift has the engine leave what passes the filters, of the services among which it is sought, and
// count it.
// Each facet in which something is chosen is counted as if nothing were: so that people see what
// else there is.
func (s *Service) sift(ctx context.Context, q *question, among search.Filter, most int) (sifted, error) {
	whole := q.sieve("", among)
	whole.Sort, whole.Limit = q.sort(), most
	asked := map[string]search.Query{}
	for _, f := range facets() {
		if len(f.chosen(q)) == 0 {
			whole.Facets = append(whole.Facets, f.field)
			continue
		}
		other := q.sieve(f.field, among)
		other.Facets, other.Limit = []string{f.field}, 1
		asked[f.field] = other
	}
	asked[""] = whole
	results, err := s.askAll(ctx, asked)
	out := sifted{hits: results[""].Hits, total: results[""].Total, counted: map[string][]search.Count{}}
	for field := range asked {
		maps.Copy(out.counted, results[field].Facets)
	}
	return out, err
}

// sieve are the filters, with what is chosen in every facet but one.
func (q *question) sieve(but string, among search.Filter) search.Query {
	return search.Query{Filters: append(slices.Concat(q.limits(), q.chosen(but)), among), Near: q.near()}
}

// askAll asks several questions at once.
func (s *Service) askAll(ctx context.Context, asked map[string]search.Query) (map[string]search.Result, error) {
	results, failed := map[string]search.Result{}, error(nil)
	var mu sync.Mutex
	var all sync.WaitGroup
	for name, one := range asked {
		all.Go(func() {
			result, err := s.index.Search(ctx, candidates.IndexName, one)
			mu.Lock()
			defer mu.Unlock()
			if results[name] = result; err != nil {
				failed = err
			}
		})
	}
	all.Wait()
	return results, failed
}
