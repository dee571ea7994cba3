package docdb

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"sync"
)

// mostRemembered is how many documents a snapshot remembers: enough for some pages of a list
// with everything around them, and nothing to speak of where a check reads them all.
const mostRemembered = 2000

// place is where a document is kept.
type place struct{ collection, id string }

// remembering reads one snapshot, and everything in it once: on a snapshot, reading it again
// could tell nothing new. It also keeps what was read ahead.
type remembering struct {
	Reader
	mu    sync.Mutex
	known map[place]*Document // nil: there is none
	pages map[string]Page     // by their queries
	room  int
}

func remember(r Reader) *remembering {
	return &remembering{Reader: r, known: map[place]*Document{}, pages: map[string]Page{}, room: mostRemembered}
}

// keep remembers a document, or with nil that there is none.
func (m *remembering) keep(collection, id string, d *Document) {
	at := place{collection, id}
	if _, known := m.known[at]; !known && m.room > 0 {
		m.known[at] = d
		m.room--
	}
}

func (m *remembering) keepAll(collection string, found []Document) {
	for i := range found {
		m.keep(collection, found[i].ID, &found[i])
	}
}

// Get is Reader's.
func (m *remembering) Get(ctx context.Context, collection, id string) (Document, error) {
	m.mu.Lock()
	known, ok := m.known[place{collection, id}]
	m.mu.Unlock()
	switch {
	case !ok || ctx.Err() != nil:
	case known == nil:
		return Document{}, ErrNotFound
	default:
		return *known, nil
	}
	d, err := m.Reader.Get(ctx, collection, id)
	m.mu.Lock()
	defer m.mu.Unlock()
	switch {
	case err == nil:
		m.keep(collection, id, &d)
	case errors.Is(err, ErrNotFound):
		m.keep(collection, id, nil)
	}
	return d, err
}

// GetMany is Reader's.
func (m *remembering) GetMany(ctx context.Context, collection string, ids []string) ([]Document, error) {
	if err := m.ahead(ctx, collection, ids); err != nil {
		return nil, err
	}
	m.mu.Lock()
	all, known := m.recall(collection, ids)
	m.mu.Unlock()
	if known && ctx.Err() == nil {
		return all, nil
	}
	return m.Reader.GetMany(ctx, collection, ids)
}

// recall is the answer of GetMany, and whether all of it is remembered.
func (m *remembering) recall(collection string, ids []string) ([]Document, bool) {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	var all []Document
	for _, id := range slices.Compact(ids) {
		d, known := m.known[place{collection, id}]
		if !known {
			return nil, false
		}
		if d != nil {
			all = append(all, *d)
		}
	}
	return all, true
}

// Find is Reader's.
func (m *remembering) Find(ctx context.Context, collection string, q Query) (Page, error) {
	key, ok := keyOf(collection, q)
	if !ok {
		return m.Reader.Find(ctx, collection, q)
	}
	m.mu.Lock()
	page, known := m.pages[key]
	m.mu.Unlock()
	if known && ctx.Err() == nil {
		return page, nil
	}
	page, err := m.Reader.Find(ctx, collection, q)
	if err == nil {
		m.mu.Lock()
		m.keepPage(collection, key, page)
		m.mu.Unlock()
	}
	return page, err
}

func (m *remembering) keepPage(collection, key string, page Page) {
	if m.room < len(page.Documents)+1 {
		return
	}
	m.room-- // a page without documents takes room too
	m.pages[key] = page
	m.keepAll(collection, page.Documents)
}

// ahead reads the documents of the ids that are not known yet, in one call.
func (m *remembering) ahead(ctx context.Context, collection string, ids []string) error {
	var missing []string
	m.mu.Lock()
	for _, id := range ids {
		if _, known := m.known[place{collection, id}]; !known && len(missing) < min(m.room, MaxLimit) {
			missing = append(missing, id)
		}
	}
	m.mu.Unlock()
	if len(missing) == 0 {
		return nil
	}
	found, err := m.Reader.GetMany(ctx, collection, missing)
	if err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.keepAll(collection, found)
	for _, id := range missing { // those that were found are known by now
		m.keep(collection, id, nil)
	}
	return nil
}

// keyOf spells a query. It does not know how to spell every value.
func keyOf(collection string, q Query) (string, bool) {
	key := make([]byte, 0, 128)
	for _, text := range []string{collection, q.Index, q.After} {
		key = strconv.AppendQuote(key, text)
	}
	key = strconv.AppendInt(key, int64(q.Limit), 10)
	key = strconv.AppendBool(key, q.Descending)
	ok := true
	for _, list := range [][]any{q.Equal, q.In, {q.From, q.To}} {
		key = append(key, '[')
		if list == nil {
			key = append(key, '-')
		}
		for _, v := range list {
			key, ok = appendValue(key, v, ok)
		}
	}
	return string(key), ok
}

func appendValue(key []byte, v any, ok bool) ([]byte, bool) {
	if v == nil {
		return append(key, '-'), ok
	}
	plain, err := Value(v)
	if err != nil {
		return key, false
	}
	switch v := plain.(type) {
	case string:
		return strconv.AppendQuote(key, v), ok
	case int64:
		return append(strconv.AppendInt(key, v, 10), ','), ok
	case bool:
		return strconv.AppendBool(key, v), ok
	}
	return key, false
}
