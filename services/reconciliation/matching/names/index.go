package names

import (
	"math"
	"slices"
	"strings"
	"sync"

	"lateral/services/reconciliation/matching/reading"
)

// Cut is after how many letters banks cut a name.
const Cut = 18

// Index holds the names of parties, by a number for each.
type Index struct {
	words   map[string]int32 // those that tell names apart
	sorted  []string         // the same, in order
	posts   [][]int32        // the parties whose names have a word
	names   []name
	weights []float32
	rooms   sync.Pool          // of *counting
	twins   map[string][]int32 // by the words of a name: one party of each kind
}

type name struct {
	words []word
	kinds Kinds
}

// word is one that tells a name apart.
type word struct {
	id     int32
	text   string
	before string // the word before it, also where that counts little
	early  bool   // it begins before banks cut the name
	// pair are the word with the one before it and with the one behind it, which banks and people
	// write as one: CHRISTCHURCH, PARKSIDE.
	pair [2]string
}

// New makes an index of names; a party is the place of its name.
func New(all []string) *Index {
	x := &Index{words: map[string]int32{}, names: make([]name, len(all))}
	for party, text := range all {
		x.names[party] = x.read(text)
		for _, w := range x.names[party].words {
			if posts := x.posts[w.id]; len(posts) == 0 || posts[len(posts)-1] != int32(party) {
				x.posts[w.id] = append(posts, int32(party))
			}
		}
	}
	x.weights = make([]float32, len(x.posts))
	for id, posts := range x.posts {
		x.weights[id] = float32(math.Log(2 + float64(len(all))/float64(len(posts))))
	}
	for text := range x.words {
		x.sorted = append(x.sorted, text)
	}
	slices.Sort(x.sorted)
	x.pair()
	return x
}

// pair notes which names have the same words and differ in kind: infants and juniors.
func (x *Index) pair() {
	x.twins = map[string][]int32{}
	for party := range x.names {
		key := x.names[party].key()
		if key == "" || slices.ContainsFunc(x.twins[key],
			func(other int32) bool { return x.names[other].kinds == x.names[party].kinds }) {
			continue
		}
		x.twins[key] = append(x.twins[key], int32(party))
	}
}

// Twins are parties whose names have the same words, one of each kind.
func (x *Index) Twins(party int32) []int32 { return x.twins[x.names[party].key()] }

// key is the words of a name in one order.
func (n name) key() string {
	words := make([]string, len(n.words))
	for i, w := range n.words {
		words[i] = w.text
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

// read parts a name into words.
func (x *Index) read(text string) name {
	var n name
	length, last := 0, ""
	tokens := reading.Tokens(text)
	for i, t := range tokens {
		begins := length
		length += len(t.Text) + 1
		kinds, isLittle := kindsOf(t.Text)
		n.kinds |= kinds
		isLittle = isLittle || before[t.Text] && countsLittle(tokens, i+1)
		if !isLittle && !silent[t.Text] && !t.Digits {
			c := canonical(t.Text)
			w := word{id: x.idOf(c), text: c, before: last, early: begins+2 < Cut}
			w.pair = [2]string{last + c, c + nextTo(tokens, i)}
			n.words = append(n.words, w)
		}
		last = t.Text
	}
	if len(n.words) == 0 {
		return n
	}
	n.words[0].early = true
	return n
}

// nextTo is the word behind a token, as it meets others; "-" where there is none.
func nextTo(tokens []reading.Token, i int) string {
	if i+1 < len(tokens) && !tokens[i+1].Digits {
		return canonical(tokens[i+1].Text)
	}
	return "-"
}

// countsLittle says that no telling word stands at a token.
func countsLittle(tokens []reading.Token, at int) bool {
	if at >= len(tokens) {
		return true
	}
	_, isLittle := kindsOf(tokens[at].Text)
	return isLittle || silent[tokens[at].Text]
}

func (x *Index) idOf(text string) int32 {
	id, known := x.words[text]
	if !known {
		id = int32(len(x.posts))
		x.words[text] = id
		x.posts = append(x.posts, nil)
	}
	return id
}
