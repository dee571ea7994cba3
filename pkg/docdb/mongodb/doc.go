// Package mongodb keeps docdb documents in a MongoDB database, on a replica set or a
// sharded cluster: transactions need one.
//
// A document of docdb is stored as {_id, version, body}. The body is a field of its own,
// transcoded from JSON to BSON. So its keys, even "_id" and "version", cannot collide with
// ours. A declared path such as author.name is the MongoDB path body.author.name. Integers
// become 64-bit integers. Other numbers become doubles, or decimals if a double would not
// give back the same number.
//
// The name of a MongoDB index is the declared name and a hash of the declaration, so that
// the name shows a change. Presence is part of its partial filter ($type), which every
// query repeats: MongoDB uses a partial index only for queries that imply its filter.
//
// Update is a transaction with snapshot reads whose commit is journaled by a majority; View
// is a snapshot session, which may last as long as the server keeps history (five minutes
// unless it is told otherwise). Other reads see what a majority of the servers has.
package mongodb
