package indexes

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"lateral/pkg/search"
)

// ErrQueued says that a job builds the index.
var ErrQueued = errors.New("a job builds it")

// Build builds an index anew. Where programs share the engine a job does it, if it is still
// behind, and ErrQueued says so.
func (k Keeper) Build(ctx context.Context, x Projection) error {
	if k.Queue == nil {
		return x.Rebuild(ctx)
	}
	if behind, err := k.isBehind(ctx, x); err != nil || !behind {
		return err
	}
	if err := k.Queue(ctx, x.Index.Name); err != nil {
		return err
	}
	return ErrQueued
}

// BuildNamed builds the index of that name for a job of Queue. It leaves an index alone that
// another job has built meanwhile, and one that this program does not know.
func (k Keeper) BuildNamed(ctx context.Context, index string) error {
	for _, x := range k.Projections {
		if x.Index.Name != index {
			continue
		}
		if behind, err := k.isBehind(ctx, x); err != nil || !behind {
			return err
		}
		return x.Rebuild(ctx)
	}
	return nil
}

// begin marks the indexes and builds them in the background.
func (k Keeper) begin(ctx context.Context, behind []Projection) {
	for _, x := range behind {
		k.Log.WarnContext(ctx, "search: the index does not follow the documents, building it anew", "index", x.Index.Name)
		k.Building.Begin(x.Index.Name)
	}
	if len(behind) > 0 {
		k.Beside(ctx, func(ctx context.Context) { k.BuildBehind(ctx, behind, time.Tick(Pause)) })
	}
}

// BuildBehind builds indexes anew, one after the other, and repeats failed ones at a tick,
// until all are there or ctx ends. Meanwhile answers are degraded.
func (k Keeper) BuildBehind(ctx context.Context, behind []Projection, tick <-chan time.Time) {
	for len(behind) > 0 {
		var failed []Projection
		for _, x := range behind {
			if err := k.Build(ctx, x); err != nil {
				k.Log.InfoContext(ctx, "search: the index is not built yet", "index", x.Index.Name, "error", err)
				failed = append(failed, x)
				continue
			}
			k.Building.End(x.Index.Name)
			k.Log.InfoContext(ctx, "search: the index is built", "index", x.Index.Name)
		}
		if behind = failed; len(behind) == 0 {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-tick:
		}
	}
}

// Rebuild builds every index anew, and says so. It opens each first: a running program that
// holds an index in a folder would keep the old one and never see the new.
func (k Keeper) Rebuild(ctx context.Context, out io.Writer) error {
	for _, x := range k.Projections {
		if err := k.Engine.Ensure(ctx, x.Index); errors.Is(err, search.ErrUnavailable) {
			return of(x, err)
		}
		if err := x.Rebuild(ctx); err != nil {
			return fmt.Errorf("building %s: %w", x.Index.Name, err)
		}
		if _, err := fmt.Fprintf(out, "%s: built anew\n", x.Index.Name); err != nil {
			return err
		}
	}
	return nil
}

// PrepareOrGoOn opens the indexes and begins to build those that do not follow the documents.
// Where a search server is down it goes on without it, as the program does when that happens
// later. An index in a folder is not waited for: there, another program has it.
func (k Keeper) PrepareOrGoOn(ctx context.Context) error {
	behind, err := k.Behind(ctx)
	k.begin(ctx, behind)
	if !errors.Is(err, search.ErrUnavailable) || k.Queue == nil {
		return err
	}
	k.Log.WarnContext(ctx, "search is down, starting without it", "error", err)
	k.Beside(ctx, func(ctx context.Context) { k.PrepareLater(ctx, time.Tick(Pause)) })
	return nil
}

// PrepareLater prepares the indexes at a tick, and repeats that until it is done or ctx ends.
func (k Keeper) PrepareLater(ctx context.Context, tick <-chan time.Time) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick:
		}
		behind, err := k.Behind(ctx)
		k.begin(ctx, behind)
		if err == nil {
			k.Log.InfoContext(ctx, "search is there")
			return
		}
	}
}
