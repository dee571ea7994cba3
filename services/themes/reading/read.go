package reading

import (
	"context"
	"slices"
	"strings"

	"lateral/pkg/embed"
)

// Reading is what a text is read as.
type Reading struct {
	Themes    []Suggestion // the likeliest first, at most five
	Asked     []Asked      // the needs in it, where they seem to be several; else nil
	Misspelt  []Misspelt   // words that were read as others
	ByMeaning bool         // not by words alone
	Foreign   bool         // the text is of another language than English, and nothing is read of it
}

// Read reads a text: its words as they are spelt, its themes with what led to each, and the
// needs in it. Without meaning it takes some milliseconds. It stops when the context ends.
func (r *Reader) Read(ctx context.Context, text string, spelling *Spelling, meaning bool) Reading {
	if spelling.IsForeign(text) {
		return Reading{Foreign: true, ByMeaning: meaning && r.Near() != nil}
	}
	misspelt := spelling.Read(text)
	read := unsettled(AsRead(text, misspelt))
	near := (*Near)(nil)
	if meaning {
		near = r.Near()
	}
	s := said{words: wordsLike(read), named: namedIn(wordsIn(read))}
	passages := passagesIn(read)
	several := len(passages)
	if h, stands := heading(read); stands && near != nil {
		passages = append(passages, h)
	}
	var all []weighed
	var means []embed.Wide
	for _, p := range passages {
		if ctx.Err() != nil {
			return Reading{}
		}
		one := weighed{passage: p, said: said{words: wordsLike(p.raw), named: namedIn(wordsIn(p.raw))}}
		if near != nil {
			v := r.Meaning(p.words)
			one.means = v.Wide()
			one.said.whole = near.Of(one.means)
			one.said.passages = append(one.said.passages, one.said.whole)
			means, s.passages = append(means, one.means), append(s.passages, one.said.whole)
		}
		all = append(all, one)
	}
	switch {
	case len(means) == 0:
	case len(means) > 1 && len(strings.Fields(read)) <= shortText:
		whole := r.Meaning(read)
		s.whole = near.Of(whole.Wide())
	default:
		s.whole = near.Of(embed.Middle(means))
	}
	out := Reading{Misspelt: misspelt, ByMeaning: near != nil, Themes: s.suggested()}
	out.Asked = r.needsIn(read, near, all[:several])
	for i := range out.Themes {
		out.Themes[i].reason(read, s.named, all)
	}
	out.Themes = slices.DeleteFunc(out.Themes, func(s Suggestion) bool { return len(s.Because) == 0 })
	out.placeIn()
	return out
}

// What is a reason: at most so many, and only a passage that is so much like a phrase.
const (
	mostReasons = 3
	likeEnough  = 0.45
)

// reason finds what in the text led to the suggestion.
func (s *Suggestion) reason(text string, named []named, passages []weighed) {
	best, at := likeEnough, span{}
	for _, p := range passages {
		if l := p.said.whole[s.Theme]; l.Like >= best {
			best, s.Like, at = l.Like, l.Phrase, p.span
		}
	}
	said := map[string]bool{}
	for _, n := range named {
		if n.theme != s.Theme {
			continue
		}
		for _, word := range n.spans {
			words := strings.ToLower(text[word.from:word.to])
			if !said[words] && len(s.Because) < mostReasons {
				said[words] = true
				s.Because = append(s.Because, Because{From: word.from, To: word.to})
			}
		}
	}
	switch {
	case len(s.Because) > 0:
	case s.Like != "":
		s.Because = []Because{{at.from, at.to, s.Like}}
	default:
		all := telling(wordsIn(text), s.Theme)
		for _, w := range all[:min(len(all), mostReasons)] {
			s.Because = append(s.Because, Because{From: w.from, To: w.to})
		}
	}
}

// placeIn turns places in the text as it was read into places in the text as it stands.
func (r *Reading) placeIn() {
	place := func(from, to *int) {
		*from, *to = standing(r.Misspelt, *from, false), standing(r.Misspelt, *to, true)
	}
	for _, s := range r.Themes {
		for n := range s.Because {
			place(&s.Because[n].From, &s.Because[n].To)
		}
	}
	for _, a := range r.Asked {
		for n := range a.Parts {
			place(&a.Parts[n].From, &a.Parts[n].To)
		}
	}
}

// Suggest returns the themes that a text may be about, the likeliest first, at most five. It
// reads each passage by meaning; the words stand as they are.
func (r *Reader) Suggest(of string) []Suggestion {
	return r.Read(context.Background(), of, nil, true).Themes
}

// needsIn are the needs in a text, where they seem to be several: it says so, or its paragraphs clearly do.
func (r *Reader) needsIn(text string, near *Near, passages []weighed) []Asked {
	if begin := beginnings(text, passages); begin != nil {
		return asked(text, passages, begin)
	}
	return r.askedApart(text, near, passages)
}
