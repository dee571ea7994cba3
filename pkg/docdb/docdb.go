package docdb

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
)

// Errors that engines return; compare with errors.Is.
var (
	ErrNotFound  = errors.New("docdb: no such document")
	ErrStale     = errors.New("docdb: the document is at another version")
	ErrDuplicate = errors.New("docdb: duplicate") // see DuplicateError
	ErrBadCursor = errors.New("docdb: not a cursor of this query")
	ErrFull      = errors.New("docdb: there is no room left to write")
	ErrAway      = errors.New("docdb: the database does not answer")
)

// DuplicateError names the unique index that a document would have broken. For errors.Is it
// equals ErrDuplicate. It ends the transaction in which it occurs.
type DuplicateError struct {
	Collection string
	Index      string // "" is the id itself
}

// Error names the collection and the index.
func (e *DuplicateError) Error() string {
	return fmt.Sprintf("docdb: duplicate in %s by %s", e.Collection, e.Index)
}

// Is makes the error equal to ErrDuplicate.
func (e *DuplicateError) Is(target error) bool { return target == ErrDuplicate }

// Document is a stored document. Body is a JSON object and comes back equal in meaning: the
// order of keys and the spelling of numbers may differ. Integers of 64 bits, doubles and
// decimals of up to 34 digits are kept exactly. Engines neither read nor write an id or a
// version inside it.
type Document struct {
	ID      string
	Version int64
	Body    json.RawMessage
}

// Query finds documents by one declared index, in the index's order and then
// by id. Equal fixes the first fields of the index; In or the bounds apply to
// the field after those.
type Query struct {
	Index string // "" finds by id alone
	Equal []any
	In    []any // at most MaxIn values; an empty, non-nil In finds nothing
	From  any   // nil: no lower bound; else field >= From
	To    any   // nil: no upper bound; else field < To

	Descending bool
	After      string // the cursor of an earlier page of the same query
	Limit      int    // documents a page; 0 is 100, more than MaxLimit is MaxLimit
}

// MaxLimit is the most documents that one page holds.
const MaxLimit = 1000

// Page is one page of documents; Next is "" on the last.
type Page struct {
	Documents []Document
	Next      string
}

// Reader reads committed documents; inside a transaction also its own writes.
type Reader interface {
	// Get returns the document or ErrNotFound.
	Get(ctx context.Context, collection, id string) (Document, error)
	// GetMany returns the documents that exist among the ids, each once, ordered by id.
	GetMany(ctx context.Context, collection string, ids []string) ([]Document, error)
	// Find returns a page; ErrBadCursor if After belongs to another query.
	Find(ctx context.Context, collection string, q Query) (Page, error)
	// Count returns how many documents the query finds over all its pages.
	Count(ctx context.Context, collection string, q Query) (int64, error)
}

// Tx reads and writes within one transaction. It is not safe for concurrent use, and ends
// with the function that received it.
//
// After a *DuplicateError, or when the database fails, the transaction can no longer be
// used: every further call fails, and nothing of it is committed even if the function
// returns nil. The function must return the error; to go on, use another Update. ErrStale,
// ErrNotFound and the refusal of a document or query leave the transaction as it was.
type Tx interface {
	Reader
	// Insert stores a new document at version 1; a *DuplicateError if its id or a unique
	// index value is taken.
	Insert(ctx context.Context, collection string, d Document) error
	// Replace stores d.Body at version d.Version+1 if the document is at d.Version; else
	// ErrStale, or ErrNotFound if there is none.
	Replace(ctx context.Context, collection string, d Document) error
	// Delete removes the document if it is at version; else it fails like Replace.
	Delete(ctx context.Context, collection, id string, version int64) error
}

// DB is an open database. All its methods are safe for concurrent use.
type DB interface {
	Reader
	// Define creates missing collections and indexes, also those whose declaration has
	// changed. It drops nothing: what is no longer declared is left over (see Pruner). It must
	// be called before a collection is used. A *DuplicateError if stored documents break a
	// unique index.
	Define(ctx context.Context, schemas ...Schema) error
	// View runs fn on one consistent snapshot.
	View(ctx context.Context, fn func(Reader) error) error
	// Update runs fn in a transaction. It commits when fn returns nil, rolls back on an
	// error or a panic, and runs fn again when another writer interfered, until ctx ends.
	// Within fn use its Tx, and never another Update.
	Update(ctx context.Context, fn func(Tx) error) error
	// Ping returns nil when the database answers.
	Ping(ctx context.Context) error
	// Close ends running calls and releases files and connections.
	Close() error
}
