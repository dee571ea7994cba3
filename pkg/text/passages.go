package text

import (
	"strings"
	"unicode"
)

// Sizes of passages, in words: a passage is one thing that somebody asks for.
const (
	shortPassage = 12 // a shorter one is joined to the next
	longPassage  = 60 // a longer one is cut
	mostPassages = 24
)

// Border stands between texts that were written apart, as the answers to two questions: no passage
// crosses it. Nobody can type it.
const Border = "\n\f\n"

// Passages cuts a text into what may be asked for by itself: lines, points of a list,
// sentences. A short text is one passage; without words it is none. What is left over of a very
// long text is one passage more.
func Passages(text string) []string {
	var all []string
	for part := range strings.SplitSeq(text, Border) {
		all = append(all, passages(part)...)
	}
	if len(all) > mostPassages {
		all = append(all[:mostPassages-1], strings.Join(all[mostPassages-1:], " "))
	}
	return all
}

// passages are those of a text without borders.
func passages(text string) []string {
	var all []string
	var open []string
	words := 0
	closed := func() {
		if words > 0 {
			all = append(all, strings.Join(open, " "))
		}
		open, words = nil, 0
	}
	for _, s := range sentences(text) {
		n := len(strings.Fields(s))
		if words > 0 && words+n > longPassage {
			closed()
		}
		open = append(open, s)
		if words += n; words >= shortPassage {
			closed()
		}
	}
	if closed(); len(all) > 1 {
		if last := len(all) - 1; len(strings.Fields(all[last])) < shortPassage/2 {
			all[last-1] += " " + all[last]
			all = all[:last]
		}
	}
	return all
}

// sentences are the lines and sentences of a text. A long one is cut at its commas or words.
func sentences(text string) []string {
	var all []string
	for _, line := range strings.FieldsFunc(text, endsLine) {
		line = strings.TrimLeftFunc(line, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-–—*·", r) })
		for _, s := range endings(line) {
			words := strings.Fields(s)
			for len(words) > longPassage {
				all = append(all, strings.Join(words[:longPassage], " "))
				words = words[longPassage:]
			}
			if hasWord(words) {
				all = append(all, strings.Join(words, " "))
			}
		}
	}
	return all
}

// endsLine says whether a sign ends what is one by itself: lines, points and parts of a list.
func endsLine(r rune) bool { return strings.ContainsRune("\n\r•;", r) }

// endings cuts a line after a full stop, a question or an exclamation that a space follows.
func endings(line string) []string {
	var all []string
	from := 0
	for i, r := range line {
		if strings.ContainsRune(".?!", r) && i+1 < len(line) && line[i+1] == ' ' {
			all = append(all, line[from:i+1])
			from = i + 1
		}
	}
	return append(all, line[from:])
}

func hasWord(words []string) bool {
	for _, w := range words {
		if strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			return true
		}
	}
	return false
}
