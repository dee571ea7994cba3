package naming

import (
	"slices"
	"strings"

	"lateral/services/register/spelling"
)

// longestName is how many words of a name are looked at.
const longestName = 8

// Schools returns the places of a text that are written like the name of some school, first to
// last: "Oakfield Primary", "St Mary's". Ask the register whether there is one: a Finding's words
// are what to ask for.
func Schools(text string) []Finding {
	words := spelling.Words(text)
	var found []Finding
	for i := 0; i < len(words); {
		n := likeSchool(text, words, i)
		if n == 0 {
			i++
			continue
		}
		from, to := words[i].From, words[i+n-1].To
		found = append(found, Finding{text[from:to], "another school", from, to})
		i += n
	}
	return found
}

// likeSchool is how many words from one on are written like the name of a school: words with
// capital letters up to the last for a school, or a saint with an apostrophe.
func likeSchool(text string, words []spelling.Word, at int) int {
	first := words[at]
	if links[first.Text] || !capitals(text, words[at:at+1]) || usual[first.Text] && len(first.Text) < 5 {
		return 0
	}
	end, distinct, plainWords := 0, false, 0
	for i := at; i < len(words) && i < at+longestName && inSentence(text, words[at:i+1]); i++ {
		w := words[i]
		switch {
		case links[w.Text] && i > at:
			continue
		case !capitals(text, words[i:i+1]):
			return judged(text, words, at, end, distinct || plainWords > 1)
		case kinds[w.Text] && !slices.Contains(feasts, w.Text):
			if i > at {
				end = i + 1
			}
		case ordinary(w.Text):
			plainWords++
		case w.Text != "st":
			distinct = true
		}
	}
	return judged(text, words, at, end, distinct || plainWords > 1)
}

// judged is the length of a name that ends there; without a word for a school, a saint's.
func judged(text string, words []spelling.Word, at, end int, distinct bool) int {
	if end > at && distinct {
		return end - at
	}
	if words[at].Text != "st" || at+1 >= len(words) || !capitals(text, words[at+1:at+2]) {
		return 0
	}
	saint := words[at+1]
	owns := strings.ContainsAny(text[saint.From:saint.To], apostrophes)
	if !owns || at+2 < len(words) && (others[words[at+2].Text] || slices.Contains(feasts, words[at+2].Text)) {
		return 0
	}
	return 2
}

// feasts follow the name of a saint that is no school.
var feasts = strings.Fields("day eve hospice parish square cross ambulance flag week feast")

// inSentence says whether the words stand together: nothing ends a sentence between them.
func inSentence(text string, words []spelling.Word) bool {
	for i := 1; i < len(words); i++ {
		between := text[words[i-1].To:max(words[i-1].To, words[i].From)]
		if strings.ContainsAny(between, "!?;:,()\n•") || strings.Contains(between, ". ") && words[i-1].Text != "st" {
			return false
		}
	}
	return true
}
