package meilisearch

import (
	"cmp"
	"context"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search"
)

// Config says where the server is.
type Config struct {
	// URL is its address, such as "http://127.0.0.1:7700".
	URL string
	// Key is an API key; empty for a server that was started without.
	Key string
	// Prefix comes before the names of all indexes, so that several
	// installations can share a server. Letters, digits and underscores.
	Prefix string
	// Timeout is the longest that one request may take; 0 means 30 seconds.
	Timeout time.Duration
	// Abandoned is how long after its start a rebuild that has not ended is
	// taken to have died, so that the next one clears it away; 0 means a day.
	// By the server's clock.
	Abandoned time.Duration
}

const (
	defaultTimeout   = 30 * time.Second
	defaultAbandoned = 24 * time.Hour
	// dialTimeout is short, so that people soon see that search is down.
	dialTimeout = 2 * time.Second
)

// Engine is a search.Engine on a server. Make one with New.
type Engine struct {
	server    client.ServiceManager
	prefix    string
	abandoned time.Duration
	deletes   deletes

	mu       sync.Mutex
	declared map[string]index
	closed   bool
}

var _ search.Engine = (*Engine)(nil)

// New returns an engine. It does not connect: Health tells whether the server
// is there.
func New(c Config) *Engine {
	c.Timeout = cmp.Or(c.Timeout, defaultTimeout)
	transport := &http.Transport{
		Proxy:               http.ProxyFromEnvironment,
		DialContext:         (&net.Dialer{Timeout: dialTimeout}).DialContext,
		TLSHandshakeTimeout: dialTimeout,
		MaxIdleConnsPerHost: 32,
		IdleConnTimeout:     90 * time.Second,
	}
	return &Engine{
		server: client.New(c.URL,
			client.WithAPIKey(c.Key),
			client.WithCustomClient(&http.Client{Transport: transport, Timeout: c.Timeout}),
			client.DisableRetries(), // the jobs that call this retry
		),
		prefix:    c.Prefix,
		abandoned: cmp.Or(c.Abandoned, defaultAbandoned),
		declared:  map[string]index{},
	}
}

// declare notes the settings that the code now has for an index.
func (e *Engine) declare(ctx context.Context, x search.Index) (index, error) {
	if err := ctx.Err(); err != nil {
		return index{}, err
	}
	if err := x.Validate(); err != nil {
		return index{}, err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return index{}, errClosed()
	}
	ix := index{Index: x, deletes: &e.deletes, thesaurus: thesaurusOf(x), uid: e.prefix + x.Name, server: e.server,
		abandoned: e.abandoned}
	e.declared[x.Name] = ix
	return ix, nil
}

func (e *Engine) index(ctx context.Context, name string) (index, error) {
	if err := ctx.Err(); err != nil {
		return index{}, err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return index{}, errClosed()
	}
	x, ok := e.declared[name]
	if !ok {
		return index{}, fmt.Errorf("%w: %s", search.ErrNoIndex, name)
	}
	return x, nil
}

func errClosed() error { return fmt.Errorf("%w: closed", search.ErrUnavailable) }

// Ensure implements search.Engine. Replicas may call it at the same time.
func (e *Engine) Ensure(ctx context.Context, x search.Index) error {
	ix, err := e.declare(ctx, x)
	if err != nil {
		return err
	}
	return ix.ensure(ctx)
}

// Put implements search.Engine.
func (e *Engine) Put(ctx context.Context, name string, docs []search.Document) error {
	ix, err := e.index(ctx, name)
	if err != nil {
		return err
	}
	if err := ix.CheckDocuments(docs); err != nil {
		return err
	}
	e.deletes.put(name, docs)
	return ix.take(ctx, ix.stored(docs))
}

// Delete implements search.Engine.
func (e *Engine) Delete(ctx context.Context, name string, ids []string) error {
	ix, err := e.index(ctx, name)
	if err != nil {
		return err
	}
	e.deletes.removed(name, ids)
	return ix.remove(ctx, ids)
}

// Search implements search.Engine. Totals are exact when the offset is a whole
// number of pages and the total is below search.MaxWindow.
func (e *Engine) Search(ctx context.Context, name string, q search.Query) (search.Result, error) {
	ix, err := e.index(ctx, name)
	if err != nil {
		return search.Result{}, err
	}
	if err := ix.CheckQuery(q); err != nil {
		return search.Result{}, err
	}
	if q.Meaning != nil {
		return ix.searchMeaning(ctx, q)
	}
	return ix.search(ctx, q)
}

// IDs implements search.Engine. It lists the index as it was when it began, in
// one request: a list in pages would skip documents when others are deleted
// between two pages.
func (e *Engine) IDs(ctx context.Context, name string, each func(search.Entry) error) error {
	ix, err := e.index(ctx, name)
	if err != nil {
		return err
	}
	entries, err := ix.entries(ctx)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := each(e); err != nil {
			return err
		}
	}
	return nil
}

// Rebuild implements search.Engine.
func (e *Engine) Rebuild(ctx context.Context, x search.Index,
	fill func(put func([]search.Document) error) error) error {
	ix, err := e.declare(ctx, x)
	if err != nil {
		return err
	}
	return ix.rebuild(ctx, fill)
}

// Health implements search.Engine: it is well when the server answers and takes
// the key.
func (e *Engine) Health(ctx context.Context) error {
	e.mu.Lock()
	closed := e.closed
	e.mu.Unlock()
	if closed {
		return errClosed()
	}
	if _, err := e.server.HealthWithContext(ctx); err != nil {
		return failure(ctx, err)
	}
	_, err := e.server.ListIndexesWithContext(ctx, &client.IndexesQuery{Limit: 1})
	return failure(ctx, err)
}

// Close implements search.Engine. Requests under way come to their end.
func (e *Engine) Close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.closed = true
	e.server.Close()
	return nil
}
