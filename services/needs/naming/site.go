package naming

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lateral/services/register/spelling"
)

// site is where a sign stands in a text. For a name that is also that of a town
// or an ordinary word, it says whether the school is meant: schools are "at X"
// and have pupils; towns are "in X".
type site struct {
	text     string
	words    []spelling.Word
	from, to int // the words of the sign
}

// school says whether the name stands here for the school.
func (s site) school(name sign) bool {
	capital := capitals(s.text, s.words[s.from:s.to])
	switch {
	case !capital && (name.ordinary || !s.atWithPeople()), s.partOfAnother():
		return false
	case s.atWithPeople(), s.owned() && (people[s.after(0)] || owned[s.after(0)]):
		return true
	case name.usual:
		return false
	case s.before(0) == "at":
		return !s.happening()
	case s.told():
		return true
	case people[s.after(0)]:
		return !name.ordinary || !s.begins()
	}
	return !name.ordinary && (follow[s.after(0)] || s.isASchool())
}

// atWithPeople is "pupils at X" and "we at X".
func (s site) atWithPeople() bool {
	if s.before(0) == "the" {
		return s.before(1) == "at" && (people[s.before(2)] || ours[s.before(2)])
	}
	return s.before(0) == "at" && (people[s.before(1)] || ours[s.before(1)])
}

// happening is "the match at X", "studied at X" and "good at X".
func (s site) happening() bool {
	for i := 1; i < 5; i++ {
		if happenings[s.before(i)] || i == 1 && skilled[s.before(i)] {
			return true
		}
	}
	return false
}

// told is "the head of X", "pupils attend X", "headteacher, X", "we are X", "our
// school, X" and "the X way".
func (s site) told() bool {
	switch before := s.before(0); before {
	case "of":
		return staff[s.before(1)]
	case "are":
		return s.before(1) == "we"
	case "school", "academy":
		return s.before(1) == "our"
	case "the", "our", "this":
		return ways[s.after(0)]
	default:
		return joins[before]
	}
}

// isASchool is "X is a small rural school".
func (s site) isASchool() bool {
	if verb := s.after(0); verb != "is" && verb != "was" {
		return false
	}
	for i := 1; i < 7; i++ {
		switch word := s.after(i); {
		case word == "school" || word == "academy":
			return true
		case joiners[word]:
			return false
		}
	}
	return false
}

// partOfAnother is "X University", "X station", "West X" and "University of X".
func (s site) partOfAnother() bool {
	next, last := s.after(0), s.before(0)
	ofSchool := people[next] || usual[next] || neutral[next]
	switch {
	case others[next], sides[last]:
		return true
	case s.capital(s.to) && !ofSchool && !s.loud():
		return true
	case last == "of":
		return s.capital(s.from-2) && !staff[s.before(1)]
	}
	begins := s.before(1) == ""
	return s.capital(s.from-1) && !begins && !s.loud() && !neutral[last] && !people[last]
}

// capital says whether the word stands in the same sentence with a capital letter.
func (s site) capital(i int) bool {
	return s.together(i) && capitals(s.text, s.words[i:i+1])
}

// loud says whether the name stands in capital letters only, as in a heading.
func (s site) loud() bool {
	return !strings.ContainsFunc(s.text[s.words[s.from].From:s.words[s.to-1].To], unicode.IsLower)
}

// begins says whether the name begins a sentence.
func (s site) begins() bool { return s.before(0) == "" }

// owned says whether the name has an apostrophe at its end.
func (s site) owned() bool {
	last := s.words[s.to-1]
	r, _ := utf8.DecodeRuneInString(s.text[last.To:])
	return strings.ContainsRune(apostrophes, r) || strings.HasSuffix(last.Text, "s") &&
		strings.ContainsAny(s.text[last.From:last.To], apostrophes)
}

const apostrophes = "'’‘`´"

// before is the word so far before the name in its sentence, after the one so far
// behind it.
func (s site) before(n int) string { return s.word(s.from - 1 - n) }
func (s site) after(n int) string  { return s.word(s.to + n) }

func (s site) word(i int) string {
	if !s.together(i) {
		return ""
	}
	return s.words[i].Text
}

// together says whether the word is there, in the sentence of the name. A mark
// between the name and what follows parts them.
func (s site) together(i int) bool {
	if i < 0 || i >= len(s.words) {
		return false
	}
	if i >= s.to {
		between := s.text[s.words[s.to-1].To:s.words[i].From]
		return !strings.ContainsAny(between, ".!?;:,()") && !strings.Contains(between, "\n\n")
	}
	between := s.text[s.words[i].To:max(s.words[i].To, s.words[s.from].From)]
	return !strings.ContainsAny(between, ".!?;:") && !strings.Contains(between, "\n\n")
}

// usually says whether ordinary texts write the word with a capital letter.
func usually(part []string) bool {
	return !slices.ContainsFunc(part, func(w string) bool { return !usual[w] && !links[w] })
}

// capitals says whether each word begins with a capital letter.
func capitals(text string, words []spelling.Word) bool {
	return !slices.ContainsFunc(words, func(w spelling.Word) bool {
		r, _ := utf8.DecodeRuneInString(text[w.From:])
		return unicode.IsLower(r)
	})
}
