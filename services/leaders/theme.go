package leaders

import (
	"fmt"
	"slices"
	"strings"
)

// ThemeID names a theme: lower-case words joined by underscores.
type ThemeID string

// Theme is something that support can be about.
type Theme struct {
	ID    ThemeID `json:"id"`
	Name  string  `json:"name"`
	Group string  `json:"group"` // the heading under which people look for it
}

// Themes returns the one controlled list, group by group. It merges the national
// areas of specialist leaders, the ten school specialisms and the nine gateways
// of personalised learning, and adds governance. Where two lists name the same
// theme differently, it is one theme.
func Themes() []Theme {
	all := make([]Theme, len(themes))
	for i, t := range themes {
		all[i] = t.Theme
	}
	return all
}

// ParseTheme reads a theme by its id, its name or a name from the national
// lists, in capitals or not. "Mathematics and computing", a specialism, is two
// themes here and is read as the first.
func ParseTheme(text string) (Theme, error) {
	key := strings.ToLower(strings.TrimSpace(text))
	for _, t := range themes {
		if key == string(t.ID) || key == strings.ToLower(t.Name) || slices.Contains(t.official, key) {
			return t.Theme, nil
		}
	}
	return Theme{}, fmt.Errorf("%q is not a theme from the list", text)
}

// ThemeName returns the name of a theme, or the id of a theme that is no longer
// in the list.
func ThemeName(id ThemeID) string {
	for _, t := range themes {
		if t.ID == id {
			return t.Name
		}
	}
	return string(id)
}

// isTheme says whether the list has the id.
func isTheme(id ThemeID) bool {
	return slices.ContainsFunc(themes, func(t listed) bool { return t.ID == id })
}
