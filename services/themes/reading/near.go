package reading

import (
	"bytes"
	_ "embed" // the vectors of the phrases
	"errors"
	"fmt"

	"lateral/pkg/embed"
	"lateral/services/themes"
)

// Near knows what the phrases of each theme mean. Use NewNear.
type Near struct {
	themes []phrased
}

// phrased is a theme with its phrases.
type phrased struct {
	theme   themes.ID
	phrases []string
	means   []embed.Wide
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
		one := phrased{theme: s.Theme, phrases: append([]string{s.About}, s.Phrases...)}
		for _, phrase := range one.phrases {
			v, rest, err := embed.CutVector(vectors)
			if err != nil {
				return nil, fmt.Errorf("%w: vectors are missing from %q on", ErrOtherModel, phrase)
			}
			one.means, vectors = append(one.means, v.Wide()), rest
		}
		n.themes = append(n.themes, one)
	}
	return n, nil
}

// Likeness is how near a meaning is to a theme.
type Likeness struct {
	Phrase string  // the nearest of the theme
	Like   float64 // the cosine to it
	Middle float64 // the cosine to the three nearest, in the mean
}

// Of is how near a meaning is to each theme.
func (n *Near) Of(v embed.Wide) map[themes.ID]Likeness {
	all := make(map[themes.ID]Likeness, len(n.themes))
	for _, t := range n.themes {
		var best [3]float64 // falling
		var l Likeness
		for i, means := range t.means {
			like := v.Likeness(means)
			switch {
			case like > best[0]:
				best[0], best[1], best[2], l.Phrase = like, best[0], best[1], t.phrases[i]
			case like > best[1]:
				best[1], best[2] = like, best[1]
			case like > best[2]:
				best[2] = like
			}
		}
		l.Like, l.Middle = best[0], (best[0]+best[1]+best[2])/3
		all[t.theme] = l
	}
	return all
}
