package bleve

// Words, Grams and Distances are for the tests of this package.
var (
	Words = words
	Grams = grams
)

// Distances counts the typing errors between word and term, up to most+1.
func Distances(word, term string, most int) (whole, beginning int) {
	return newMeasure(word, most).distances(term)
}
