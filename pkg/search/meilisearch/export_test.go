package meilisearch

// Words and Expression are for the tests of this package.
var (
	Words      = words
	Expression = expression
)
