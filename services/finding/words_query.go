package finding

import (
	"strings"

	"lateral/pkg/geo"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/themes"
)

// longestTyped is how much of a text a search is called by, in characters.
const longestTyped = 60

// nameOf is what a query asks for, in words: "Phonics, primary, within 12 miles".
func nameOf(q Query) string {
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	add(begin(text.Flat(q.Text)))
	for _, name := range themeNames(q.Themes) {
		add(name)
	}
	for _, p := range q.Phases {
		add(themes.OfPhase(p).Sentence)
	}
	for _, d := range q.Designations {
		add(themes.OfDesignation(string(d)).Sentence)
	}
	for _, f := range q.Formats {
		add(themes.OfFormat(f).Sentence)
	}
	if q.Mode != "" {
		add(strings.ToLower(modeLabel(string(q.Mode))))
	}
	if q.MaxDayRate > 0 {
		add("up to " + money.Pence(q.MaxDayRate).String() + " a day")
	}
	if q.FreeFrom != "" {
		add("free from " + q.FreeFrom.Words())
	}
	if q.WithinKM > 0 {
		add("within " + geo.Distance(q.WithinKM*1000).Words())
	}
	if len(q.Partnerships) > 0 {
		add("in chosen partnerships")
	}
	return cut(strings.Join(parts, ", "), text.Title)
}

func begin(typed string) string { return cut(typed, longestTyped) }

// cut is the beginning of a line, so many characters at most.
func cut(line string, most int) string {
	all := []rune(line)
	if len(all) <= most {
		return line
	}
	return strings.TrimSpace(string(all[:most-1])) + "…"
}
