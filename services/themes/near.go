package themes

import (
	"bytes"
	"cmp"
	_ "embed" // the vectors of the phrases
	"errors"
	"fmt"
	"maps"
	"slices"

	"lateral/pkg/embed"
)

// Near finds themes whose phrases mean the like of a text. Use NewNear.
type Near struct {
	phrases []near
}

type near struct {
	theme  ID
	phrase string
	means  embed.Vector
}

//go:embed phrases.vectors
var phraseVectors []byte

// ErrOtherModel is a model other than the one that read the phrases.
var ErrOtherModel = errors.New("the phrases of the themes were read by another model")

// NewNear returns the phrases with their vectors, which were made by the model of the digest.
// ErrOtherModel if they were not.
func NewNear(digest string) (*Near, error) {
	head, vectors, _ := bytes.Cut(phraseVectors, []byte("\n"))
	if string(head) != digest {
		return nil, fmt.Errorf("%w: %s", ErrOtherModel, head)
	}
	n := &Near{}
	for _, s := range Phrases() {
		for _, phrase := range append([]string{s.About}, s.Phrases...) {
			v, rest, err := embed.CutVector(vectors)
			if err != nil {
				return nil, fmt.Errorf("%w: vectors are missing from %q on", ErrOtherModel, phrase)
			}
			n.phrases, vectors = append(n.phrases, near{s.Theme, phrase, v}), rest
		}
	}
	return n, nil
}

// Likeness is how near a text is to a theme: the cosine to the nearest of its phrases.
type Likeness struct {
	Theme  ID
	Phrase string
	Like   float64
}

// Of is how near a meaning is to each theme.
func (n *Near) Of(v *embed.Vector) map[ID]Likeness {
	best := map[ID]Likeness{}
	for i := range n.phrases {
		one := &n.phrases[i]
		if like := v.Likeness(&one.means); like > best[one.theme].Like {
			best[one.theme] = Likeness{one.theme, one.phrase, like}
		}
	}
	return best
}

// Suggestion is a theme that a text may be about.
type Suggestion struct {
	Theme ID
	How   float64 // how surely, above 0 and at most 1
	Like  string  // the phrase of the theme that is nearest in meaning; "" if none is near

	Because []Because // the words of the text that led to it, the strongest first; at most three
}

// What likeness to a phrase is worth. The floor and the span are cosines; a theme that the
// text names counts that much more, the first most.
const (
	unlike     = 0.35
	likeSpan   = 0.40
	byName     = 0.15
	namedLater = 0.02
)

// Suggest returns the themes that a text may be about, the likeliest first, at most five: by
// the words that name them, and by the meanings of the text, whole and of its passages.
// Without meanings, or where n is nil, words alone decide.
func (n *Near) Suggest(text string, meanings ...embed.Vector) []Suggestion {
	found := map[ID]Suggestion{}
	for i := range meanings {
		for id, l := range n.Of(&meanings[i]) {
			if l.Like > found[id].How {
				found[id] = Suggestion{Theme: id, How: l.Like, Like: l.Phrase}
			}
		}
	}
	for i, id := range Suggest(text) {
		s := found[id]
		s.Theme, s.How = id, max(s.How, unlike)+byName-namedLater*float64(i)
		found[id] = s
	}
	all := slices.SortedFunc(maps.Values(found), func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(b.How, a.How), cmp.Compare(a.Theme, b.Theme))
	})
	all = all[:min(len(all), suggestions)]
	for i := range all {
		all[i].How = min(1, (all[i].How-unlike)/likeSpan)
	}
	return slices.DeleteFunc(all, func(s Suggestion) bool { return s.How <= 0 })
}
