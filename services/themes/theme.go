package themes

import (
	"fmt"
	"slices"
	"strings"
)

// ID names a theme: lower-case words joined by underscores.
type ID string

// Theme is something that support can be about.
type Theme struct {
	ID    ID     `json:"id"`
	Name  string `json:"name"`
	Group string `json:"group"` // the heading under which people look for it
}

// All returns the one controlled list, group by group. It merges the national
// areas of specialist leaders, the ten school specialisms and the nine gateways
// of personalised learning, and adds governance. Where two lists name the same
// theme differently, it is one theme.
func All() []Theme {
	all := make([]Theme, len(list))
	for i, t := range list {
		all[i] = t.Theme
	}
	return all
}

// Parse reads a theme by its id, its name or a name from the national
// lists, in capitals or not. "Mathematics and computing", a specialism, is two
// themes here and is read as the first.
func Parse(text string) (Theme, error) {
	key := strings.ToLower(strings.TrimSpace(text))
	for _, t := range list {
		if key == string(t.ID) || strings.EqualFold(key, t.Name) || slices.Contains(t.official, key) {
			return t.Theme, nil
		}
	}
	return Theme{}, fmt.Errorf("%q is not a theme from the list", text)
}

// Name returns the name of a theme, or the id of a theme that is no longer
// in the list.
func Name(id ID) string {
	for _, t := range list {
		if t.ID == id {
			return t.Name
		}
	}
	return string(id)
}

// Known says whether the list has the id.
func Known(id ID) bool {
	return slices.ContainsFunc(list, func(t listed) bool { return t.ID == id })
}
