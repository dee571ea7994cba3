package relevance

import (
	"lateral/services/themes/glossary"
)

// saidWords are the words of a text in the forms in which they are told to people.
type saidWords struct {
	whole string
	terms map[string]float64
	names map[string]string
}

func wordsOf(whole string) *saidWords {
	return wordsIn(whole, glossary.Read(whole))
}

// saidParts are the words of the parts of a meaning, by the text and the meaning of a service.
type saidParts struct {
	title, body, key, model string
	all                     []string
}

func wordsIn(whole string, read glossary.Text) *saidWords {
	return &saidWords{whole, read.Terms(), read.Names()}
}

// asWritten are the words of a text by their stems, each as it first stands there.
func asWritten(read glossary.Text) map[string]string {
	written := map[string]string{}
	for i, stem := range read.Stems {
		if written[stem] == "" {
			written[stem] = read.Words[i]
		}
	}
	return written
}
