package indexes

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"lateral/pkg/search"
)

// Projection is a search index that follows documents.
type Projection struct {
	Index    search.Index
	Rebuild  func(context.Context) error // makes it anew from the documents
	Versions Versions
}

// Keeper keeps the projections of a program in step with their documents.
type Keeper struct {
	Engine      search.Engine
	Building    *Building // of the engine: what is being built
	Projections []Projection
	Log         *slog.Logger
	// Queue has a job build an index, where programs share the engine and notice the same at
	// once; its handler is BuildNamed. Nil where this program has the engine for itself.
	Queue func(ctx context.Context, index string) error
	// Beside runs a task until it ends, or the program does.
	Beside func(ctx context.Context, task func(context.Context))
}

// Pause is how long a keeper waits before it looks again for a search server.
const Pause = 5 * time.Second

// Behind opens every index, and returns those that differ from the documents: their folder is
// missing, empty or old, or their settings have changed. It tries them all, and reports every
// error.
func (k Keeper) Behind(ctx context.Context) ([]Projection, error) {
	var behind []Projection
	var problems []error
	for _, x := range k.Projections {
		is, err := k.isBehind(ctx, x)
		if is {
			behind = append(behind, x)
		}
		if err != nil {
			problems = append(problems, of(x, err))
		}
	}
	return behind, errors.Join(problems...)
}

func (k Keeper) isBehind(ctx context.Context, x Projection) (bool, error) {
	err := k.Engine.Ensure(ctx, x.Index)
	var wrong []string
	if err == nil {
		_, wrong, err = Drift(ctx, k.Engine, x.Index.Name, x.Versions)
	}
	if errors.Is(err, search.ErrStale) {
		return true, nil
	}
	return len(wrong) > 0, err
}

// of says of which index an error is.
func of(x Projection, err error) error { return fmt.Errorf("search index %s: %w", x.Index.Name, err) }

// Prepare opens every index, and builds those with changed settings anew. It tries them all,
// and reports every error.
func (k Keeper) Prepare(ctx context.Context) error {
	var problems []error
	for _, x := range k.Projections {
		err := k.Engine.Ensure(ctx, x.Index)
		if errors.Is(err, search.ErrStale) {
			k.Log.InfoContext(ctx, "search: settings changed, building the index anew", "index", x.Index.Name)
			err = x.Rebuild(ctx)
		}
		if err != nil {
			problems = append(problems, of(x, err))
		}
	}
	return errors.Join(problems...)
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
