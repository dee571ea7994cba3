package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Word is one word of a text as it is compared.
type Word struct {
	Text string // small letters and digits without accents
	From int    // where it begins in the text, in bytes
	To   int    // where it ends
}

// cutter cuts a text into words.
type cutter struct {
	words []Word
	word  []byte
	from  int
	to    int // the end of the last letter
}

// cut returns the words of a text, not yet rewritten.
func cut(text string) []Word {
	c := cutter{words: make([]Word, 0, len(text)/5+1)}
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		c.take(r, at, at+size)
		at += size
	}
	c.end()
	return c.words
}

func (c *cutter) take(r rune, from, to int) {
	switch {
	case r < utf8.RuneSelf:
		c.takePlain(byte(r), from, to)
	case isApostrophe(r) || isUnseen(r):
	default:
		c.takeFolded(r, from, to)
	}
}

func (c *cutter) takePlain(b byte, from, to int) {
	switch {
	case 'a' <= b && b <= 'z' || '0' <= b && b <= '9':
		c.letter(b, from, to)
	case 'A' <= b && b <= 'Z':
		c.letter(b+'a'-'A', from, to)
	case b == '\'' || b == '`':
	case b == '&' || b == '+':
		c.end()
		c.words = append(c.words, Word{"and", from, to})
	default:
		c.end()
	}
}

// takeFolded drops the accent of a letter. Anything that is not a letter ends a word.
func (c *cutter) takeFolded(r rune, from, to int) {
	var buffer [32]byte
	folded := norm.NFKD.AppendString(buffer[:0], string(r))
	if plain, ok := plainLetters[unicode.ToLower(r)]; ok {
		folded = append(buffer[:0], plain...)
	}
	for len(folded) > 0 {
		f, size := utf8.DecodeRune(folded)
		folded = folded[size:]
		switch {
		case unicode.IsLetter(f) || unicode.IsDigit(f):
			for _, b := range []byte(string(unicode.ToLower(f))) {
				c.letter(b, from, to)
			}
		case !unicode.Is(unicode.Mn, f):
			c.end()
		}
	}
}

func (c *cutter) letter(b byte, from, to int) {
	if len(c.word) == 0 {
		c.from = from
	}
	c.word = append(c.word, b)
	c.to = to
}

func (c *cutter) end() {
	if len(c.word) > 0 {
		c.words = append(c.words, Word{string(c.word), c.from, c.to})
		c.word = c.word[:0]
	}
}

// plainLetters are letters that Unicode does not take apart.
var plainLetters = map[rune]string{
	'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'þ': "th", 'ß': "ss", 'ı': "i",
}

// isApostrophe says whether people type r instead of an apostrophe.
func isApostrophe(r rune) bool {
	return strings.ContainsRune("'`´’‘‛′ʼʹʻˈ＇\u0091\u0092", r)
}

// isUnseen says whether r shows nothing: soft hyphens, joiners, marks of
// direction.
func isUnseen(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}
