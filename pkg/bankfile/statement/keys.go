package statement

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode"
)

// Keys names each line, so that a line that comes in two files is known to be the same and
// two payments that look the same stay two. A key is made of
//
//	the account   as the caller names it, since one file may say an IBAN and another a sort code
//	the day       on which the line was booked
//	the amount    in pence, and its currency
//	the text      white space folded
//	the ordinal   the line is the first, second, third … of that day with all of the above
//
// The bank's own id has no part in it: banks repeat ids, and some make new ones for each
// download.
//
// So files that overlap add each line once, in whatever order they come, provided that each
// file holds a day from its beginning: it may break off within its last day. A line that the
// bank adds to an earlier day later is new, because it makes an ordinal that was not there.
// Pages of one statement that break within a day are joined by the readers before keys are
// made; two separate statements of which the second begins within a day can lose a true
// repeat, and no key could tell it from a line that comes twice.
//
// The same line in two formats may have two texts, and then it has two keys.
func Keys(account string, lines []Line) []string {
	keys := make([]string, len(lines))
	seen := make(map[[sha256.Size]byte]int, len(lines))
	var b []byte
	for i := range lines {
		b = lines[i].identity(append(append(b[:0], account...), '\n'))
		same := sha256.Sum256(b)
		seen[same]++
		sum := sha256.Sum256(strconv.AppendInt(append(same[:], '\n'), int64(seen[same]), 10))
		keys[i] = hex.EncodeToString(sum[:16])
	}
	return keys
}

// identity appends what makes a line that line.
func (l *Line) identity(b []byte) []byte {
	b = append(append(b, l.Booked...), '\n')
	b = strconv.AppendInt(b, l.Amount.Pence, 10)
	b = append(append(b, l.Amount.Currency...), '\n')
	return append(b, Fold(l.Text)...)
}

// Fold leaves one space where a text has white space or what a screen would obey, and none at
// its ends.
func Fold(text string) string {
	if folded(text) {
		return text
	}
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\ufeff'
	}), " ")
}

// folded says whether a text has only single spaces between words. Most texts have.
func folded(text string) bool {
	space := true
	for i := range len(text) {
		switch c := text[i]; {
		case c == ' ' && space, c < ' ', c >= 0x7f:
			return false
		default:
			space = c == ' '
		}
	}
	return !space || text == ""
}
