package main

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/search/indexes"
	"lateral/services/privacy"
	"lateral/services/register"
)

// indexes keeps the search indexes in step with the documents. Programs that share a
// search server have a job build an index: one for each turn.
func (p *program) indexes() indexes.Keeper {
	offered := p.matching.Candidates
	k := indexes.Keeper{
		Engine: p.Index, Building: p.Building, Log: p.Log, Beside: p.tasks.Beside,
		Projections: []indexes.Projection{
			{Index: register.Index(), Rebuild: p.register.Reindex, Documents: p.register.Documents,
				Refresh: p.refreshSchools},
			{Index: offered.Index(), Rebuild: offered.Reindex, Documents: offered.Documents, Refresh: offered.Refresh},
		},
	}
	if p.config.MeilisearchURL != "" {
		k.Queue = p.queueBuild
	}
	return k
}

// buildJob is the kind of the jobs that build an index of a search server.
const (
	buildJob  = "search.build"
	buildTurn = 10 * time.Minute
)

func (p *program) queueBuild(ctx context.Context, index string) error {
	turn := p.Now().Truncate(buildTurn).Format(time.RFC3339)
	err := p.db.Update(ctx, func(tx docdb.Tx) error {
		return p.queue.Enqueue(ctx, tx, jobs.Spec{Kind: buildJob, Key: index + " " + turn, Payload: index})
	})
	if errors.Is(err, docdb.ErrDuplicate) { // another replica asked for this turn
		return nil
	}
	return err
}

// buildQueued is the handler of those jobs.
func (p *program) buildQueued(ctx context.Context, j jobs.Job) error {
	var index string
	if err := j.Decode(&index); err != nil {
		return err
	}
	return p.indexes().BuildNamed(ctx, index)
}

// followReworked handles the jobs of the kind privacy.FollowJob: it updates the
// search index after texts were reworded.
func (p *program) followReworked(ctx context.Context, j jobs.Job) error {
	var done privacy.Reworked
	if err := j.Decode(&done); err != nil {
		return jobs.Permanent(err)
	}
	switch done.Collection {
	case "services":
		return p.matching.Candidates.Refresh(ctx, done.IDs)
	case "needs":
		return p.matching.Asked.Learn(ctx, done.IDs)
	case "schools":
		return p.refreshSchools(ctx, done.IDs)
	}
	return nil
}

func (p *program) refreshSchools(ctx context.Context, ids []string) error {
	urns := make([]register.URN, len(ids))
	for i, id := range ids {
		urns[i] = register.URN(id)
	}
	return p.register.Refresh(ctx, urns)
}

// mendSearch is the job that finds nightly what the indexes hold otherwise than they should,
// and brings it up to date.
func (p *program) mendSearch(ctx context.Context, _ jobs.Job) error { return p.indexes().Mend(ctx) }
