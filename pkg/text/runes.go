package text

import (
	"strings"
	"unicode"
)

// lineEnds writes every way to end a line as \n.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\u2028", "\n", "\u2029", "\n\n")

// hidden are characters that show nothing yet change what is shown: controls,
// and the marks that turn the direction of writing around.
func hidden(r rune) bool {
	if r == '\n' || r == '\t' {
		return false
	}
	return unicode.IsControl(r) || turns(r)
}

// turns says whether the mark begins or ends a stretch of another direction.
func turns(r rune) bool {
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

func breaksLine(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// unseen are the characters that a line does not need: controls, marks of direction,
// joiners, fillers, private-use characters, and those that Unicode lets a reader leave out.
func unseen(r rune) bool {
	switch r {
	case '\u034f', '\u115f', '\u1160', '\u17b4', '\u17b5', '\u2800', '\u3164', '\uffa0':
		return true
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs,
		unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// visible drops, from text of several lines, characters that cannot be seen. It keeps those
// that Clean refuses (controls, turns of direction) and those that join letters in some
// scripts and pictures.
func visible(r rune) rune {
	switch {
	case r == '\u200c', r == '\u200d', r == '\ufe0f', unicode.IsControl(r), turns(r), !unseen(r):
		return r
	}
	return -1
}

// plainSpace writes the many spaces of Unicode, and the tab, as the plain one.
func plainSpace(r rune) rune {
	if r == '\t' || unicode.Is(unicode.Zs, r) {
		return ' '
	}
	return r
}
