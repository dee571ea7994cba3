package finding

import (
	"slices"

	"lateral/services/matching/relevance"
	"lateral/services/themes"
)

// evidence are the sentences that say why a service was found: one for each thing that was
// asked for, made from what the service says today. First comes what it has to do with what was
// typed, so that nobody reads how far it is as a reason.
func (q *question) evidence(c Card, named bool) []string {
	var says []string
	add := func(sentence string) {
		if sentence != "" {
			says = append(says, sentence)
		}
	}
	if q.typed != nil {
		add(speaksOf(q.typed.Shared(c.Service.Title, c.Service.Description)))
	}
	if about := both(q.Themes, c.Service.Themes); len(about) > 0 {
		add(isAbout(themeNames(about), designatedFor(c, about)))
	} else if q.typed != nil {
		add(seemsAbout(themeNames(both(q.typed.Seems(), c.Service.Themes))))
	}
	if q.typed != nil && len(says) == 0 {
		add(q.otherwise(c, named))
	}
	if phases := both(q.Phases, c.Service.Phases); len(phases) > 0 {
		add(worksWith(phases))
	}
	if formats := both(q.Formats, c.Service.Formats); len(formats) > 0 {
		add(offers(formats))
	}
	add(q.way(c))
	if q.MaxDayRate > 0 {
		add(costs(c.Service.DayRate, q.MaxDayRate))
	}
	if q.FreeFrom != "" && c.Free > 0 {
		add(isFree(c.FirstFree.Words(), c.Free))
	}
	return says
}

// otherwise says why a service is here that has neither a telling word nor a theme of what was typed.
func (q *question) otherwise(c Card, named bool) string {
	switch {
	case named:
		return isCalledSo
	case len(c.Quotes) > 0 && onlyTitle(c):
		return titleIsNearest
	case len(c.Quotes) > 0:
		return saysTheLike
	case q.meant():
		return wholeIsNearest
	}
	return wordsAreNearest
}

// onlyTitle says whether nothing but the title of a service is quoted.
func onlyTitle(c Card) bool {
	return !slices.ContainsFunc(c.Quotes, func(quote relevance.Quote) bool { return quote.Theirs != c.Service.Title })
}

// way says how support would be given, where something depends on it.
func (q *question) way(c Card) string {
	switch {
	case q.school == nil && q.Mode == Remote:
		return supportsRemotely
	case q.school == nil:
		return ""
	case c.Home.URN() == q.school.URN():
		return worksAtYourSchool
	case q.Mode == Remote && c.Service.Remote:
		return supportsYouRemotely
	case !c.Service.InPerson:
		return supportsYouRemotely
	case c.KM == nil:
		return ""
	case *c.KM <= float64(c.Service.TravelKM):
		return comesToYou(c.Service.TravelKM)
	case c.Service.Remote:
		return tooFarButRemote(c.Service.TravelKM)
	}
	return tooFar(c.Service.TravelKM)
}

// both are the values of the first list that the second has too.
func both[T comparable](wanted, offered []T) []T {
	var all []T
	for _, v := range wanted {
		if slices.Contains(offered, v) {
			all = append(all, v)
		}
	}
	return all
}

// designatedFor says whether a designation of the leader is for one of the themes.
func designatedFor(c Card, about []themes.ID) bool {
	for _, d := range c.Designations {
		if len(both(about, d.Themes)) > 0 {
			return true
		}
	}
	return false
}

func themeNames(ids []themes.ID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = themes.Name(id)
	}
	return names
}
