// Package docdb is a narrow port for documents with transactions. It does only what SQLite
// with JSON documents and MongoDB both do well: get, insert, replace at a version, delete,
// find by a declared index, transaction. There is no query language, no join and no mapping
// layer.
//
// # Documents
//
// A document is a JSON object with an id and a version, kept in a collection. Its version
// is 1 when inserted and grows by one with each replacement; replacing or deleting at
// another version fails with ErrStale.
//
// # Indexes
//
// Every query uses an index that the collection declares. An indexed field is a string, a
// 64-bit integer or a boolean at a dotted path. It has the same type in all documents of
// its collection. A document with anything else there is refused. A document in which one
// of an index's fields is absent or null is not in that index. Strings sort by their bytes.
// So times are kept in UTC and whole seconds, which encoding/json always writes with twenty
// characters.
//
// # Transactions
//
// Update runs a function in one transaction: all of it is kept or nothing. If another
// writer interferes, the function runs again, so it must not have effects outside. Two
// transactions may both read and then write different documents. So guard an invariant over
// several documents with a unique index, or by replacing a document that both transactions
// replace. A transaction ends when it meets a duplicate (see Tx).
//
// Shared makes one transaction of several updates and reads, which need not know of it. It
// is for a command and its answer, so that the answer cannot fail after the commit.
//
// The engines are in the folders sqlite and mongodb; docdbtest holds the suite that both
// pass.
package docdb
