package register

import (
	"context"
	"fmt"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// CodeOlder is the code of the Conflict that refuses a download that is older than what was
// imported.
const CodeOlder = "older_register"

// mustNotBeOlder is a Conflict if more rows would set a school back than bring one forward.
// Then the whole file is older, not just a few rows.
//
// Each row says when the register last changed it. The newest of those dates would also
// tell the age of the file. But that rule would refuse a newer download of a few schools
// that have not changed for years.
func (s *Service) mustNotBeOlder(ctx context.Context, d Download) error {
	there, err := schools.Count(ctx, s.db, docdb.Query{})
	if err != nil || there == 0 {
		return err
	}
	older, newer := 0, 0
	var worst numbered
	var before School // the age of worst
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

// ages says when the download and the stored school were last changed.
func ages(n numbered, before School) string {
	return fmt.Sprintf("%s (%s) was last changed on %s in this file, and on %s in what was imported",
		n.entry.Name, n.urn, dayOf(n.entry.ChangedOn), dayOf(before.ChangedOn))
}

// dayOf is the date 2006-01-02 as people read it.
func dayOf(date string) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return day.Format("2 January 2006")
}
