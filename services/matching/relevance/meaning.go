package relevance

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"lateral/pkg/embed"
	"lateral/pkg/text"
	"lateral/services/themes"
	"lateral/services/themes/glossary"
	"lateral/services/themes/reading"
)

// Text is what somebody asks for or offers.
type Text struct {
	Title  string // of a service; a need has none
	Body   string
	Typed  string      // the body before misspelt words of it were read as others; "" where none were
	Ticked []themes.ID // chosen by whoever wrote it
}

// whole is all that the text says.
func (t Text) whole() string {
	if t.Title == "" {
		return t.Body
	}
	return t.Title + ". " + t.Body
}

// parts are what has a meaning of its own: the whole, the title, and the passages.
func (t Text) parts() []string {
	parts := []string{t.whole()}
	if t.Title != "" {
		parts = append(parts, t.Title)
	}
	for _, passage := range text.Passages(t.Body) {
		if !slices.Contains(parts, passage) {
			parts = append(parts, passage)
		}
	}
	return parts
}

// Meaning is what a text means, as a model read it.
type Meaning struct {
	Key    string                `json:"key,omitempty"`    // of the text and of how it is read
	Parts  []Part                `json:"parts,omitempty"`  // the whole first
	Themes map[themes.ID]float64 `json:"themes,omitempty"` // that the text seems to be about, and how surely
}

// Part is the meaning of one part of a text.
type Part struct {
	Key   string       `json:"key"` // of the model and of the part's words, their abbreviations written out
	Means embed.Vector `json:"means"`
}

// keyOf is a key of texts: another model or another word makes another key.
func keyOf(of string, texts ...string) string {
	sum := sha256.Sum256([]byte(of + "\n" + strings.Join(texts, "\n")))
	return hex.EncodeToString(sum[:8])
}

// keyOfPart is the key of a part. A glossary that writes it out otherwise makes another key.
func keyOfPart(model, part string) string { return keyOf(model, glossary.WriteOut(part)) }

// keyOf is the key of the text, as it is read by a model and by the phrases of today's themes.
func (t Text) keyOf(model string) string { return keyOf(model+reading.Edition(), t.Title, t.Body) }

// Same says whether both are of the same texts, read alike.
func (m Meaning) Same(o Meaning) bool { return m.Key == o.Key && len(m.Parts) == len(o.Parts) }

// Fits says whether this is the meaning of the text, by the model of a digest.
func (m Meaning) Fits(t Text, model string) bool { return m.Key == t.keyOf(model) }

// Learn reads what the text means. It reads only the parts that old does not know. It returns
// the reader's error where its model cannot be used.
func Learn(r *reading.Reader, t Text, old Meaning) (Meaning, error) {
	if err := r.Err(); err != nil {
		return Meaning{}, err
	}
	known := map[string]embed.Vector{}
	for _, p := range old.Parts {
		known[p.Key] = p.Means
	}
	m := Meaning{Key: t.keyOf(r.Model()), Themes: map[themes.ID]float64{}}
	var vectors []embed.Vector
	for _, part := range t.parts() {
		key := keyOfPart(r.Model(), part)
		v, there := known[key]
		if !there {
			v = r.Meaning(part)
		}
		m.Parts, vectors = append(m.Parts, Part{key, v}), append(vectors, v)
	}
	passages := vectors[min(1, len(vectors)-1):] // the whole is the passage where it has no other
	for _, s := range r.Near().Suggest(t.whole(), &vectors[0], passages...) {
		m.Themes[s.Theme] = s.How
	}
	return m, nil
}

// Of is this meaning if it fits the text, and else none: a text is never read by what it said
// before.
func (m Meaning) Of(t Text, model string) Meaning {
	if model == "" || !m.Fits(t, model) {
		return Meaning{}
	}
	return m
}

// themesOf are the themes that a text is about, each with how surely: what was ticked counts
// more than what the words suggest, and only where nothing was ticked do they count for an
// offer.
func (t Text) themesOf(m Meaning) map[themes.ID]float64 {
	about := map[themes.ID]float64{}
	suggested := m.Themes
	if len(m.Parts) == 0 {
		suggested = byWords(t.whole())
	}
	for id, how := range suggested {
		about[id] = how * suggestedCounts
	}
	for _, id := range t.Ticked {
		about[id] = 1
	}
	return about
}

// suggestedCounts is what a suggested theme counts, beside 1 for one that was ticked.
const suggestedCounts = 0.8

func byWords(whole string) map[themes.ID]float64 {
	about := map[themes.ID]float64{}
	for _, s := range (*reading.Near)(nil).Suggest(whole, nil) {
		about[s.Theme] = s.How
	}
	return about
}
