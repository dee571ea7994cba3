// Package docdb is a narrow port for documents with transactions. It does what
// SQLite with JSON documents and MongoDB both do well, and no more: get,
// insert, replace at a version, delete, find by a declared index, transaction.
// There is no query language, no join and no mapping layer.
//
// # Documents
//
// A document is a JSON object with an id and a version, kept in a collection.
// Its version is 1 when inserted and grows by one with each replacement;
// replacing or deleting at another version fails with ErrStale.
//
// # Indexes
//
// Everything that is found is found by an index that the collection declares.
// An indexed field is a string, a 64-bit integer or a boolean at a dotted path,
// and of one type in all documents of its collection; a document with anything
// else there is refused. A document in which one of an index's fields is absent
// or null is not in that index. Strings sort by their bytes, so times are kept
// in UTC and whole seconds, where encoding/json writes them all twenty
// characters long.
//
// # Transactions
//
// Update runs a function in one transaction: all of it is kept or nothing. The
// function may be run again when another writer came between, so it must not
// have effects outside. Two transactions may both read and then write different
// documents: an invariant over several documents is guarded by a unique index
// or by replacing a document that both would replace. A transaction that met a
// duplicate is over (see Tx).
//
// Shared makes several updates and reads one transaction, without their knowing:
// a command and its answer, so that the answer cannot fail after the commit.
//
// The engines are in the folders sqlite and mongodb; docdbtest holds the suite
// that both pass.
package docdb
