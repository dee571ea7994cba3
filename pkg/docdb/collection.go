package docdb

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	fastjson "github.com/segmentio/encoding/json"
)

// Meta is embedded by every stored type: it carries the id and the version.
type Meta struct {
	ID      string `json:"id"`
	Version int64  `json:"version"`
}

// AnyVersion is the seen version of a caller who accepts every version.
const AnyVersion int64 = -1

// IsAt says whether the document is at the version that the caller saw.
func (m Meta) IsAt(seen int64) bool { return seen == AnyVersion || m.Version == seen }

func (m *Meta) meta() *Meta { return m }

// Stored is implemented by pointers to types that embed Meta.
type Stored interface{ meta() *Meta }

// Collection reads and writes documents of one type. T embeds Meta.
type Collection[T any] struct{ Schema Schema }

// Of declares a collection of T with its indexes.
func Of[T any](name string, indexes ...Index) Collection[T] {
	if _, ok := any(new(T)).(Stored); !ok {
		panic(fmt.Sprintf("docdb: %T does not embed docdb.Meta", *new(T)))
	}
	return Collection[T]{Schema{Name: name, Indexes: indexes}}
}

// Get returns the document with the id or ErrNotFound.
func (c Collection[T]) Get(ctx context.Context, r Reader, id string) (T, error) {
	d, err := r.Get(ctx, c.Schema.Name, id)
	if err != nil {
		var none T
		return none, err
	}
	return c.decode(d)
}

// GetMany returns the documents that exist among the ids, by id. It reads them in one call,
// or in one for each thousand ids.
func (c Collection[T]) GetMany(ctx context.Context, r Reader, ids []string) (map[string]T, error) {
	all := make(map[string]T, len(ids))
	for some := range slices.Chunk(ids, MaxLimit) {
		found, err := r.GetMany(ctx, c.Schema.Name, some)
		if err != nil {
			return nil, err
		}
		for _, d := range found {
			if all[d.ID], err = c.decode(d); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// Insert stores doc and sets its version to 1.
func (c Collection[T]) Insert(ctx context.Context, tx Tx, doc *T) error {
	d, err := c.encode(doc)
	if err != nil {
		return err
	}
	if err := tx.Insert(ctx, c.Schema.Name, d); err != nil {
		return err
	}
	metaOf(doc).Version = 1
	return nil
}

// Replace stores doc over the version that it carries, and adds one to that version. So a
// doc that was read outside the transaction must be copied within it: if the transaction
// runs again, its version would be one too high.
func (c Collection[T]) Replace(ctx context.Context, tx Tx, doc *T) error {
	d, err := c.encode(doc)
	if err != nil {
		return err
	}
	if err := tx.Replace(ctx, c.Schema.Name, d); err != nil {
		return err
	}
	metaOf(doc).Version++
	return nil
}

// Delete removes doc at the version that it carries.
func (c Collection[T]) Delete(ctx context.Context, tx Tx, doc *T) error {
	m := metaOf(doc)
	return tx.Delete(ctx, c.Schema.Name, m.ID, m.Version)
}

// Find returns a page of documents and the cursor of the next, "" at the end.
func (c Collection[T]) Find(ctx context.Context, r Reader, q Query) ([]T, string, error) {
	page, err := r.Find(ctx, c.Schema.Name, q)
	if err != nil {
		return nil, "", err
	}
	found := make([]T, len(page.Documents))
	for i, d := range page.Documents {
		if found[i], err = c.decode(d); err != nil {
			return nil, "", err
		}
	}
	return found, page.Next, nil
}

// First returns the first document that the query finds or ErrNotFound.
func (c Collection[T]) First(ctx context.Context, r Reader, q Query) (T, error) {
	q.Limit = 1
	found, _, err := c.Find(ctx, r, q)
	if err == nil && len(found) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		var none T
		return none, err
	}
	return found[0], nil
}

// Each calls fn for every document that the query finds, page by page, until
// fn returns an error.
func (c Collection[T]) Each(ctx context.Context, r Reader, q Query, fn func(T) error) error {
	for {
		found, next, err := c.Find(ctx, r, q)
		if err != nil {
			return err
		}
		for _, doc := range found {
			if err := fn(doc); err != nil {
				return err
			}
		}
		if next == "" {
			return nil
		}
		q.After = next
	}
}

// All returns every document that the query finds. For sets known to be small.
func (c Collection[T]) All(ctx context.Context, r Reader, q Query) ([]T, error) {
	var all []T
	err := c.Each(ctx, r, q, func(doc T) error {
		all = append(all, doc)
		return nil
	})
	return all, err
}

// Count returns how many documents the query finds.
func (c Collection[T]) Count(ctx context.Context, r Reader, q Query) (int64, error) {
	return r.Count(ctx, c.Schema.Name, q)
}

// sweepLimit is how many documents Sweep deletes in one transaction.
const sweepLimit = 500

// Sweep deletes every document that the query finds, in several transactions, and returns
// how many it deleted. It may also delete documents that are written meanwhile.
func (c Collection[T]) Sweep(ctx context.Context, db DB, q Query) (int, error) {
	q.Limit = sweepLimit
	for total := 0; ; {
		n := 0
		err := db.Update(ctx, func(tx Tx) error {
			page, err := tx.Find(ctx, c.Schema.Name, q)
			n = len(page.Documents)
			for _, d := range page.Documents {
				if err == nil {
					err = tx.Delete(ctx, c.Schema.Name, d.ID, d.Version)
				}
			}
			return err
		})
		if err != nil {
			return total, err
		}
		if total += n; n < sweepLimit {
			return total, nil
		}
	}
}

func (c Collection[T]) encode(doc *T) (Document, error) {
	body, err := json.Marshal(doc)
	if err != nil {
		return Document{}, fmt.Errorf("docdb: encoding for %s: %w", c.Schema.Name, err)
	}
	m := metaOf(doc)
	return Document{ID: m.ID, Version: m.Version, Body: body}, nil
}

func (c Collection[T]) decode(d Document) (T, error) {
	var doc T
	// The standard library takes five times as long, and would be most of a read.
	if err := fastjson.Unmarshal(d.Body, &doc); err != nil {
		return doc, fmt.Errorf("docdb: decoding %s of %s: %w", d.ID, c.Schema.Name, err)
	}
	*metaOf(&doc) = Meta{ID: d.ID, Version: d.Version}
	return doc, nil
}

func metaOf[T any](doc *T) *Meta { return any(doc).(Stored).meta() }
