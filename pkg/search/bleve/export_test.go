package bleve

// Words, Grams and Distances are for the tests of this package.
var (
	Words = words
	Grams = grams
)

// Distances counts the typing errors between word and term, up to max+1.
func Distances(word, term string, max int) (whole, beginning int) {
	return newMeasure(word, max).distances(term)
}
