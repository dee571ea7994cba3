package reading

import "strings"

// Gap is what stands before a token.
type Gap uint8

// The gaps. Of several signs the one that tells most counts: a comma before a hyphen, a hyphen
// before a space.
const (
	Glued Gap = iota
	Space
	Point
	Hyphen
	Slash
	Comma
	Pound
)

// Token is a run of letters, or of digits.
type Token struct {
	Text   string // capitals of ASCII, or digits
	Digits bool
	Gap    Gap
	// Lead is how many of the first digits are letters I or L, which may be a prefix: I in I23.
	Lead int
	// Spare are digits that the last letters of the token before may mean: 1 in INVI23.
	Spare string
}

// most is how many tokens of a text are read. Banks print some hundred letters.
const most = 400

// Tokens reads a text. Letters O, I and L count as digits where digits stand beside them.
func Tokens(text string) []Token { return Append(make([]Token, 0, 16), text) }

// Append reads a text behind other tokens.
func Append(tokens []Token, text string) []Token {
	text = fold(text)
	gap := Space
	for at := 0; at < len(text) && len(tokens) < most; {
		c := text[at]
		switch {
		case !letter(c) && !digit(c):
			gap = max(gap, gapOf(c))
			if c == '&' || c == '+' {
				tokens = append(tokens, Token{Text: "AND", Gap: gap})
				gap = Space
			}
			at++
		default:
			end := runFrom(text, at)
			tokens = appendRun(tokens, text[at:end], gap)
			at, gap = end, Glued
		}
	}
	return tokens
}

func letter(c byte) bool { return 'A' <= c && c <= 'Z' }

func digit(c byte) bool { return '0' <= c && c <= '9' }

func gapOf(c byte) Gap {
	switch c {
	case '-', '_', '~':
		return Hyphen
	case '/', '\\':
		return Slash
	case '.':
		return Point
	case ',', ';':
		return Comma
	case pound:
		return Pound
	}
	return Space
}

// runFrom is the end of the letters and digits that begin at a place.
func runFrom(text string, at int) int {
	for at < len(text) && (letter(text[at]) || digit(text[at])) {
		at++
	}
	return at
}

// appendRun parts a run of letters and digits. Letters O, I and L between digits, or alone
// beside them, are digits.
func appendRun(tokens []Token, run string, gap Gap) []Token {
	for at := 0; at < len(run) && len(tokens) < most; {
		end, digits := part(run, at)
		t := Token{Text: run[at:end], Digits: digits, Gap: gap}
		if digits {
			t.Lead = lead(t.Text)
			t.Text = oilDigits.Replace(t.Text)
			t.Spare = oilDigits.Replace(run[lastOIL(run, at):at])
		}
		tokens = append(tokens, t)
		at, gap = end, Glued
	}
	return tokens
}

// part is the end of the letters or the digits at a place of a run, and which of them it is.
func part(run string, at int) (end int, digits bool) {
	end = at
	for end < len(run) && (digit(run[end]) || oil(run[end])) {
		digits = digits || digit(run[end])
		end++
	}
	if digits {
		return trimmed(run, at, end), true
	}
	for end < len(run) && !digit(run[end]) {
		end++
	}
	return end, false
}

// trimmed leaves the letters of a word to the word: 12OAK is 12 and OAK.
func trimmed(run string, at, end int) int {
	if end < len(run) {
		for end > at && !digit(run[end-1]) {
			end--
		}
	}
	return end
}

// lastOIL is where the letters O, I and L before a place begin.
func lastOIL(run string, at int) int {
	for at > 0 && oil(run[at-1]) {
		at--
	}
	return at
}

func oil(c byte) bool { return c == 'O' || c == 'I' || c == 'L' }

// lead counts the letters I and L with which digits begin; O is a nought, which tells nothing.
func lead(text string) int {
	at := 0
	for at < len(text) && oil(text[at]) {
		at++
	}
	if strings.Trim(text[:at], "O") == "" {
		return 0
	}
	return at
}

var oilDigits = strings.NewReplacer("O", "0", "I", "1", "L", "1")
