package names

import (
	"math/bits"
	"strings"
)

// Fit is how a text fits the name of a party.
type Fit struct {
	// Agrees says that the words which tell the name apart stand in the text, as far as banks
	// print a name, and that its kind contradicts nothing.
	Agrees bool
	// Whole says that every such word stands there, also behind the cut.
	Whole bool
	// Against says that the text names another kind: infants, where the name says juniors.
	Against bool
	told    uint64 // the words of the text that are the name's, a bit for each
	weight  float32
	first   int // the first token of the text that the name explains
	kinds   Kinds
	from    bool // it stands behind FROM
}

// agreeing is more than which share of the weight of a name's early words a text must have.
const agreeing = 0.5

// Fit compares a text with the name of a party.
func (x *Index) Fit(t Text, party int32) Fit {
	n := x.names[party]
	f := Fit{first: -1, Against: contradict(t.kinds, n.kinds), kinds: t.kinds & n.kinds, Whole: len(n.words) > 0}
	var asked, had float32
	for _, w := range n.words {
		at := t.has(w)
		if w.early {
			asked += x.weights[w.id]
		}
		if at < 0 {
			f.Whole = false
			continue
		}
		if w.early {
			had += x.weights[w.id]
		}
		f.told |= 1 << at
		f.weight += x.weights[w.id]
		if f.first < 0 || t.words[at].at < f.first {
			f.first = t.words[at].at
		}
	}
	f.from = t.from >= 0 && f.first > t.from
	f.Agrees = had > 0 && had > agreeing*asked && !f.Against
	return f
}

// has is the place among the words of a text where a word of a name stands: whole, run together
// with another, or cut; -1 where it does not.
func (t Text) has(w word) int {
	for i := range t.words {
		if t.words[i].id == w.id {
			return i
		}
	}
	for i, s := range t.words {
		if s.text[0] != w.text[0] {
			if s.text == w.pair[0] {
				return i
			}
			continue
		}
		if i+1 < len(t.words) && t.words[i+1].at == s.at+1 && len(w.text) == len(s.text)+len(t.words[i+1].text) &&
			strings.HasPrefix(w.text, s.text) && strings.HasSuffix(w.text, t.words[i+1].text) {
			return i
		}
		if s.text == w.pair[1] || s.text == w.pair[0] || runsOn(s.text, w.text) {
			return i
		}
		if len(s.text) >= 2 && s.id != w.id && strings.HasPrefix(w.text, s.text) && !t.goesOn(i) &&
			(s.before == w.before && w.before != "" || len(s.text) >= 4) {
			return i
		}
	}
	return -1
}

// goesOn says that another word of names stands behind a word: then it is whole, and not cut.
func (t Text) goesOn(i int) bool {
	return i+1 < len(t.words) && t.words[i+1].at == t.words[i].at+1 && t.words[i+1].id >= 0
}

// longWord is from how many letters a word may run into the next one.
const longWord = 5

// runsOn says that a word of a text is a word of a name with one that counts little behind it:
// OAKFIELDPRIMARY.
func runsOn(text, word string) bool {
	rest, ok := strings.CutPrefix(text, word)
	if !ok || len(word) < longWord || len(rest) < 2 {
		return false
	}
	_, isLittle := kindsOf(rest)
	return isLittle || before[rest]
}

func contradict(a, b Kinds) bool {
	for _, group := range against {
		if a&group != 0 && b&group != 0 && a&b&group == 0 {
			return true
		}
	}
	return false
}

// OfPhase says that the text names a phase of schools that the name does not.
func (t Text) OfPhase(f Fit) bool { return t.kinds&against[0]&^f.kinds != 0 }

// Better says that another name explains all that this one explains, and more; or that it
// stands whole in the text, with several words, before this one begins, or behind FROM.
func (f Fit) Better(than Fit) bool {
	if !f.Agrees {
		return false
	}
	if f.includes(than) && f.count() > than.count() {
		return true
	}
	apart := f.Whole && f.first >= 0 && !f.shares(than)
	return apart && (than.first < 0 || f.first < than.first || f.count() > 1 || f.from)
}

// Closer says that another name of the same words has all that the text says of its kind, and
// more.
func (f Fit) Closer(than Fit) bool {
	return f.Agrees && f.includes(than) && f.kinds != than.kinds && f.kinds&than.kinds == than.kinds
}

func (f Fit) includes(other Fit) bool { return other.told&^f.told == 0 }

func (f Fit) shares(other Fit) bool { return other.told&f.told != 0 }

func (f Fit) count() int { return bits.OnesCount64(f.told) }

// Weight is how much the words tell that the name and the text share.
func (f Fit) Weight() float32 { return f.weight }

// Sure says that the text and the name share more than one word that many use: two words, or
// one and the kind of the party.
func (f Fit) Sure() bool { return f.count() > 1 || f.kinds != 0 }
