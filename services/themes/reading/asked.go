package reading

import (
	"regexp"
	"slices"
	"strings"

	"lateral/pkg/embed"
	"lateral/services/themes"
)

// Asked is one of several needs in a text.
type Asked struct {
	Theme themes.ID
	Parts []Part // its passages, in order
}

// Part is a stretch of a text, in bytes.
type Part struct{ From, To int }

// When passages ask for something each. Only a text that says that it asks for several things is
// parted at its passages: a head who tells of one thing at length names others too. For others see askedApart.
const (
	asksFor   = 0.2 // how surely a passage that asks for something is about a theme
	alsoAbout = 0.3 // of that, how surely it may be about another too
	sameAgain = 0.6 // the likeness from which two passages ask for the same
	mostAsked = 6
)

// A text says that it asks for several things by numbered points, by other points, or by words
// that add. Where it has numbers, a need is not parted at its own points and sentences.
var (
	numbered = regexp.MustCompile(`^\s*(?:\(?\d{1,2}[.)]|\(?[a-h]\)|(?:Issue|Aim|Priority|Focus|Strand)\s)`)
	pointed  = regexp.MustCompile(`^\s*[-–—•*·]\s`)
	adds     = regexp.MustCompile(`(?i)\b(?:also|second(?:ly)?|third(?:ly)?|lastly|moreover|(?:two|three|several) (?:fronts|things)|plus|` +
		`as well as|in addition|another|separately|apart from that)\b`)
)

// beginnings says of each passage whether a need may begin with it; nil if the text does not say
// that it asks for several things.
func beginnings(text string, passages []weighed) []bool {
	for _, sign := range []*regexp.Regexp{numbered, pointed} {
		begin, signs := make([]bool, len(passages)), 0
		for i, p := range passages {
			if begin[i] = sign.MatchString(p.raw); begin[i] {
				signs++
			}
		}
		if signs > 1 {
			return begin
		}
	}
	if !adds.MatchString(text) {
		return nil
	}
	begin := make([]bool, len(passages))
	for i := range begin {
		begin[i] = true
	}
	return begin
}

// manners are themes that say how to help, or that help is needed, and not what about.
var manners = map[themes.ID]bool{"school_improvement": true, "mentoring_and_coaching": true,
	"professional_development": true, "senior_and_middle_leadership": true}

// weighed is a passage with what it means and what it names.
type weighed struct {
	passage
	means embed.Wide // nil while meanings are not known
	said  said
}

// about are the themes that the passage asks for, the surest first; none if it asks for nothing,
// or only says that help is needed.
func (w weighed) about() []themes.ID {
	all := ranked(w.said.sure())
	if len(all) == 0 || all[0].How < asksFor || manners[all[0].Theme] {
		return nil
	}
	var ids []themes.ID
	for _, s := range all {
		if s.How >= alsoAbout*all[0].How && !manners[s.Theme] {
			ids = append(ids, s.Theme)
		}
	}
	return ids
}

// asking is one of the needs that were found so far.
type asking struct {
	Asked
	about []themes.ID
	means embed.Wide
}

// same says whether a passage asks for this again: for a theme that is near, or in words that mean
// the like.
func (a asking) same(about []themes.ID, means embed.Wide) bool {
	return slices.ContainsFunc(about, func(id themes.ID) bool { return slices.Contains(a.about, id) }) ||
		themes.Nearness(a.Theme, about[0]) > 0 || a.means.Likeness(means) > sameAgain
}

// asked are the needs in a text, in the order in which they begin; nil if they seem to be one.
// Passages that ask for nothing by themselves go with the one before them, or with the first.
func asked(text string, passages []weighed, begin []bool) []Asked {
	var all []asking
	var since []Part // since a sign, while nothing was asked for
	last, open := 0, false
	for i, p := range passages {
		part, about := partOf(text, passages, i), p.about()
		if begin[i] {
			if open = true; len(all) > 0 {
				all[last].Parts, since = append(all[last].Parts, since...), nil
			}
		}
		if len(about) > 0 && open {
			open = false
			last = slices.IndexFunc(all, func(a asking) bool { return a.same(about, p.means) })
			if last < 0 {
				all, last = append(all, asking{Asked{Theme: about[0]}, about, p.means}), len(all)
			}
			all[last].Parts, since = append(all[last].Parts, since...), nil
		}
		if open || len(all) == 0 {
			since = append(since, part)
			continue
		}
		all[last].Parts = append(all[last].Parts, part)
	}
	if len(all) < 2 || len(all) > mostAsked {
		return nil
	}
	all[last].Parts = append(all[last].Parts, since...)
	needs := make([]Asked, len(all))
	for i, a := range all {
		slices.SortFunc(a.Parts, func(a, b Part) int { return a.From - b.From })
		needs[i] = Asked{a.Theme, runs(a.Parts)}
	}
	return needs
}

// partOf is the stretch of a passage, up to the next: together they are the whole text.
func partOf(text string, passages []weighed, i int) Part {
	p := Part{passages[i].from, len(text)}
	if i == 0 {
		p.From = 0
	}
	if i+1 < len(passages) {
		p.To = passages[i+1].from
	}
	return p
}

// runs joins parts that follow each other.
func runs(parts []Part) []Part {
	var all []Part
	for _, p := range parts {
		if last := len(all) - 1; last >= 0 && all[last].To == p.From {
			all[last].To = p.To
			continue
		}
		all = append(all, p)
	}
	return all
}

// Text is the need as it stands in the text that was read: nothing of that is lost.
func (a Asked) Text(of string) string {
	var all []string
	for _, p := range a.Parts {
		if part := strings.TrimSpace(of[p.From:p.To]); part != "" {
			all = append(all, part)
		}
	}
	return strings.Join(all, "\n")
}
