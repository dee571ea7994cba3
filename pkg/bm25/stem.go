package bm25

import (
	"sync"
	"sync/atomic"

	"github.com/kljensen/snowball/english"
)

// Stem is what an English word, in lower case, shares with its inflections, by Porter's
// Snowball: "reading" and "reads" are read.
func Stem(word string) string { return known.stem(word) }

// known holds the stems of words that were met: a field has some thousand, and each costs
// microseconds.
var known stems

// stems remembers up to mostStems words, of longestWord bytes at most: what people type by
// mistake must not fill the memory.
type stems struct {
	by   sync.Map
	many atomic.Int64
}

const (
	mostStems   = 30_000
	longestWord = 40
)

func (s *stems) stem(word string) string {
	if stem, met := s.by.Load(word); met {
		return stem.(string)
	}
	stem := english.Stem(word, false)
	if len(word) <= longestWord && s.many.Load() < mostStems {
		s.many.Add(1)
		s.by.Store(word, stem)
	}
	return stem
}
