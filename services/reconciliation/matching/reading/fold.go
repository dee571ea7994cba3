package reading

import (
	"strings"
	"unicode/utf8"

	"github.com/mozillazg/go-unidecode"
)

// fold writes a text in capitals of ASCII. Apostrophes go, so that MARY'S is one word; a pound
// sign stays as a dollar, which no tokens hold.
func fold(text string) string {
	plain := true
	for i := range len(text) {
		if c := text[i]; c >= utf8.RuneSelf || c == '\'' || c == '`' || 'a' <= c && c <= 'z' {
			plain = false
			break
		}
	}
	if plain {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		foldRune(&b, r)
	}
	return b.String()
}

func foldRune(b *strings.Builder, r rune) {
	switch {
	case r == '\'' || r == '`' || r == '’' || r == '‘' || r == 'ʼ' || r == '´':
	case r == '£':
		b.WriteByte(pound)
	case 'a' <= r && r <= 'z':
		b.WriteByte(byte(r) - 'a' + 'A')
	case r < utf8.RuneSelf:
		b.WriteByte(byte(r))
	default:
		b.WriteString(strings.ToUpper(unidecode.Unidecode(string(r))))
	}
}

// pound stands for a pound sign once a text is folded.
const pound = '$'
