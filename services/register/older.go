package register

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"lateral/pkg/apperr"
)

// CodeOlder is the code of the Conflict that refuses a download which is older
// than what was imported.
const CodeOlder = "older_register"

// withoutOlder returns the download without the rows that would set a school
// back. A Conflict where they are more than those that bring one forward: then
// it is the file that is older.
//
// The register writes into each row when it was last changed. The newest of
// those dates would tell the age of the file too, but would refuse a newer
// download of a few schools among which nothing has changed for years.
func (d Download) withoutOlder(present map[URN]School) (Download, error) {
	var taken, older []numbered
	newer := 0
	for _, n := range d.entries {
		before := present[n.urn].ChangedOn
		known := n.entry.ChangedOn != "" && before != ""
		switch {
		case known && n.entry.ChangedOn < before:
			older = append(older, n)
			continue
		case known && n.entry.ChangedOn > before:
			newer++
		}
		taken = append(taken, n)
	}
	if len(older) > newer {
		return Download{}, isOlder(older, present)
	}
	d.entries = taken
	for _, n := range older {
		d.report.refuse(n.line, "it is older than what was imported: "+ages(n, present))
	}
	slices.SortStableFunc(d.report.Refused, func(a, b Refusal) int { return a.Line - b.Line })
	return d, nil
}

// isOlder names the school of which the newest change would be lost.
func isOlder(older []numbered, present map[URN]School) error {
	example := slices.MaxFunc(older, func(a, b numbered) int {
		return strings.Compare(present[a.urn].ChangedOn, present[b.urn].ChangedOn)
	})
	many := "1 school"
	if len(older) > 1 {
		many = fmt.Sprintf("%d schools", len(older))
	}
	return apperr.Conflict(CodeOlder, "This file is older than what was imported before, and would set "+many+" back: "+
		ages(example, present)+". Nothing was changed.")
}

// ages says when a school was last changed by the download and by what is there.
func ages(n numbered, present map[URN]School) string {
	return fmt.Sprintf("%s (%s) was last changed on %s in this file, and on %s in what was imported",
		n.entry.Name, n.urn, dayOf(n.entry.ChangedOn), dayOf(present[n.urn].ChangedOn))
}

// dayOf is 2006-01-02 as people read it.
func dayOf(date string) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return day.Format("2 January 2006")
}
