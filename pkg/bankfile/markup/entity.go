package markup

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// named are the entities that XML has without a declaration.
var named = map[string]rune{"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\''}

// longestEntity is how many letters an entity has at most, "&" and ";" left out.
// A number may have noughts before it.
const longestEntity = 64

// entity is the letter that an entity stands for.
func entity(name string) (rune, bool) {
	number, numbered := strings.CutPrefix(name, "#")
	if !numbered {
		if name == "nbsp" {
			return ' ', true
		}
		r, ok := named[name]
		return r, ok
	}
	base := 10
	if hex, ok := strings.CutPrefix(number, "x"); ok {
		number, base = hex, 16
	}
	n, err := strconv.ParseUint(number, base, 32)
	if err != nil || n > utf8.MaxRune || !character(rune(n)) {
		return 0, false
	}
	return rune(n), true
}

// character says whether XML may have a letter.
func character(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r < 0xd800 || r >= 0xe000 && r < 0xfffe || r >= 0x10000
}
