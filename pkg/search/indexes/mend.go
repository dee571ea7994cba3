package indexes

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"lateral/pkg/search"
)

const (
	// mendBatch is how many documents are brought up to date at once.
	mendBatch = 500
	// mostTold is how many differences the log tells of.
	mostTold = 5
)

// Mend looks for what the indexes hold otherwise than they should, and brings that up to
// date: an event was lost, or somebody restored a backup of one side. An index of other
// settings is built anew, and one that is being built is left alone. It tries all indexes,
// and reports every error: also where something still differs.
func (k Keeper) Mend(ctx context.Context) error {
	var problems []error
	for _, x := range k.Projections {
		if slices.Contains(k.Building.Names(), x.Index.Name) {
			continue
		}
		if err := k.mend(ctx, x); err != nil {
			problems = append(problems, of(x, err))
		}
	}
	return errors.Join(problems...)
}

func (k Keeper) mend(ctx context.Context, x Projection) error {
	many, wrong, err := k.differences(ctx, x)
	if errors.Is(err, search.ErrStale) {
		k.Log.WarnContext(ctx, "search: the index has other settings, building it anew", "index", x.Index.Name)
		if err := k.Build(ctx, x); !errors.Is(err, ErrQueued) {
			return err
		}
		return nil
	}
	if err != nil || len(wrong) == 0 {
		return err
	}
	first := unbuilt(many, wrong)
	if !first {
		k.Log.WarnContext(ctx, "search: the index differs from the documents, mending it", "index", x.Index.Name,
			"differences", len(wrong), "first", sentences(wrong[:min(len(wrong), mostTold)]))
	}
	for part := range slices.Chunk(wrong, mendBatch) {
		if err := x.Refresh(ctx, ids(part)); err != nil {
			return err
		}
	}
	err = k.stillWrong(ctx, x, wrong)
	if first && err == nil {
		k.Log.InfoContext(ctx, "search: the index is built", "index", x.Index.Name, "documents", many)
	}
	return err
}

func (k Keeper) differences(ctx context.Context, x Projection) (many int, wrong []Difference, err error) {
	if err := k.Engine.Ensure(ctx, x.Index); err != nil {
		return 0, nil, err
	}
	return Drift(ctx, k.Engine, x.Index.Name, x.Documents)
}

// stillWrong is an error where what was mended differs as before. What differs for the first
// time has changed meanwhile, and its event is on the way.
func (k Keeper) stillWrong(ctx context.Context, x Projection, before []Difference) error {
	_, now, err := k.differences(ctx, x)
	if err != nil {
		return err
	}
	now = slices.DeleteFunc(now, func(d Difference) bool { return !slices.Contains(before, d) })
	if len(now) > 0 {
		return fmt.Errorf("%d documents still differ, the first: %s", len(now), now[0].What)
	}
	return nil
}

func ids(all []Difference) []string {
	out := make([]string, len(all))
	for i, d := range all {
		out[i] = d.ID
	}
	return out
}
