package reading

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	lru "github.com/hashicorp/golang-lru/v2"

	"lateral/pkg/spell"
	"lateral/pkg/spell/english"
)

// Misspelt is a word of a text that is read as another.
type Misspelt struct {
	Typed string
	Read  string // in small letters
	From  int    // where it begins, in bytes
}

// Spelling reads words that nobody knows as words that schools use: those of the themes, of
// their phrases, of the glossary. It leaves what plain English knows, abbreviations in
// capitals, and names of people and places.
type Spelling struct {
	speller *spell.Speller
	ours    func(string) bool          // the words that others are read as
	read    *lru.Cache[string, string] // people send a text again and again as they type it
}

// NewSpelling returns a Spelling that leaves what else is known, by its small letters, as it
// is; known may be nil. It takes a moment.
func NewSpelling(known func(string) bool) *Spelling {
	candidates := maps.Clone(fieldWords())
	for _, word := range english.All() {
		if !isOfField(word) {
			candidates[word] = 0 // so that a plain word that is nearer is not read as one of the field
		}
	}
	plain := func(word string) bool { return contractions[word] || known != nil && known(word) }
	return &Spelling{speller: spell.New(candidates, plain), ours: isOfField, read: newMemory()}
}

// With returns a Spelling that knows more words beside those of the field, in small letters, with
// how often they stand in texts: those that services have, say. Others are read as them too.
func (s *Spelling) With(more map[string]int) *Spelling {
	if s == nil {
		return nil
	}
	ours := func(word string) bool {
		_, there := more[word]
		return there || s.ours(word)
	}
	return &Spelling{speller: s.speller.With(more), ours: ours, read: newMemory()}
}

func newMemory() *lru.Cache[string, string] {
	read, _ := lru.New[string, string](corrected) // fails for sizes below one alone
	return read
}

// corrected is how many words a Spelling remembers with what they are read as.
const corrected = 4096

// shortest is how few letters a word has that is read as another: a shorter one is near to many.
const shortest = 6

// Read finds the words of a text that are read as others, first to last. A nil Spelling reads
// every word as it stands, and a text of another language is left as it is.
func (s *Spelling) Read(text string) []Misspelt {
	if s == nil {
		return nil
	}
	var all []Misspelt
	words := wordsIn(text)
	for i, w := range words {
		if typed := text[w.from:w.to]; utf8.RuneCountInString(typed) >= shortest && canBeMisspelt(text, words, i) {
			if read := s.correct(w.word); read != "" {
				all = append(all, Misspelt{typed, read, w.from})
			}
		}
	}
	if len(all) > 0 && s.IsForeign(text) {
		return nil
	}
	return all
}

// IsForeign says whether a text is of another language than English. Its words are then left as
// they are: to read one as a word of English would be to guess. Names count for neither side. A nil
// Spelling knows plain English and the field.
func (s *Spelling) IsForeign(text string) bool {
	var all, ours, theirs, strange, corrected int
	words := wordsIn(text)
	for i, w := range words {
		typed := text[w.from:w.to]
		switch {
		case strings.Trim(w.word, "0123456789") == "", capital(typed) && !begins(text, words, i):
			continue
		case !isLatin(w.word), foreign[w.word]:
			theirs++
		case little[w.word]:
			ours++
		case s.stands(w.word):
		case s.canRead(typed, w.word):
			corrected++
		default:
			strange++
		}
		all++
	}
	switch not := theirs + strange; {
	case theirs == 0:
		return ours == 0 && strange >= manyStrange && strange > 2*corrected && strange*4 > all*3
	case theirs > 1 && ours == 0:
		return 3*not >= all-corrected // languages have words in common
	default:
		return 2*not >= all-corrected && not > 2*ours
	}
}

// manyStrange are how many words nobody knows in a text of another language whose little words
// nobody knows either: fewer may be a name in small letters.
const manyStrange = 3

// stands says whether a word is one of English, of the field or of services.
func (s *Spelling) stands(word string) bool {
	return english.Knows(word) || contractions[word] || isOfField(word) || s != nil && s.ours(word)
}

func (s *Spelling) canRead(typed, word string) bool {
	return s != nil && len([]rune(typed)) >= shortest && s.correct(word) != ""
}

// correct is the word that is meant; "" if the word stands, or is an ordinary one that is
// misspelt.
func (s *Spelling) correct(word string) string {
	read, known := s.read.Get(word)
	if !known {
		read, _ = s.speller.Correct(word)
		s.read.Add(word, read)
	}
	if read == word || !s.ours(read) {
		return ""
	}
	return read
}

// Knows says whether a word, in small letters, stands as it is because it is known.
func (s *Spelling) Knows(word string) bool { return s != nil && s.speller.Knows(word) }

// canBeMisspelt leaves out what is written as a name: words with a capital letter, but for
// one that begins a sentence and has no other beside it, and whole abbreviations.
func canBeMisspelt(text string, words []word, i int) bool {
	typed := text[words[i].from:words[i].to]
	switch {
	case strings.ContainsAny(typed, "'’"):
		return false
	case !capital(typed):
		return !strings.ContainsFunc(typed, unicode.IsUpper)
	case strings.ContainsFunc(typed[1:], unicode.IsUpper), !begins(text, words, i):
		return false
	}
	return i+1 == len(words) || !capital(text[words[i+1].from:words[i+1].to])
}

// begins says whether a word is the first of its sentence or line.
func begins(text string, words []word, i int) bool {
	if i == 0 {
		return true
	}
	return strings.ContainsAny(text[words[i-1].to:words[i].from], ".!?\n:•")
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// AsRead is the text with its words as they are read.
func AsRead(text string, misspelt []Misspelt) string {
	var b strings.Builder
	end := 0
	for _, m := range misspelt {
		b.WriteString(text[end:m.From])
		b.WriteString(m.Read)
		end = m.From + len(m.Typed)
	}
	return b.String() + text[end:]
}
