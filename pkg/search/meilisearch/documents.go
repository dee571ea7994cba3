package meilisearch

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search"
)

// The attributes of a document on the server beside its fields, whose names
// never begin with an underscore.
const (
	idKey      = "_id"
	versionKey = "_v"
	digestKey  = "_d"
	pointKey   = "_geo"
	vectorsKey = "_vectors"
)

// putBatch is the number of documents of one request.
const putBatch = 2000

// stored is how documents lie on the server.
func (x index) stored(docs []search.Document) []map[string]any {
	out := make([]map[string]any, len(docs))
	for i, d := range docs {
		m := make(map[string]any, len(d.Fields)+5)
		for name, value := range d.Fields {
			m[name] = storedValue(value)
		}
		m[idKey], m[versionKey], m[digestKey] = d.ID, d.Version, d.Digest()
		if d.Point != nil {
			m[pointKey] = d.Point
		}
		if x.Vectors != nil {
			m[vectorsKey] = map[string]any{x.embedder(): embeddings(d.Vectors)}
		}
		out[i] = m
	}
	return out
}

func storedValue(v any) any {
	switch v := v.(type) {
	case string:
		return hideBackslash(v)
	case []string:
		out := make([]string, len(v))
		for i, s := range v {
			out[i] = hideBackslash(s)
		}
		return out
	}
	return v
}

// backslash stands for a backslash on the server, whose filters cannot name a text with a
// backslash before a quote or at its end. It is a control character that no text of people
// has.
const backslash = "\x1f"

func hideBackslash(s string) string { return strings.ReplaceAll(s, `\`, backslash) }
func showBackslash(s string) string { return strings.ReplaceAll(s, backslash, `\`) }

// put sends documents and returns the tasks to wait for. It fails if the index is gone,
// since the server would make one without settings.
func (x index) put(ctx context.Context, docs []map[string]any) ([]*client.TaskInfo, error) {
	if len(docs) == 0 {
		return nil, nil
	}
	if _, err := x.manager().FetchInfoWithContext(ctx); err != nil {
		return nil, failure(ctx, err)
	}
	var tasks []*client.TaskInfo
	for part := range slices.Chunk(docs, putBatch) {
		info, err := x.manager().AddDocumentsWithContext(ctx, part, nil)
		if err != nil {
			return tasks, failure(ctx, err)
		}
		tasks = append(tasks, info)
	}
	return tasks, nil
}

func (x index) remove(ctx context.Context, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	info, err := x.manager().DeleteDocumentsWithContext(ctx, ids, nil)
	return x.do(ctx, info, err)
}

// entries lists every document of the index, by id.
func (x index) entries(ctx context.Context) (map[string]search.Entry, error) {
	hits, err := x.fetch(ctx, &client.DocumentsQuery{Fields: []string{idKey, versionKey, digestKey}, Limit: math.MaxInt32})
	if err != nil {
		return nil, err
	}
	out := make(map[string]search.Entry, len(hits))
	for _, h := range hits {
		e, err := entry(h)
		if err != nil {
			return nil, err
		}
		out[e.ID] = e
	}
	return out, nil
}

func entry(h client.Hit) (search.Entry, error) {
	var of struct {
		ID      string `json:"_id"`
		Version *int64 `json:"_v"`
		Digest  string `json:"_d"` // one of an earlier edition has none, and differs
	}
	if err := h.DecodeInto(&of); err != nil {
		return search.Entry{}, fmt.Errorf("search: document of meilisearch: %w", err)
	}
	if of.ID == "" || of.Version == nil {
		return search.Entry{}, fmt.Errorf("search: document %q without id or version", of.ID)
	}
	return search.Entry{ID: of.ID, Version: *of.Version, Digest: of.Digest}, nil
}

func (x index) fetch(ctx context.Context, q *client.DocumentsQuery) (client.Hits, error) {
	var res client.DocumentsResult
	if err := x.manager().GetDocumentsWithContext(ctx, q, &res); err != nil {
		return nil, failure(ctx, err)
	}
	return res.Results, nil
}

// take puts documents and waits until they are there. An index that has vectors of another
// source refuses documents that do not mention these: it takes them without.
func (x index) take(ctx context.Context, docs []map[string]any) error {
	tasks, err := x.put(ctx, docs)
	err = errors.Join(err, x.wait(ctx, tasks...))
	var failed *taskError
	if !errors.As(err, &failed) || failed.code != codeNoVectors {
		return err
	}
	others, err := x.manager().GetEmbeddersWithContext(ctx)
	if err != nil {
		return failure(ctx, err)
	}
	for _, d := range docs {
		all, _ := d[vectorsKey].(map[string]any) // its own are kept for a rebuild under way
		if all == nil {
			all = map[string]any{}
		}
		for name := range others {
			if _, mentioned := all[name]; !mentioned {
				all[name] = nil
			}
		}
		d[vectorsKey] = all
	}
	tasks, err = x.put(ctx, docs)
	return errors.Join(err, x.wait(ctx, tasks...))
}
