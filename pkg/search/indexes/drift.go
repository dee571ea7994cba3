package indexes

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"lateral/pkg/search"
)

// Documents calls each for every document that an index should hold, as it should.
type Documents func(ctx context.Context, each func(search.Document) error) error

// Difference is a document that an index does not hold as it should.
type Difference struct {
	ID   string
	What string // a sentence without a full stop

	missing bool // the index has nothing of it
}

// Drift compares an index with its documents, by id, version and digest. It returns how many
// documents there are, and every difference. It fails with search.ErrStale where the index
// has other settings.
func Drift(ctx context.Context, engine search.Engine, index string,
	documents Documents) (many int, wrong []Difference, err error) {
	indexed := map[string]search.Entry{}
	err = engine.IDs(ctx, index, func(e search.Entry) error {
		indexed[e.ID] = e
		return nil
	})
	if err != nil {
		return 0, nil, err
	}
	err = documents(ctx, func(d search.Document) error {
		many++
		held, found := indexed[d.ID]
		if what := difference(found, held, d.Entry()); what != "" {
			wrong = append(wrong, Difference{d.ID, what, !found})
		}
		delete(indexed, d.ID)
		return nil
	})
	if err != nil {
		return many, wrong, err
	}
	for _, id := range slices.Sorted(maps.Keys(indexed)) {
		wrong = append(wrong, Difference{ID: id, What: id + " is indexed and should not be"})
	}
	return many, wrong, nil
}

// unbuilt says whether an index holds none of so many documents, and nothing else: nobody has built it
// yet, and that is no difference.
func unbuilt(many int, wrong []Difference) bool {
	return len(wrong) == many && !slices.ContainsFunc(wrong, func(d Difference) bool { return !d.missing })
}

func difference(found bool, held, should search.Entry) string {
	switch {
	case !found:
		return should.ID + " is not indexed"
	case held.Version != should.Version:
		return fmt.Sprintf("%s is indexed as it was at version %d; it is at %d", should.ID, held.Version, should.Version)
	case held.Digest != should.Digest:
		return should.ID + " is indexed with other words, numbers, place or meaning than it has"
	}
	return ""
}

func sentences(all []Difference) []string {
	out := make([]string, len(all))
	for i, d := range all {
		out[i] = d.What
	}
	return out
}
