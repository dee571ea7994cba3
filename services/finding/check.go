package finding

import (
	"fmt"
	"slices"
	"strconv"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/leaders"
	"lateral/services/register"
	"lateral/services/themes"
)

// maxDayRate is the highest limit on prices, in pence.
const maxDayRate = 1_000_000

// check returns the query ready to ask, or an Invalid with every bad field.
func (q Query) check() (Query, error) {
	var c apperr.Check
	q.Text = text.Optional(&c, "text", q.Text, LongestText)
	q.Themes = choices(&c, "themes", q.Themes, func(id themes.ID) string {
		if themes.Known(id) {
			return ""
		}
		return noSuchTheme(string(id))
	})
	q.Phases = choices(&c, "phases", q.Phases, oneOf(register.Phases()))
	q.Designations = choices(&c, "designations", q.Designations, oneOf(leaders.DesignationKinds()))
	q.Formats = choices(&c, "formats", q.Formats, oneOf(themes.Formats()))
	q.Partnerships = choices(&c, "partnerships", q.Partnerships, func(id string) string {
		if id != "" && len(id) <= 100 {
			return ""
		}
		return notAChoice
	})
	c.That(slices.Contains([]Mode{"", InPerson, Remote}, q.Mode), "mode", notAChoice)
	c.That(slices.Contains([]Order{"", Best, Nearest, Soonest, Price}, q.Order), "order", notAChoice)
	c.That(q.MaxDayRate >= 0 && q.MaxDayRate <= maxDayRate, "maxDayRate", enterAPrice)
	c.That(q.FreeFrom == "" || q.FreeFrom.Meant(), "freeFrom", enterADay)
	c.That(q.WithinKM >= 0 && q.WithinKM <= FarthestKM, "withinKm", enterADistance)
	c.That(q.WithinKM == 0 || q.URN != "", "withinKm", chooseASchoolFirst)
	c.That(q.Order != Nearest || q.URN != "", "order", chooseASchoolFirst)
	return q, c.Err()
}

// still is the query without what is no longer there.
func (q Query) still() Query {
	q.Themes = slices.DeleteFunc(slices.Clone(q.Themes), func(id themes.ID) bool { return !themes.Known(id) })
	return q
}

// choices are the values, each once. refused says why one is none, or "".
func choices[T comparable](c *apperr.Check, path string, all []T, refused func(T) string) []T {
	c.That(len(all) <= MostChoices, path, chooseFewer(MostChoices))
	var once []T
	for i, v := range all[:min(len(all), MostChoices)] {
		if why := refused(v); why != "" {
			c.That(false, fmt.Sprintf("%s[%d]", path, i), why)
		}
		if !slices.Contains(once, v) {
			once = append(once, v)
		}
	}
	return once
}

func oneOf[T comparable](allowed []T) func(T) string {
	return func(v T) string {
		if slices.Contains(allowed, v) {
			return ""
		}
		return notAChoice
	}
}

// deepest is how many leaders can be read on to.
const deepest = 1000

// skipped is how many leaders a cursor passes over.
func skipped(cursor string) (int, error) {
	if cursor == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(cursor)
	if err != nil || n < 1 || n > deepest {
		return 0, docdb.ErrBadCursor
	}
	return n, nil
}
