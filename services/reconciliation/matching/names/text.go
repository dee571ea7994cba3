package names

import (
	"slices"
	"sort"
	"strings"

	"lateral/services/reconciliation/matching/reading"
)

// Text is what a bank printed, read for names.
type Text struct {
	words []seen
	kinds Kinds
}

// seen is a word of a text.
type seen struct {
	id     int32 // -1 where no name has it
	text   string
	before string
	at     int
}

// Read reads the tokens of a text for names.
func (x *Index) Read(tokens []reading.Token) Text {
	t := Text{words: make([]seen, 0, len(tokens))}
	before := ""
	for i, token := range tokens {
		if token.Digits {
			before = ""
			continue
		}
		kinds, isLittle := kindsOf(token.Text)
		if token.Text != "JUN" || !besideDigits(tokens, i) {
			t.kinds |= kinds
		}
		if !isLittle && !silent[token.Text] {
			c := canonical(token.Text)
			id, known := x.words[c]
			if !known {
				id = -1
			}
			t.words = append(t.words, seen{id, c, before, i})
		}
		before = token.Text
	}
	return t
}

// besideDigits says that a month may stand there: JUN 26.
func besideDigits(tokens []reading.Token, i int) bool {
	return i+1 < len(tokens) && tokens[i+1].Digits || i > 0 && tokens[i-1].Digits
}

// bounds of looking for names: a word that so many names have tells little where rarer ones
// stand, and a shortened word may mean so many.
const (
	common     = 400
	mostLonger = 60
)

// Find are the parties one of whose telling words the text has, those with the most first, at
// most so many. Weights of words add up.
func (x *Index) Find(t Text, most int) []int32 {
	scores := map[int32]float32{}
	add := func(id int32, share float32) {
		for _, party := range x.posts[id] {
			scores[party] += x.weights[id] * share
		}
	}
	ids := x.rarest(t)
	for _, id := range ids {
		add(id, 1)
	}
	for _, w := range t.words {
		for _, id := range x.longer(w) {
			add(id, 0.8)
		}
	}
	return best(scores, most)
}

// rarest are the words to look by: without the common ones where a rare one stands.
func (x *Index) rarest(t Text) []int32 {
	var ids []int32
	rare := false
	for _, w := range t.words {
		if w.id >= 0 && !slices.Contains(ids, w.id) {
			ids = append(ids, w.id)
			rare = rare || len(x.posts[w.id]) <= common
		}
	}
	if rare {
		return slices.DeleteFunc(ids, func(id int32) bool { return len(x.posts[id]) > common })
	}
	return ids
}

// longer are the words of names that a shortened word may mean.
func (x *Index) longer(w seen) []int32 {
	if w.id >= 0 || len(w.text) < 3 {
		return nil
	}
	var ids []int32
	for i := sort.SearchStrings(x.sorted, w.text); i < len(x.sorted) && strings.HasPrefix(x.sorted[i], w.text); i++ {
		if len(ids) == mostLonger {
			return nil
		}
		ids = append(ids, x.words[x.sorted[i]])
	}
	return ids
}

func best(scores map[int32]float32, most int) []int32 {
	all := make([]int32, 0, len(scores))
	for party := range scores {
		all = append(all, party)
	}
	slices.SortFunc(all, func(a, b int32) int {
		switch {
		case scores[a] > scores[b]:
			return -1
		case scores[a] < scores[b]:
			return 1
		}
		return int(a - b)
	})
	return all[:min(len(all), most)]
}
