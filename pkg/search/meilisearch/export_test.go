package meilisearch

import "lateral/pkg/search"

// Expression is for the tests of this package.
var Expression = expression

// Words are what an index asks the server for.
func Words(x search.Index, q search.Query) string { return index{thesaurus: thesaurusOf(x)}.words(q) }

// Synonyms are what the server is told to mean the same.
func Synonyms(x search.Index) map[string][]string { return thesaurusOf(x).synonyms }
