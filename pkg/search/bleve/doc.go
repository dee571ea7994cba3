// Package bleve is the embedded engine behind package search: indexes in files under one
// directory, through github.com/blevesearch/bleve.
//
// # Files
//
//	<dir>/<index>/current.json   which generation is live, and its settings
//	<dir>/<index>/<generation>/  one bleve index
//
// A rebuild fills a generation of its own and then replaces current.json in one rename, so
// a crash at any moment leaves one whole generation live. One process at a time can have a
// directory open.
//
// # Words
//
// Text is folded (lower case, no accents, no apostrophes) and cut into words before bleve
// sees it, and queries in the same way. Bleve's own scores depend on how often words occur
// in the whole index, so they do not compare between queries. Words are therefore matched
// and scored here (see wordsQuery), while filters, facets, distances and orders are
// bleve's. A search goes through all documents of its rarest word, which is fast enough for
// about 100,000 documents.
//
// What means the same in several words has a sign: one word more of each document that holds
// any of it, which in a query may stand for each of its words (see thesaurus).
//
// # Meaning
//
// Bleve searches vectors with faiss, which needs C, and this program is built without. So the
// vectors lie with the documents that bleve stores, are held in memory once more (384 bytes
// each of 384 numbers), and every one of a document that passes the filters is compared: the
// nearest are exact, and are put together with the hits by words before bleve counts facets
// and orders. Opened again, an index reads them with its first search by meaning.
package bleve
