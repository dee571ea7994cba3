package relevance

// Words is how much of what a need says each service says, by their numbers.
type Words struct {
	scores []float64
	most   float64
}

// Words says how much of what the need says each service says.
func (c Corpus) Words(a *Ask) Words { return Words{c.words.Scores(a.terms), max(a.most, 1e-9)} }

// enoughWords is the score of BM25, over the root of the squares of all words, that counts as all.
const enoughWords = 1.6

// Of is the share of a service, from 0 to 1. One that the corpus does not have says nothing.
func (w Words) Of(n int) float64 {
	if n < 0 || n >= len(w.scores) {
		return 0
	}
	return within(w.scores[n]/w.most, 0, enoughWords)
}
