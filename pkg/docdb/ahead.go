package docdb

import (
	"context"
	"slices"
)

// reading reads ahead: the memory of a snapshot.
type reading interface {
	memory(ctx context.Context) *remembering // nil where nothing is remembered
}

func (m *remembering) memory(context.Context) *remembering { return m }

// memoryOf is what r remembers, nil if it is not a snapshot.
func memoryOf(ctx context.Context, r Reader) *remembering {
	if r, ok := r.(reading); ok {
		return r.memory(ctx)
	}
	return nil
}

// ReadAhead reads the documents of the ids in one call, so that a loop that gets them one by
// one reads nothing more. It is only about speed: outside a snapshot it does nothing, and no
// result depends on it.
func (c Collection[T]) ReadAhead(ctx context.Context, r Reader, ids []string) error {
	if m := memoryOf(ctx, r); m != nil {
		return m.ahead(ctx, c.Schema.Name, ids)
	}
	return nil
}

// ReadAheadBy does what ReadAhead does, for a loop that asks by an index whose first field is
// one of the values, and for nothing else: Query{Index: index, Equal: []any{value}}. of is
// that field of a document.
func (c Collection[T]) ReadAheadBy(ctx context.Context, r Reader, index string, values []string,
	of func(T) string) error {
	m := memoryOf(ctx, r)
	if m == nil {
		return nil
	}
	values = m.unknown(c.Schema.Name, index, values)
	if len(values) < 2 {
		return nil
	}
	for some := range slices.Chunk(values, MaxIn) {
		q := Query{Index: index, In: anyOf(some), Limit: MaxLimit}
		page, err := m.Reader.Find(ctx, c.Schema.Name, q)
		if err != nil {
			return err
		}
		if page.Next != "" {
			return nil // too many: they are read one by one
		}
		if err := keepBy(m, c, index, some, page.Documents, of); err != nil {
			return err
		}
	}
	return nil
}

// keepBy remembers the page of each value. A value with more documents than a page holds is
// left out, since its page would need a cursor.
func keepBy[T any](m *remembering, c Collection[T], index string, values []string, found []Document,
	of func(T) string) error {
	pages := map[string][]Document{}
	for _, d := range found {
		doc, err := c.decode(d)
		if err != nil {
			return err
		}
		pages[of(doc)] = append(pages[of(doc)], d)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, value := range values {
		key, _ := keyOf(c.Schema.Name, oneOf(index, value))
		if len(pages[value]) <= pageOf {
			m.keepPage(c.Schema.Name, key, Page{Documents: pages[value]})
		}
	}
	return nil
}

// pageOf is how many documents a page holds if its query does not say.
const pageOf = 100

func oneOf(index, value string) Query { return Query{Index: index, Equal: []any{value}} }

// unknown are the values, each once, whose pages are not remembered; none if there is little
// room left.
func (m *remembering) unknown(collection, index string, values []string) []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	var missing []string
	for _, value := range values {
		key, _ := keyOf(collection, oneOf(index, value))
		if _, known := m.pages[key]; !known && !slices.Contains(missing, value) {
			missing = append(missing, value)
		}
	}
	if len(missing) > m.room {
		return nil
	}
	return missing
}

func anyOf(values []string) []any {
	all := make([]any, len(values))
	for i, v := range values {
		all[i] = v
	}
	return all
}
