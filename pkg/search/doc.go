// Package search is a port to an index of texts, by words and by meaning.
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
//   - Vectors are the caller's: an Index declares their size and what makes them, a
//     [Document] carries several, a [Query] is answered by words, by vectors or by both.
//     Another model makes an index stale; until it is rebuilt it answers words alone.
//   - Engine.IDs lists ids with versions and digests, so that a drift check can
//     compare them with the database.
//   - An engine that cannot be reached answers [ErrUnavailable].
package search
