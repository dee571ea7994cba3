package reading

import (
	"regexp"
	"strings"
	"unicode"

	"lateral/pkg/text"
)

// passage is a part of a text that may be asked for by itself.
type passage struct {
	words string // parted by single spaces
	raw   string // as they stand in the text
	span
}

// Sizes: shortPoint is how few words a point of a list has that says nothing by itself,
// longHeading how many a heading has at most, mostPassages how many passages of a text are read.
const (
	shortPoint   = 3
	longHeading  = 12
	mostPassages = 40
)

// shortText is how many words a text has at most whose whole is read. The whole of a longer one
// would take too long at each letter: the middle of its passages stands for it.
const shortText = 80

// point is what begins a point of a list: a dash, a number with its sign, "Issue 2".
var point = regexp.MustCompile(`(?:^|\n)[ \t]*(?:[-–—*•·][ \t]*|\(?(?:\d{1,2}|[a-h])[.)][ \t]|` +
	`(?:Issue|Aim|Priority|Focus|Strand)[ \t]+\w{1,2}\b)|[ \t](?:\((?:\d{1,2}|[a-h])\)|\d{1,2}[.)])[ \t]`)

// passagesIn are the passages of a text, in order. Each point of a list is one: schools list
// what they need.
func passagesIn(of string) []passage {
	var all []passage
	begun := 0
	cut := func(to int) {
		all = append(all, passagesFrom(of[begun:to], begun)...)
		begun = to
	}
	for _, at := range point.FindAllStringIndex(of, -1) {
		cut(at[0])
	}
	cut(len(of))
	all = joined(all)
	for i, p := range all {
		all[i].raw = of[p.from:p.to]
	}
	return all
}

// passagesFrom are the passages of a part of a text that begins at a place of it. The first
// begins with the sign of the point.
func passagesFrom(part string, begin int) []passage {
	var all []passage
	at := 0
	for _, words := range text.Passages(part) {
		p := passage{words: words}
		for i, word := range strings.Fields(words) {
			n := max(0, strings.Index(part[at:], word))
			if i == 0 {
				p.from = begin + at + n
			}
			at += n + len(word)
		}
		p.to = begin + min(at, len(part))
		all = append(all, p)
	}
	if len(all) > 0 {
		all[0].from = begin + len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	}
	return all
}

// joined puts passages that are too short with the one before, or the first with the next, and
// what is left over of a very long text with the last.
func joined(all []passage) []passage {
	var kept []passage
	for _, p := range all {
		last := len(kept) - 1
		if last >= 0 && (p.short() || last+1 == mostPassages || last == 0 && kept[0].short()) {
			kept[last].words += " " + p.words
			kept[last].to = p.to
			continue
		}
		kept = append(kept, p)
	}
	return kept
}

func (p passage) short() bool { return len(strings.Fields(p.words)) < shortPoint }

// heading is the first line of a text if it is short and others follow: what it says counts by
// itself.
func heading(of string) (passage, bool) {
	from := len(of) - len(strings.TrimLeftFunc(of, unicode.IsSpace))
	first, rest, _ := strings.Cut(of[from:], "\n")
	words := strings.Fields(first)
	if len(words) == 0 || len(words) > longHeading || strings.TrimSpace(rest) == "" {
		return passage{}, false
	}
	raw := strings.TrimRightFunc(first, unicode.IsSpace)
	return passage{strings.Join(words, " "), raw, span{from, from + len(raw)}}, true
}
