// Package mongodb keeps docdb documents in a MongoDB database, on a replica set
// or a sharded cluster: transactions need one.
//
// A document of docdb is stored as {_id, version, body}. The body is a field of
// its own, transcoded from JSON to BSON, and not flattened into the document:
// so whatever keys it has, also "_id" and "version", they meet nothing of ours,
// and a declared path such as author.name is the MongoDB path body.author.name.
// Integers become 64-bit integers, other numbers doubles or, where a double
// would not give back the same number, decimals.
//
// An index of MongoDB has the declared name and a hash of the declaration, so
// that a change is seen by the name. Presence is part of its partial filter
// ($type), which every query repeats: MongoDB uses a partial index only for
// queries that imply its filter.
//
// Update is a transaction with snapshot reads whose commit is journaled by a
// majority; View is a snapshot session, which may last as long as the server
// keeps history (five minutes unless it is told otherwise). Other reads see
// what a majority has.
package mongodb
