// Package meilisearch is the engine behind package search for several replicas
// of a program: indexes on a Meilisearch server, through
// github.com/meilisearch/meilisearch-go.
//
// Meilisearch does everything but searches in tasks, one after the other. This
// package waits for each of its tasks and turns a failed one into an error.
//
// An index of the port is the index <prefix><name> on the server. A rebuild
// fills <prefix><name>-<random> and swaps the two, which the server does in one
// task; then the old one is compared with what it was when the rebuild began,
// and what any replica has changed meanwhile is carried over.
//
// Vectors are of a userProvided embedder, whose name ends with their source. A query with a
// meaning is one request of two searches, by words and by vectors, and a second one where the
// words have more hits than the first lists; the answers are put together here. The server
// finds the nearest by a graph, so that of many it may miss one.
//
// The key needs the actions search, documents.*, indexes.*, settings.*,
// tasks.get and stats.get on the indexes of the prefix.
package meilisearch
