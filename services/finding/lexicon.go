package finding

import (
	"maps"
	"slices"
	"sync"
	"time"

	"lateral/pkg/bm25"
	"lateral/pkg/date"
	"lateral/pkg/spell"
	"lateral/pkg/spell/english"
	"lateral/services/matching/candidates"
	"lateral/services/themes/glossary"
	"lateral/services/themes/reading"
)

// lexicon are the words and the names of the services that are shown: no word that only a hidden
// one has. It is safe for concurrent use.
type lexicon struct {
	field func() *reading.Spelling // how words are read that no service has

	mu       sync.Mutex
	seen     []entry           // in the order of the catalogue
	said     map[string]int    // how many services say a word
	called   map[string]places // those that have a word in a name
	spelling *reading.Spelling // by the words of all of them
	names    *spell.Speller    // the same for names alone
	spelt    time.Time         // when they were made
	grown    bool              // there are words that it does not know
}

// entry is what was learnt of a candidate, and at which turn.
type entry struct {
	turn  int64
	of    *candidates.Ready // nil for one that is hidden
	names []string
}

// places are indexes of entries.
type places map[int32]struct{}

func newLexicon(field func() *reading.Spelling) *lexicon {
	return &lexicon{field: field, said: map[string]int{}, called: map[string]places{}, grown: true}
}

// fresh is how long new words may wait until misspelt ones are read as them.
const fresh = time.Minute

// follow takes up what changed among all candidates by now. A word that nobody has any more is
// forgotten at once. Whoever comes with candidates of before changes nothing.
func (l *lexicon) follow(all []*candidates.Ready, now time.Time) {
	today, lost := date.On(now), false
	morning := candidates.FirstOf(today)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.seen = append(l.seen, make([]entry, max(0, len(all)-len(l.seen)))...)
	for place, c := range all { // a candidate keeps its place
		one := entry{turn: c.Turn}
		if isShownOn(c, morning) {
			one.of = c
		}
		if before := &l.seen[place]; one.turn >= before.turn && one.of != before.of {
			lost = l.replace(int32(place), one, today) || lost
		}
	}
	if lost || l.grown && now.Sub(l.spelt) >= fresh {
		l.spelling, l.spelt, l.grown = l.field().With(l.all()), now, false
		l.names = spell.NewNames(l.calledHow())
	}
}

// replace learns an entry instead of the one at a place, and says whether a word is lost by it.
func (l *lexicon) replace(place int32, now entry, today date.Day) (lost bool) {
	before := l.seen[place]
	if now.of != nil {
		now.names = namesOf(now.of.Candidate, today).all()
	}
	l.seen[place] = now
	for word := range saidBy(now.of) {
		l.grown = l.grown || l.said[word] == 0
		l.said[word]++
	}
	for _, word := range now.names {
		if l.called[word] == nil {
			l.called[word], l.grown = places{}, true
		}
		l.called[word][place] = struct{}{}
	}
	for word := range saidBy(before.of) {
		if l.said[word]--; l.said[word] == 0 {
			delete(l.said, word)
			lost = true
		}
	}
	for _, word := range before.names {
		if slices.Contains(now.names, word) {
			continue
		}
		if delete(l.called[word], place); len(l.called[word]) == 0 {
			delete(l.called, word)
			lost = true
		}
	}
	return lost
}

// saidBy are the words of a service; none of nil.
func saidBy(c *candidates.Ready) map[string]bool {
	said := map[string]bool{}
	if c != nil {
		for _, word := range bm25.Words(c.Title + " " + c.Description) {
			said[word] = true
		}
	}
	return said
}

// all are the words and the names, with how often services say them.
func (l *lexicon) all() map[string]int {
	all := maps.Clone(l.said)
	for word := range l.called {
		all[word] += 0
	}
	return all
}

// calledHow are the names, with how many services each is of.
func (l *lexicon) calledHow() map[string]int {
	all := make(map[string]int, len(l.called))
	for word, places := range l.called {
		all[word] = len(places)
	}
	return all
}

// reads finds the words of a text that are read as others, and says whether it is of another
// language.
func (l *lexicon) reads(text string) (corrected []reading.Misspelt, foreign bool) {
	l.mu.Lock()
	spelling, names := l.spelling, l.names
	l.mu.Unlock()
	return spelling.ReadCalled(text, names), spelling.IsForeign(text)
}

// saysNothing says whether no word of a text tells what is wanted, or who.
func (l *lexicon) saysNothing(text string) bool {
	return reading.SaysNothing(text) && !slices.ContainsFunc(bm25.Words(text), func(w string) bool {
		return !glossary.IsOfAsking(w) && l.word(w).rare
	})
}

// word is one that was typed, as it is read.
type word struct {
	text    string
	strange bool // nobody knows it: neither services nor the field nor plain English
	name    bool // more services are called so than say it
	rare    bool // it is a name, and of few
}

// A name is rare that so many services have, or such a share of all.
const (
	fewCalled = 20
	rareShare = 0.02
)

// word says what is known of a word.
func (l *lexicon) word(text string) word {
	l.mu.Lock()
	defer l.mu.Unlock()
	said, called := l.said[text], len(l.called[text])
	w := word{text: text, name: called > said}
	w.rare = w.name && float64(called) <= max(fewCalled, rareShare*float64(len(l.seen)))
	w.strange = said+called == 0 && !l.spelling.Knows(text) && !english.Knows(text)
	return w
}

// mostCalled is how many are called by a word that tells some from others.
const mostCalled = 2000

// calledBy are those that have one of the words in a name that tells some from others, by id.
func (l *lexicon) calledBy(words []word) map[string]*candidates.Ready {
	l.mu.Lock()
	defer l.mu.Unlock()
	all := map[string]*candidates.Ready{}
	for _, w := range words {
		if places := l.called[w.text]; len(places) <= mostCalled {
			for place := range places {
				one := l.seen[place].of
				all[one.ID] = one
			}
		}
	}
	return all
}

// isShownOn says whether other schools may see a service on a day, by its morning.
func isShownOn(c *candidates.Ready, day candidates.HalfDay) bool {
	return c.Shown && c.DesignatedOn(day)
}
