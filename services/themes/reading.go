package themes

import (
	"cmp"
	"context"
	"slices"
	"strings"
)

// Reading is what a text is read as.
type Reading struct {
	Themes    []Suggestion // the likeliest first, at most five
	Asked     []Asked      // the needs in it, where they seem to be several; else nil
	Misspelt  []Misspelt   // words that were read as others
	ByMeaning bool         // not by words alone
}

// Because is what in a text led to a theme: words that name it, or a passage.
type Because struct {
	From, To int    // in bytes
	Like     string // the phrase of the theme that the passage is like; "" of words that name it
}

// How themes are weighed. A passage is as near to a theme as its nearest phrase, and what it
// names counts more (see Near). A text is as near as its nearest passage; of the next, counts in
// part what is above a floor.
const (
	nextPassages = 3
	nextCount    = 0.5
	nextAbove    = 0.4
	mostReasons  = 3
	sureSpan     = 0.6  // above unlike: more than that is sure
	likeEnough   = 0.45 // a passage that is less like a phrase is no reason
)

// Read reads a text: its words as they are spelt, its themes with what led to each, and the
// needs in it. Without meaning it takes some milliseconds. It stops when the context ends.
func (r *Reader) Read(ctx context.Context, text string, spelling *Spelling, meaning bool) Reading {
	misspelt := spelling.Read(text)
	read := AsRead(text, misspelt)
	near := (*Near)(nil)
	if meaning {
		near = r.Near()
	}
	var all []weighed
	for _, p := range passagesIn(read) {
		if ctx.Err() != nil {
			return Reading{}
		}
		all = append(all, r.weigh(near, p))
	}
	out := Reading{Misspelt: misspelt, ByMeaning: near != nil, Asked: asked(read, all)}
	if h, stands := heading(read); stands && near != nil {
		all = append(all, r.weigh(near, h))
	}
	out.Themes = suggested(all)
	out.placeIn()
	return out
}

// weighed is a passage, with how near it is to each theme.
type weighed struct {
	passage
	near map[ID]nearTo
}

// nearTo is how near a passage is to a theme, and why.
type nearTo struct {
	how    float64
	phrase string // nearest in meaning
	like   float64
	named  []span // words that name it
}

// weigh reads a passage; by words alone where near is nil.
func (r *Reader) weigh(near *Near, p passage) weighed {
	w := weighed{p, map[ID]nearTo{}}
	if near != nil {
		v := r.Meaning(p.words)
		for id, l := range near.Of(&v) {
			w.near[id] = nearTo{how: l.Like, phrase: l.Phrase, like: l.Like}
		}
	}
	for i, n := range namedIn(wordsIn(p.raw)) {
		one := w.near[n.theme]
		one.how = max(one.how, unlike) + max(0, byName-namedLater*float64(i))
		one.named = n.spans
		w.near[n.theme] = one
	}
	return w
}

// suggested are the themes of passages, the likeliest first.
func suggested(passages []weighed) []Suggestion {
	how := map[ID][]float64{}
	for _, p := range passages {
		for id, n := range p.near {
			how[id] = append(how[id], n.how)
		}
	}
	var all []Suggestion
	for id, each := range how {
		slices.SortFunc(each, func(a, b float64) int { return cmp.Compare(b, a) })
		sum := each[0]
		for _, next := range each[1:min(len(each), 1+nextPassages)] {
			sum += nextCount * max(0, next-nextAbove)
		}
		if sum > unlike {
			all = append(all, Suggestion{Theme: id, How: sum})
		}
	}
	slices.SortFunc(all, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(b.How, a.How), cmp.Compare(a.Theme, b.Theme))
	})
	all = all[:min(len(all), suggestions)]
	for i := range all {
		all[i].How = min(1, (all[i].How-unlike)/sureSpan)
		all[i].reason(passages)
	}
	return all
}

// reason finds what led to the suggestion.
func (s *Suggestion) reason(passages []weighed) {
	best, phrase := 0.0, span{}
	said := map[string]bool{}
	for _, p := range passages {
		n := p.near[s.Theme]
		if n.like > best {
			best, s.Like, phrase = n.like, n.phrase, p.span
		}
		for _, at := range n.named {
			words := strings.ToLower(p.raw[at.from:at.to])
			if !said[words] && len(s.Because) < mostReasons {
				said[words] = true
				s.Because = append(s.Because, Because{From: p.from + at.from, To: p.from + at.to})
			}
		}
	}
	if best < likeEnough {
		s.Like = ""
	}
	if s.Like != "" && len(s.Because) == 0 {
		s.Because = []Because{{phrase.from, phrase.to, s.Like}}
	}
}
