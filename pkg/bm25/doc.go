// Package bm25 ranks documents by their words, in memory.
//
// It is Okapi BM25 as in Robertson and Zaragoza, "The probabilistic relevance framework: BM25
// and beyond", 2009: a word counts more the fewer documents have it, each further time it
// stands in a document counts less, and long documents are no better than short ones. A word
// of a document or of a query has a weight, so that a title can count twice and a synonym half.
//
// # Invariants
//
//   - A score depends on what the index holds, and not on the order in which it came.
//   - A document without a word of the query scores zero; no score is negative.
//   - What two goroutines do at once does not mix.
package bm25
