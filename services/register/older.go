package register

import (
	"context"

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
	return apperr.Conflict(CodeOlder, fileIsOlder(older, ages(worst, before)))
}

// isOlder says whether the row would set the school back.
func isOlder(n numbered, before School) bool {
	return n.entry.ChangedOn != "" && before.ChangedOn != "" && n.entry.ChangedOn < before.ChangedOn
}

// ages says when the download and the stored school were last changed.
func ages(n numbered, before School) string {
	return changedOn(n.entry.Name, string(n.urn), n.entry.ChangedOn, before.ChangedOn)
}
