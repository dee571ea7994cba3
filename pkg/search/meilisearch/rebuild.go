package meilisearch

import (
	"context"
	"crypto/rand"
	"errors"
	"slices"
	"strings"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search"
)

func (x index) rebuild(ctx context.Context, fill func(put func([]search.Document) error) error) error {
	if err := x.ensure(ctx); err != nil && !errors.Is(err, search.ErrStale) {
		return err
	}
	defer x.deletes.begin(x.Name)()
	before, err := x.entries(ctx)
	if err != nil {
		return err
	}
	next := x
	next.uid = x.uid + "-" + strings.ToLower(rand.Text())
	// Whatever happens, the index that is not live goes.
	defer next.drop(context.WithoutCancel(ctx))
	if err := next.create(ctx); err != nil {
		return err
	}
	if err := next.fill(ctx, fill); err != nil {
		return err
	}
	info, err := x.server.SwapIndexesWithContext(ctx, []*client.SwapIndexesParams{{Indexes: []string{x.uid, next.uid}}})
	if err := x.do(ctx, info, err); err != nil {
		return err
	}
	if err := x.carryOver(ctx, before, next); err != nil {
		return err
	}
	return x.sweep(ctx)
}

// fill waits for its tasks at the end only: the server takes those that queue
// up together.
func (x index) fill(ctx context.Context, fill func(put func([]search.Document) error) error) error {
	var tasks []*client.TaskInfo
	err := fill(func(docs []search.Document) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := x.CheckDocuments(docs); err != nil {
			return err
		}
		sent, err := x.put(ctx, x.stored(docs))
		tasks = append(tasks, sent...)
		return err
	})
	if err != nil {
		return err
	}
	return x.wait(ctx, tasks...)
}

// carryOver brings to the live index what was put into the old one, or deleted
// from it, since it held what it did before.
func (x index) carryOver(ctx context.Context, before map[string]search.Entry, old index) error {
	after, err := old.entries(ctx)
	if err != nil {
		return err
	}
	filled, err := x.entries(ctx)
	if err != nil {
		return err
	}
	var changed []string
	removed := x.deletes.of(x.Name)
	for id, last := range after {
		was, there := before[id]
		now, here := filled[id]
		if (!there || was != last) && (!here || now.Version <= last.Version && now != last) {
			changed = append(changed, id)
		}
	}
	for id := range before {
		if _, still := after[id]; !still {
			removed = append(removed, id)
		}
	}
	return errors.Join(x.copyFrom(ctx, old, changed), x.remove(ctx, removed))
}

func (x index) copyFrom(ctx context.Context, old index, ids []string) error {
	for part := range slices.Chunk(ids, putBatch) {
		hits, err := old.fetch(ctx, &client.DocumentsQuery{Ids: part, Limit: putBatch, RetrieveVectors: x.Vectors != nil})
		if err != nil {
			return err
		}
		docs := make([]map[string]any, len(hits))
		for i, h := range hits {
			docs[i] = make(map[string]any, len(h))
			for key, value := range h {
				docs[i][key] = value
			}
			if x.Vectors == nil {
				continue
			}
			if docs[i][vectorsKey], err = x.ownVectors(h[vectorsKey]); err != nil {
				return err
			}
		}
		tasks, err := x.put(ctx, docs)
		if err := errors.Join(err, x.wait(ctx, tasks...)); err != nil {
			return err
		}
	}
	return nil
}

// drop deletes the index and does not wait. What cannot be deleted now, the
// next rebuild sweeps.
func (x index) drop(ctx context.Context) {
	_, _ = x.server.DeleteIndexWithContext(ctx, x.uid)
}

// sweep drops what rebuilds have left behind that were killed.
func (x index) sweep(ctx context.Context) error {
	live, err := x.manager().FetchInfoWithContext(ctx)
	if err != nil {
		return failure(ctx, err)
	}
	all, err := x.server.ListIndexesWithContext(ctx, &client.IndexesQuery{Limit: 1000})
	if err != nil {
		return failure(ctx, err)
	}
	for _, other := range all.Results {
		if strings.HasPrefix(other.UID, x.uid+"-") && live.CreatedAt.Sub(other.CreatedAt) > x.abandoned {
			left := x
			left.uid = other.UID
			left.drop(ctx)
		}
	}
	return nil
}
