package pdf

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-unidecode"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/runenames"
)

// spell writes characters that the typeface lacks in letters that it has: those of other
// scripts as they sound ("Bei Jing"), pictures by their name ("[umbrella]"), everything
// else as a question mark. So nobody sees an empty box in place of a name.
func spell(text string) string {
	lacking := func(r rune) bool { return r != '\n' && !hasGlyph(r) }
	if !strings.ContainsFunc(text, lacking) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if lacking(r) {
			b.WriteString(spelled(r))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func spelled(r rune) string {
	if r == utf8.RuneError {
		return "?"
	}
	if unicode.Is(unicode.Variation_Selector, r) || unicode.Is(unicode.Sk, r) && r > 0xFFFF {
		return "" // it chooses the look of the one before
	}
	if sound := unidecode.Unidecode(string(r)); sound != "" && !strings.Contains(sound, "[?]") {
		return sound
	}
	switch name := runenames.Name(r); {
	case unicode.IsMark(r):
		return "" // a vowel or an accent without a sound of its own
	case unicode.IsSymbol(r) && name != "":
		return "[" + strings.ToLower(name) + "]"
	}
	return "?"
}

// coverage reads which characters both weights of the typeface have, once.
var coverage = sync.OnceValues(func() ([]*sfnt.Font, error) {
	var fonts []*sfnt.Font
	for _, file := range [][]byte{regularFont, boldFont} {
		f, err := sfnt.Parse(file)
		if err != nil {
			return nil, fmt.Errorf("pdf: reading the typeface: %w", err)
		}
		fonts = append(fonts, f)
	}
	return fonts, nil
})

// hasGlyph says whether the typeface has the character, in both weights. fpdf cannot set
// characters beyond the first plane, whatever the typeface has.
func hasGlyph(r rune) bool {
	if r >= 0xFFFE {
		return false
	}
	if r >= ' ' && r <= '~' {
		return true
	}
	fonts, err := coverage()
	if err != nil {
		return true // the file shows a box, as it would without us
	}
	for _, f := range fonts {
		if at, err := f.GlyphIndex(new(sfnt.Buffer), r); err != nil || at == 0 {
			return false
		}
	}
	return true
}

//go:embed fonts/SourceSans3-Regular.ttf
var regularFont []byte

//go:embed fonts/SourceSans3-SemiBold.ttf
var boldFont []byte

const fontFamily = "Source Sans 3"
