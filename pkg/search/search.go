package search

import "context"

// Engine stores indexes and searches them. It is safe for concurrent use.
//
// Every method may return ErrUnavailable. Every method that names an index
// returns ErrNoIndex for one that was not given to Ensure or Rebuild by this
// process, and ErrStale for one that cannot be read until it is rebuilt. What
// the caller got wrong comes back as an *InvalidError.
type Engine interface {
	// Ensure makes the index ready: it creates it when it is missing, with its
	// settings before any document, and opens it when it is there. It returns
	// ErrStale when the index on record was built with other settings or
	// cannot be read; the caller should then call Rebuild. A readable stale
	// index still answers searches.
	Ensure(ctx context.Context, index Index) error

	// Put adds documents, or replaces them whole by their ids. They are found
	// by a search that starts after Put has returned. All are checked before
	// the first is stored.
	Put(ctx context.Context, index string, docs []Document) error

	// Delete removes documents. Ids that are not there are ignored.
	Delete(ctx context.Context, index string, ids []string) error

	// Search answers the hits of one page, best first.
	Search(ctx context.Context, index string, query Query) (Result, error)

	// IDs calls each for every document, in no particular order, and stops at the first
	// error, which it returns.
	IDs(ctx context.Context, index string, each func(Entry) error) error

	// Rebuild fills a new index and swaps it in for the old one, if any. Until
	// then searches see the whole old index. Documents that were put or deleted
	// while fill ran are carried over, unless fill has put a later version. When fill or anything else fails the
	// old index stays as it was. The caller runs one Rebuild of an index at a
	// time.
	Rebuild(ctx context.Context, index Index, fill func(put func([]Document) error) error) error

	// Health returns nil when the engine can answer searches.
	Health(ctx context.Context) error

	// Close releases files and connections. Calls after it return
	// ErrUnavailable.
	Close() error
}
