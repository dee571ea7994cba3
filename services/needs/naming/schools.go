package naming

import (
	"slices"
	"strings"

	"lateral/services/register/spelling"
)

// longestName is how many words of a name are looked at.
const longestName = 8

// Schools returns the places of a text that are names of schools, first to last: "Oakfield
// Primary", "St Mary's". What is written like a name is asked of the register, the longest first,
// from each word on: a sentence may begin or go on with words that belong to no name, as in "Help
// at Oakfield Primary and Ash School".
func Schools(text string, isName func(words string) (bool, error)) ([]Finding, error) {
	words := spelling.Words(text)
	var found []Finding
	for i := 0; i < len(words); {
		n := 0
		for _, ends := range likeSchool(text, words, i) {
			named, err := isName(text[words[i].From:words[ends-1].To])
			if err != nil {
				return nil, err
			}
			if named {
				n = ends - i
				break
			}
		}
		if n > 0 {
			from, to := words[i].From, words[i+n-1].To
			found = append(found, Finding{text[from:to], "another school", from, to})
		}
		i += max(n, 1)
	}
	return found, nil
}

// likeSchool is where names end, the longest first, that are written like those of schools from
// one word on: words with capital letters up to a word for a school, or a saint with an apostrophe.
func likeSchool(text string, words []spelling.Word, at int) []int {
	first := words[at]
	if links[first.Text] || !capitals(text, words[at:at+1]) || usual[first.Text] && len(first.Text) < 5 {
		return nil
	}
	var ends []int
	distinct, plainWords, kindWords := false, 0, 0
	for i := at; i < len(words) && i < at+longestName && inSentence(text, words[at:i+1]); i++ {
		w := words[i]
		switch {
		case links[w.Text] && i > at:
			continue
		case !capitals(text, words[i:i+1]):
			return withSaint(ends, text, words, at)
		case kinds[w.Text] && !slices.Contains(feasts, w.Text):
			kindWords++
			if i > at && (distinct || plainWords > 1 || plainWords == 1 && kindWords > 1 && len(first.Text) > 3) {
				ends = slices.Insert(ends, 0, i+1)
			}
		case ordinary(w.Text):
			plainWords++
		case w.Text != "st":
			distinct = true
		}
	}
	return withSaint(ends, text, words, at)
}

// withSaint are the ends, or that of a saint's name, which needs no word for a school.
func withSaint(ends []int, text string, words []spelling.Word, at int) []int {
	if len(ends) > 0 || words[at].Text != "st" || at+1 >= len(words) || !capitals(text, words[at+1:at+2]) {
		return ends
	}
	saint := words[at+1]
	owns := strings.ContainsAny(text[saint.From:saint.To], apostrophes)
	if !owns || at+2 < len(words) && (others[words[at+2].Text] || slices.Contains(feasts, words[at+2].Text)) {
		return nil
	}
	return []int{at + 2}
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
