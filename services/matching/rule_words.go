package matching

// wordsRule gives points for words of the need that the service's text has too. It
// excludes nobody.
var wordsRule = rule{name: Words, merit: wordsMerit, sentence: wordsSentence}

// wordsMerit counts two thirds of the words as all: nobody writes everything down.
func wordsMerit(q *question, v *verdict) float64 {
	if len(q.words.asked) == 0 {
		return 0
	}
	return 1.5 * float64(len(v.words)) / float64(len(q.words.asked))
}

func wordsSentence(q *question, v *verdict) string {
	like := q.says(", as you do.", ", as the school does.")
	switch {
	case len(v.words) == 0:
		return q.says("Its description has none of the words that stand out in your need.",
			"Its description has none of the words that stand out in the need.")
	case len(v.words) == 1:
		return "Its description speaks of “" + v.words[0] + "”" + like
	}
	quoted := make([]string, len(v.words))
	for i, w := range v.words {
		quoted[i] = "“" + w + "”"
	}
	return "Its description speaks of " + list(quoted) + like
}
