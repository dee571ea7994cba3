package indexes

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"lateral/pkg/health"
	"lateral/pkg/search"
)

// Projection is a search index that follows documents.
type Projection struct {
	Index     search.Index
	Rebuild   func(context.Context) error // makes it anew from the documents
	Documents Documents
	// Refresh brings documents up to date by their ids, and takes out those that are not to be
	// found.
	Refresh func(ctx context.Context, ids []string) error
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
	var wrong []Difference
	if err == nil {
		_, wrong, err = Drift(ctx, k.Engine, x.Index.Name, x.Documents)
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

// Look says how an index and its documents differ.
func (k Keeper) Look(x Projection) health.Look {
	return func(ctx context.Context) (health.Findings, error) {
		documents, wrong, err := Drift(ctx, k.Engine, x.Index.Name, x.Documents)
		what := fmt.Sprintf("index of %s: %d documents", x.Index.Name, documents)
		return health.Findings{What: what, Wrong: sentences(wrong)}, err
	}
}
