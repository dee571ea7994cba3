// Package search is a port to a full-text index.
//
// An index is a projection: it holds ids, versions and what is needed to find
// them, never the truth. A search answers ids and scores; the caller reads the
// documents from its database and decides there who may see them.
//
// The engines are in bleve (embedded, on disk) and meilisearch (a server).
// Package searchtest holds the one suite that both must pass.
//
// # How an index lives
//
//   - Settings are code: an [Index] lists its fields. Engine.Ensure creates the
//     index with its settings before the first document.
//   - When the settings in the code differ from those the index was built with,
//     Ensure answers [ErrStale]. The old index goes on answering until
//     Engine.Rebuild has filled a new one and swapped it in.
//   - Engine.IDs lists ids with versions, so that a drift check can compare them
//     with the database.
//   - An engine that cannot be reached answers [ErrUnavailable].
package search
