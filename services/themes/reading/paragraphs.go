package reading

import (
	"slices"
	"strings"

	"lateral/pkg/embed"
	"lateral/services/themes"
)

// When paragraphs, or lines of a list without signs, ask for something each though no word says so. A head who
// tells of one thing at length names others by the way, so all must be clear: set on texts that were written for it.
const (
	clearly      = 0.8 // how surely a paragraph is about the theme that it asks for
	elsewhere    = 0.3 // how surely it may be about the theme of another paragraph
	describes    = 0.6 // the likeness from which a paragraph describes a school, and asks for nothing
	wrapped      = 60  // how many letters a line has at least that goes on in the next
	mostSections = 12
)

// descriptions are how people say what their school is like.
func descriptions() []string {
	return []string{
		"We are a primary school with two hundred pupils in a small town.",
		"A third of our pupils are eligible for free school meals, and many speak English as an additional language.",
		"I am the head of a small village school, and write on behalf of the governors.",
		"Our school serves an area with high deprivation, and many families come and go.",
	}
}

// section is a paragraph, or a line of a list.
type section struct {
	span
	sure  map[themes.ID]float64
	best  themes.ID // what it asks for; "" where that is not clear, or it asks for nothing
	means embed.Wide
}

// sectionsIn are the paragraphs of a text and the lines of its lists, together the whole text.
func sectionsIn(of string) []span {
	var all []span
	from, at := 0, 0
	for line := range strings.SplitAfterSeq(of, "\n") {
		words := strings.TrimSpace(line)
		at += len(line)
		goesOn := words != "" && len(words) >= wrapped && !strings.ContainsRune(".!?…:;", lastOf(words))
		if strings.TrimSpace(of[from:at]) == "" || goesOn {
			continue
		}
		all, from = append(all, span{from, at}), at
	}
	if from < len(of) && len(all) > 0 {
		all[len(all)-1].to = len(of)
	}
	if len(all) > 0 {
		all[0].from = 0
	}
	return all
}

func lastOf(words string) rune {
	all := []rune(words)
	return all[len(all)-1]
}

// askedApart are the needs in a text whose paragraphs clearly ask for different things; nil if they do not.
func (r *Reader) askedApart(text string, near *Near, passages []weighed) []Asked {
	spans := sectionsIn(text)
	if near == nil || len(spans) < 2 || len(spans) > mostSections ||
		len(strings.Fields(text)) > shortText && !different(passages) {
		return nil
	}
	var needs []section // the first of each
	all := make([]Asked, 0, len(spans))
	last := 0
	for _, s := range spans {
		one := r.section(text, near, s)
		if one.best != "" {
			last = slices.IndexFunc(needs, one.same)
			if last < 0 {
				if !one.isApart(needs) {
					return nil
				}
				needs, all, last = append(needs, one), append(all, Asked{Theme: one.best}), len(all)
			}
		}
		if len(all) > 0 {
			all[last].Parts = append(all[last].Parts, Part{s.from, s.to})
		}
	}
	if len(all) < 2 || len(all) > mostAsked {
		return nil
	}
	all[0].Parts[0].From = 0 // with what stands before the first
	for i := range all {
		all[i].Parts = runs(all[i].Parts)
	}
	return all
}

// different says whether two of the passages ask for things that are not near. Else the paragraphs of a long text
// are not read: that takes time.
func different(passages []weighed) bool {
	var first themes.ID
	for _, p := range passages {
		about := p.about()
		switch {
		case len(about) == 0:
		case first == "":
			first = about[0]
		case themes.Nearness(first, about[0]) == 0:
			return true
		}
	}
	return false
}

// section reads a paragraph.
func (r *Reader) section(text string, near *Near, s span) section {
	raw := strings.TrimSpace(text[s.from:s.to])
	v := r.Meaning(raw)
	one := section{span: s, means: v.Wide()}
	whole := near.Of(one.means)
	one.sure = said{
		words: wordsLike(raw), named: namedIn(wordsIn(raw)), whole: whole, passages: []map[themes.ID]Likeness{whole},
	}.sure()
	best := ranked(one.sure)[0]
	if len(strings.Fields(raw)) >= shortPoint && best.How >= clearly && !manners[best.Theme] && !r.describes(one.means) {
		one.best = best.Theme
	}
	return one
}

// describes says whether a paragraph tells what a school is like.
func (r *Reader) describes(means embed.Wide) bool {
	return slices.ContainsFunc(descriptions(), func(s string) bool {
		v := r.Meaning(s)
		return means.Likeness(v.Wide()) > describes
	})
}

// same says whether it asks for what another asks for, or for something near.
func (s section) same(other section) bool {
	return themes.Nearness(s.best, other.best) > 0 || s.means.Likeness(other.means) > sameAgain
}

// isApart says whether it asks for something clearly different from all others.
func (s section) isApart(others []section) bool {
	return !slices.ContainsFunc(others, func(o section) bool {
		return s.sure[o.best] > elsewhere || o.sure[s.best] > elsewhere
	})
}
