package finding

import (
	"context"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"lateral/pkg/bm25"
	"lateral/pkg/docdb"
	"lateral/pkg/spell"
	"lateral/pkg/spell/english"
	"lateral/services/leaders"
	"lateral/services/themes"
	"lateral/services/themes/glossary"
	"lateral/services/themes/reading"
)

// vocabulary are the words that services, themes and the glossary have. It is safe for
// concurrent use.
type vocabulary struct {
	now   atomic.Pointer[words]
	read  atomic.Int64 // when services were last read, in seconds since 1970
	alone sync.Mutex   // who reads them
}

// words are those of one moment.
type words struct {
	speller *spell.Speller
	field   map[string]int // of themes and glossary: they tell of nobody
}

// fresh is how long the words of services are good for.
const fresh = time.Minute

func newVocabulary() *vocabulary {
	v := &vocabulary{}
	field := fieldWords()
	v.now.Store(&words{spell.New(field, english.Knows), field})
	return v
}

// correct is how a word is read that nobody knows; ours says that the field has it, whoever
// offers what. False if it stands as it is.
func (v *vocabulary) correct(word string) (read string, ours, wrong bool) {
	w := v.now.Load()
	read, wrong = w.speller.Correct(word)
	return read, w.field[read] > 0, wrong
}

// follow reads the words of services again if they are not fresh. Whoever comes meanwhile goes
// on with the words of before.
func (v *vocabulary) follow(ctx context.Context, db docdb.DB, now time.Time) error {
	if now.Unix()-v.read.Load() < int64(fresh/time.Second) || !v.alone.TryLock() {
		return nil
	}
	defer v.alone.Unlock()
	all, names, err := wordsOfServices(ctx, db)
	if err != nil {
		return err
	}
	field := fieldWords()
	for word, times := range field {
		all[word] += times
	}
	v.now.Store(&words{spell.New(all, func(word string) bool {
		return names[word] > 0 || english.Knows(word) // plain English stands, though no service says it
	}), field})
	v.read.Store(now.Unix())
	return nil
}

// wordsOfServices are those of the services that are shown, and of the names of their leaders.
func wordsOfServices(ctx context.Context, db docdb.DB) (all, names map[string]int, err error) {
	all, names = map[string]int{}, map[string]int{}
	var who []string
	err = leaders.EachListed(ctx, db, func(offered leaders.Service) error {
		count(all, offered.Title, offered.Description)
		if n := len(who); n == 0 || who[n-1] != offered.LeaderID { // they come leader by leader
			who = append(who, offered.LeaderID)
		}
		return nil
	})
	for some := range slices.Chunk(who, docdb.MaxIn) {
		found, wrong := leaders.GetLeaders(ctx, db, some)
		if wrong != nil {
			return nil, nil, wrong
		}
		for _, l := range found {
			count(names, l.Name)
		}
	}
	return all, names, err
}

// fieldWords are the words of the field.
var fieldWords = sync.OnceValue(func() map[string]int {
	field := map[string]int{}
	for _, t := range themes.All() {
		count(field, t.Name)
	}
	for _, m := range glossary.All() {
		count(field, strings.Join(slices.Concat(m.Short, m.Long, m.Kin), " "))
	}
	for _, p := range reading.Phrases() {
		count(field, p.About, strings.Join(p.Phrases, " "))
	}
	return field
})

func count(all map[string]int, texts ...string) {
	for _, text := range texts {
		for _, word := range bm25.Words(text) {
			all[word]++
		}
	}
}
