package relevance

import (
	"lateral/pkg/bm25"
	"lateral/services/themes/glossary"
)

// saidWords are the words of a text in the forms in which they are told to people.
type saidWords struct {
	whole string
	terms map[string]float64
	names map[string]string
}

func wordsOf(whole string) *saidWords {
	return &saidWords{whole, glossary.Terms(whole), glossary.Names(whole)}
}

// saidParts are the words of the parts of a meaning, by the text and the meaning of a service.
type saidParts struct {
	title, body, key, model string
	all                     []string
}

// asWritten are the words of a text by their stems, each as it first stands there.
func asWritten(text string) map[string]string {
	written := map[string]string{}
	for _, word := range bm25.Words(text) {
		if stem := bm25.Stem(word); written[stem] == "" {
			written[stem] = word
		}
	}
	return written
}
