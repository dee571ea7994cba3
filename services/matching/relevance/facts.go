package relevance

import (
	"math"

	"lateral/pkg/embed"
)

// What makes a service relevant, and for how much. The ends of each fact are where services that
// do not help stop, and where the best begin; the weights were set on half of the labelled
// needs, on a wide plateau. See docs/benchmarks.md.
const (
	byWordsPart    = 0.33
	byWholePart    = 0.16
	byPassagesPart = 0.20
	byThemesPart   = 0.31

	unlikeWhole, alikeWhole       = 0.05, 0.75
	unlikePassages, alikePassages = 0.10, 0.75
)

// Floor is the least score of a close match: of the labelled needs that somebody serves, one in
// twenty has nobody above it; of those that nobody can help with at all, seven in ten.
const Floor = 0.35

// Facts are how relevant a service is to a need. Each is from 0 to 1.
type Facts struct {
	Words    float64
	Whole    float64 // likeness of all that both say
	Passages float64 // likeness of each passage of the need to what is nearest to it, in the mean
	Themes   float64
}

// Score is how relevant a service is, from 0 to 1.
func (f Facts) Score() float64 {
	return byWordsPart*f.Words + byWholePart*f.Whole + byPassagesPart*f.Passages + byThemesPart*f.Themes
}

// Close says whether it is a close match.
func (f Facts) Close() bool { return f.Score() >= Floor }

// Where points begin, and where nothing more can be had: of labelled services that do not help,
// half score less than 0.13; of the best, hardly one scores more than 0.9.
const (
	pointless = 0.10
	full      = 0.90
)

// Merit is the share of the points for relevance: half at the floor, less for what is no close
// match. So what a need is about outweighs that somebody else is nearer or cheaper.
func (f Facts) Merit() float64 {
	return 0.5*within(f.Score(), pointless, Floor) + 0.5*within(f.Score(), Floor, full)
}

// Rough are the facts of an offer by words, themes and the meaning of the whole: enough to find
// those that are worth a closer look. Passages are taken to be as near as the whole.
func (a *Ask) Rough(o *Offer, words, themes float64) Facts {
	standIn := (words + themes) / 2 // while a meaning is not known
	f := Facts{Words: words, Themes: themes, Whole: standIn, Passages: standIn}
	if a.Known() && o.Known() {
		f.Whole = within(a.parts[0].Likeness(o.whole), unlikeWhole, alikeWhole)
		f.Passages = f.Whole
	}
	return f
}

// Closer is Rough with each passage of the need compared.
func (a *Ask) Closer(o *Offer, f Facts) Facts {
	if !a.Known() || !o.Known() {
		return f
	}
	asked := a.passages()
	best := make([]float64, len(asked))
	for i := range o.parts {
		theirs := o.parts[i].Means.Measured()
		for k, part := range asked {
			best[k] = max(best[k], part.Likeness(theirs))
		}
	}
	sum := 0.0
	for _, like := range best {
		sum += like
	}
	f.Passages = within(sum/float64(len(asked)), unlikePassages, alikePassages)
	return f
}

// passages are the parts to compare one by one: all but the whole, unless it is all there is.
func (a *Ask) passages() []embed.Measured {
	if len(a.parts) > 1 {
		return a.parts[1:]
	}
	return a.parts
}

// unverified is what a theme counts that no designation of the leader is for, beside 1; the fact
// falls by its root.
const unverified = 0.7

// Themes is how much alike both are in what they are about, from 0 to 1: the root of the cosine
// between their themes, with those that are near, and less where little is sure. The root, since
// that they meet at all tells more than how far. The leader's designations are for the verified.
func (a *Ask) Themes(o *Offer, verified ThemeSet) float64 {
	alike := 0.0
	for i := range o.about {
		offered := &o.about[i]
		fact := a.surely(offered) * offered.how
		if fact > 0 && !verified.has(offered.number) {
			fact *= unverified
		}
		alike += fact
	}
	return math.Sqrt(min(1, alike))
}
