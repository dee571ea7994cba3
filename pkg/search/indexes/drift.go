package indexes

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"lateral/pkg/search"
)

// Versions calls each for every document that an index follows.
type Versions func(ctx context.Context, each func(id string, version int64) error) error

// Drift compares an index with its documents, by id and version. It returns how many
// documents there are, and a sentence for each difference. It fails with search.ErrStale
// where the index has other settings.
func Drift(ctx context.Context, engine search.Engine, index string,
	versions Versions) (documents int, wrong []string, err error) {
	indexed := map[string]int64{}
	err = engine.IDs(ctx, index, func(id string, version int64) error {
		indexed[id] = version
		return nil
	})
	if err != nil {
		return 0, nil, err
	}
	err = versions(ctx, func(id string, version int64) error {
		documents++
		switch at, found := indexed[id]; {
		case !found:
			wrong = append(wrong, id+" is not indexed")
		case at != version:
			wrong = append(wrong, fmt.Sprintf("%s is indexed as it was at version %d; it is at %d", id, at, version))
		}
		delete(indexed, id)
		return nil
	})
	for _, id := range slices.Sorted(maps.Keys(indexed)) {
		wrong = append(wrong, id+" is indexed and should not be")
	}
	return documents, wrong, err
}
