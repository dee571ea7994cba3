package privacy

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lateral/services/needs/naming"
	"lateral/services/people"
	"lateral/services/register/spelling"
)

// wording replaces the names of a person in a text. People write a name in many ways, so
// texts are compared in the spelling of package spelling.
type wording struct {
	anywhere  []sign // in any document
	theirs    []sign // only in documents about them: somebody else may have the name too
	addresses []string
}

// sign is a run of words that names somebody.
type sign struct {
	words  []string
	single bool // one word alone: with a capital letter, or in a text of several words
}

// others are the people and places whose names must stay.
type others struct {
	full  map[string]bool // names of other accounts
	first map[string]bool
	last  map[string]bool // surnames of other accounts
	place map[string]bool // words of names of schools, partnerships and towns
}

// nameOf splits a name: its words without titles and signs, the first and the last.
func nameOf(name string) (all, first, last []string) {
	fields := slices.DeleteFunc(strings.Fields(name), func(field string) bool { return len(folded(field)) == 0 })
	for len(fields) > 1 && slices.Contains(naming.Titles(), strings.Join(folded(fields[0]), "")) {
		fields = fields[1:]
	}
	if len(fields) == 0 {
		return nil, nil, nil
	}
	return folded(strings.Join(fields, " ")), folded(fields[0]), folded(fields[len(fields)-1])
}

func folded(text string) []string {
	var all []string
	for _, w := range spelling.Words(text) {
		all = append(all, w.Text)
	}
	return all
}

func key(words []string) string { return strings.Join(words, " ") }

// wordingOf is the wording for a person of that name, next to others.
func wordingOf(was Was, o others) wording {
	w := wording{}
	for _, email := range was.Addresses {
		w.addresses = append(w.addresses, strings.ToLower(email))
	}
	for _, name := range was.Names {
		w.name(name, o)
	}
	longestFirst := func(a, b sign) int { return len(b.words) - len(a.words) }
	slices.SortStableFunc(w.anywhere, longestFirst)
	w.theirs = append(w.theirs, w.anywhere...)
	slices.SortStableFunc(w.theirs, longestFirst)
	return w
}

func (w *wording) name(name string, o others) {
	all, first, last := nameOf(name)
	if len(all) == 0 {
		return
	}
	whole := sign{words: all, single: len(all) == 1}
	if len(all) > 1 && !o.full[key(all)] {
		w.anywhere = append(w.anywhere, whole)
	} else {
		w.theirs = append(w.theirs, whole)
	}
	if len(all) == 1 {
		return
	}
	w.theirs = append(w.theirs, sign{words: slices.Concat(first, last)})
	if r := first[0]; r != "" {
		w.theirs = append(w.theirs, sign{words: append([]string{r[:1]}, last...)})
	}
	for _, title := range naming.Titles() {
		w.theirs = append(w.theirs, sign{words: append([]string{title}, last...)},
			sign{words: append([]string{title, first[0][:1]}, last...)})
	}
	switch alone := (sign{words: last, single: true}); {
	case ordinary(last) || o.last[key(last)]:
	case o.names(last):
		w.theirs = append(w.theirs, alone)
	default:
		w.anywhere = append(w.anywhere, alone)
	}
	if !ordinary(first) && !o.first[key(first)] {
		w.theirs = append(w.theirs, sign{words: first, single: true})
	}
}

// names says whether a word is part of the name of a place, or a first name of another
// account.
func (o others) names(words []string) bool {
	return o.first[key(words)] || slices.ContainsFunc(words, func(w string) bool { return o.place[w] })
}

// productWords are words of the product that are also names of people.
var productWords = strings.Fields(
	"head senior leader finance broker operator school service partnership visit need active open closed done mutual")

// ordinary says whether the words mean other things in ordinary texts.
func ordinary(words []string) bool {
	return len(key(words)) < 3 ||
		!slices.ContainsFunc(words, func(w string) bool { return !naming.Common(w) && !slices.Contains(productWords, w) })
}

// replace returns the text without the names of the person. The document has to do with
// them, or not.
func (w wording) replace(text string, theirs bool) string {
	text = w.withoutAddresses(text)
	signs := w.anywhere
	if theirs {
		signs = w.theirs
	}
	var b strings.Builder
	end := 0
	words := spelling.Words(readable(text))
	for i := 0; i < len(words); {
		n := longest(text, words, i, signs)
		if n == 0 {
			i++
			continue
		}
		b.WriteString(text[end:words[i].From])
		b.WriteString(instead(text[words[i].From:words[i+n-1].To]))
		end = words[i+n-1].To
		i += n
	}
	return b.String() + text[end:]
}

// readable replaces an apostrophe that HTML has escaped by one of the same length.
func readable(text string) string { return strings.ReplaceAll(text, "&#39;", "’\u00ad") }

// instead is what replaces a name, in the case of the name.
func instead(was string) string {
	name := people.ErasedName
	if strings.HasSuffix(was, "'s") || strings.HasSuffix(was, "’s") || strings.HasSuffix(was, "&#39;s") {
		name += "’s"
	}
	if was == strings.ToLower(was) {
		return strings.ToLower(name)
	}
	return name
}

// longest is how many words from i on are a sign, 0 if they are none.
func longest(text string, words []spelling.Word, i int, signs []sign) int {
	for _, s := range signs {
		n := len(s.words)
		if i+n > len(words) || !s.fits(words[i:i+n]) {
			continue
		}
		if s.single && !capital(text[words[i].From:]) && !strings.Contains(strings.TrimSpace(text), " ") {
			continue
		}
		return n
	}
	return 0
}

// fits says whether the words are those of the sign. The last may have a possessive "s".
func (s sign) fits(words []spelling.Word) bool {
	for i, w := range s.words {
		owned := i == len(s.words)-1 && words[i].Text == w+"s"
		if words[i].Text != w && !owned {
			return false
		}
	}
	return true
}

func capital(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

// withoutAddresses replaces the addresses, in upper or lower case.
func (w wording) withoutAddresses(text string) string {
	if !strings.Contains(text, "@") {
		return text
	}
	for _, address := range w.addresses {
		text = anyCase(address).ReplaceAllString(text, "${1}"+erasedAddress)
	}
	return text
}

const erasedAddress = "erased@erased.invalid"

func anyCase(address string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(^|[^a-z0-9._%+-])` + regexp.QuoteMeta(address) + `\b`)
}

// phone is a telephone number as people write it.
var phone = regexp.MustCompile(`(?:\+44|\b0044|\(?\b0)[\d\s().-]{8,14}\d\b`)
