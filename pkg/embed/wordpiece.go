package embed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// mostPieces is how many pieces of a text the model reads, with the two marks that frame
// it. What follows is not read: cut a long text into passages.
const mostPieces = 256

// longestWord is how many letters a word may have. A longer one is unknown.
const longestWord = 100

// vocabulary are the pieces that words are made of, by their numbers: those that begin a
// word, and those that go on with one.
type vocabulary struct {
	begins, goesOn           map[string]int32
	unknown, opening, ending int32
}

// newVocabulary reads a list of pieces. Those that go on with a word begin with "##". It
// is nil if one of the marks is missing.
func newVocabulary(pieces []string) *vocabulary {
	v := &vocabulary{begins: map[string]int32{}, goesOn: map[string]int32{}}
	for n, piece := range pieces {
		if rest, ok := strings.CutPrefix(piece, "##"); ok && rest != "" {
			v.goesOn[rest] = int32(n)
		} else {
			v.begins[piece] = int32(n)
		}
	}
	for mark, at := range map[string]*int32{"[UNK]": &v.unknown, "[CLS]": &v.opening, "[SEP]": &v.ending} {
		n, ok := v.begins[mark]
		if !ok {
			return nil
		}
		*at = n
		delete(v.begins, mark)
	}
	return v
}

// pieces cuts a text into the numbers of its pieces, framed by the two marks.
func (v *vocabulary) pieces(text string) []int32 {
	all := []int32{v.opening}
	for _, word := range words(text) {
		if all = v.cut(all, word); len(all) >= mostPieces {
			all = all[:mostPieces-1]
			break
		}
	}
	return append(all, v.ending)
}

// cut appends the pieces of a word: each time the longest that it goes on with. A word
// that cannot be made of pieces is one unknown piece.
func (v *vocabulary) cut(all []int32, word string) []int32 {
	before, known := len(all), v.begins
	if utf8.RuneCountInString(word) > longestWord {
		return append(all, v.unknown)
	}
	for word != "" {
		end := len(word)
		piece, ok := known[word]
		for !ok && end > 0 {
			end--
			piece, ok = known[word[:end]]
		}
		if end == 0 {
			return append(all[:before], v.unknown)
		}
		all, word, known = append(all, piece), word[end:], v.goesOn
	}
	return all
}

// words are the words and signs of a text in small letters without accents. Each sign of
// punctuation and each ideograph is a word of its own.
func words(text string) []string {
	var plain strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(strings.ToValidUTF8(text, ""))) {
		switch {
		case unicode.IsSpace(r):
			plain.WriteByte(' ')
		case r == 0, r == unicode.ReplacementChar, unicode.IsControl(r), unicode.In(r, unicode.Cf, unicode.Mn):
		case isSign(r):
			plain.WriteByte(' ')
			plain.WriteRune(r)
			plain.WriteByte(' ')
		default:
			plain.WriteRune(r)
		}
	}
	return strings.Fields(plain.String())
}

func isSign(r rune) bool {
	ascii := r < unicode.MaxASCII && r > ' ' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	return ascii || unicode.IsPunct(r) || unicode.Is(unicode.Han, r)
}
