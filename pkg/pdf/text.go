package pdf

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// clean keeps of a text what can be read: composed letters, and no control characters
// except line feeds.
func clean(text string) string {
	text = norm.NFC.String(strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, text)
}

// wrap breaks a text into lines no wider than most, at spaces if possible.
func wrap(text string, most float64, widthOf func(string) float64) []string {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	var lines []string
	for paragraph := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		lines = append(lines, wrapParagraph(paragraph, most, widthOf)...)
	}
	return lines
}

func wrapParagraph(text string, most float64, widthOf func(string) float64) []string {
	var lines []string
	var line strings.Builder
	used, space := 0.0, widthOf(" ")
	for word := range strings.FieldsFuncSeq(text, breakable) {
		for _, part := range chop(word, most, widthOf) {
			partWidth := widthOf(part)
			switch {
			case line.Len() == 0:
				used = 0
			case used+space+partWidth > most:
				lines = append(lines, line.String())
				line.Reset()
				used = 0
			default:
				line.WriteByte(' ')
				used += space
			}
			line.WriteString(part)
			used += partWidth
		}
	}
	return append(lines, line.String())
}

// breakable is true for spaces, but not for those that hold words together.
func breakable(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00A0' && r != '\u202F'
}

// chop cuts a word that is wider than a line into pieces that are not.
func chop(word string, most float64, widthOf func(string) float64) []string {
	if widthOf(word) <= most {
		return []string{word}
	}
	var parts []string
	start, used := 0, 0.0
	for i, r := range word {
		w := widthOf(string(r))
		if used+w > most && i > start {
			parts = append(parts, word[start:i])
			start, used = i, 0
		}
		used += w
	}
	return append(parts, word[start:])
}
