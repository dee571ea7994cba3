package register

import (
	"context"
	"fmt"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// CodeOlder is the code of the Conflict that refuses a download which is older
// than what was imported.
const CodeOlder = "older_register"

// mustNotBeOlder is a Conflict where more rows would set a school back than bring one
// forward: then it is the file that is older, and not a few of its rows.
//
// The register writes into each row when it was last changed. The newest of
// those dates would tell the age of the file too, but would refuse a newer
// download of a few schools among which nothing has changed for years.
func (s *Service) mustNotBeOlder(ctx context.Context, d Download) error {
	there, err := schools.Count(ctx, s.db, docdb.Query{})
	if err != nil || there == 0 {
		return err
	}
	older, newer := 0, 0
	var worst numbered
	var before School // of worst
	err = s.inBatches(ctx, d, func(rows []numbered, present map[URN]School) error {
		for _, n := range rows {
			school := present[n.urn]
			switch {
			case isOlder(n, school):
				if older++; school.ChangedOn > before.ChangedOn {
					worst, before = n, school
				}
			case n.entry.ChangedOn != "" && school.ChangedOn != "" && n.entry.ChangedOn > school.ChangedOn:
				newer++
			}
		}
		return nil
	})
	if err != nil || older <= newer {
		return err
	}
	many := "1 school"
	if older > 1 {
		many = fmt.Sprintf("%d schools", older)
	}
	return apperr.Conflict(CodeOlder, "This file is older than what was imported before, and would set "+many+" back: "+
		ages(worst, before)+". Nothing was changed.")
}

// isOlder says whether the row would set the school back.
func isOlder(n numbered, before School) bool {
	return n.entry.ChangedOn != "" && before.ChangedOn != "" && n.entry.ChangedOn < before.ChangedOn
}

// ages says when a school was last changed by the download and by what is there.
func ages(n numbered, before School) string {
	return fmt.Sprintf("%s (%s) was last changed on %s in this file, and on %s in what was imported",
		n.entry.Name, n.urn, dayOf(n.entry.ChangedOn), dayOf(before.ChangedOn))
}

// dayOf is 2006-01-02 as people read it.
func dayOf(date string) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return day.Format("2 January 2006")
}
