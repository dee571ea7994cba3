package reading

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"lateral/services/themes"
)

// Asked is one of several needs in a text.
type Asked struct {
	Theme themes.ID
	Parts []Part // its passages, in order
}

// Part is a stretch of a text, in bytes.
type Part struct{ From, To int }

// A passage asks for something by itself if it is so near to a theme: less where the text lists
// what it asks for or says that it is more than one thing, more where it does not.
const (
	asksInList = 0.56
	asksInText = 0.7
	nearly     = 0.1 // by how much less a passage may be near to a theme and still be about it
	mostAsked  = 6
)

// lists are signs of several needs: numbers and points, and words that add.
var (
	lists = regexp.MustCompile(`(?:^|\s)(?:\(?\d{1,2}[.)]\s|(?:Issue|Aim|Priority|Focus|Strand)\s+\w+\b)|\n\s*[-•–*·]\s`)
	adds  = regexp.MustCompile(`(?i)\b(?:also|second(?:ly)?|two (?:fronts|things)|plus|as well as|in addition|another|` +
		`separately)\b`)
)

// manners are themes that say how to help, or that help is needed, and not what about.
var manners = map[themes.ID]bool{"school_improvement": true, "mentoring_and_coaching": true,
	"professional_development": true, "senior_and_middle_leadership": true}

// asked are the needs in a text, in the order in which they begin; nil if they seem to be one.
// Passages that ask for nothing by themselves go with the one before them, or with the first.
func asked(text string, passages []weighed) []Asked {
	sure := asksInText
	if len(lists.FindAllStringIndex(text, 2)) > 1 || adds.MatchString(text) {
		sure = asksInList
	}
	var all []Asked
	var before []Part
	last := 0
	for i, p := range passages {
		part := partOf(text, passages, i)
		theme, how, about := p.about()
		switch at := slices.IndexFunc(all, func(a Asked) bool { return anyNear(a.Theme, about) }); {
		case how < sure && len(all) == 0:
			before = append(before, part)
			continue
		case how < sure:
		case at >= 0:
			last = at
		default:
			all, last = append(all, Asked{Theme: theme}), len(all)
		}
		all[last].Parts = append(all[last].Parts, part)
	}
	if len(all) < 2 || len(all) > mostAsked {
		return nil
	}
	all[0].Parts = append(before, all[0].Parts...)
	for i := range all {
		all[i].Parts = runs(all[i].Parts)
	}
	return all
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

// weighed is a passage with the themes that it is like, and those that it names.
type weighed struct {
	passage
	like  map[themes.ID]Likeness
	named []named
}

// How near a passage is to what it names, beside its likeness to the phrases of the theme.
const (
	unlike      = 0.35
	names       = 0.15
	nextIsNamed = 0.02 // by how much less each further theme counts
)

// near is how near the passage is to each theme.
func (w weighed) near() map[themes.ID]float64 {
	near := map[themes.ID]float64{}
	for id, l := range w.like {
		near[id] = l.Like
	}
	for i, n := range w.named {
		near[n.theme] = max(near[n.theme], unlike) + max(0, names-nextIsNamed*float64(i))
	}
	return near
}

// about is the theme that a passage is nearest to, how near, and all that it may be about.
func (w weighed) about() (best themes.ID, how float64, all []themes.ID) {
	near := w.near()
	for id := range near {
		if !manners[id] {
			all = append(all, id)
		}
	}
	if len(all) == 0 {
		return "", 0, nil
	}
	slices.SortFunc(all, func(a, b themes.ID) int {
		return cmp.Or(cmp.Compare(near[b], near[a]), cmp.Compare(a, b))
	})
	least := near[all[0]] - nearly
	return all[0], near[all[0]], slices.DeleteFunc(all, func(id themes.ID) bool { return near[id] < least })
}

func anyNear(theme themes.ID, others []themes.ID) bool {
	return slices.ContainsFunc(others, func(id themes.ID) bool { return themes.Nearness(theme, id) > 0 })
}
