package register

import (
	"context"
	"io"
	"reflect"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// ImportLinks reads the register's links file and notes, for each closed
// school, the successors that it names. Links of other kinds, and of schools
// that are not closed or not in the register, are left out. Nobody follows to
// a successor until an operator confirms it.
func (s *Service) ImportLinks(ctx context.Context, file io.Reader, progress Progress) (Report, error) {
	report, successors, err := parseLinks(file)
	if err != nil {
		return report, err
	}
	present, err := s.present(ctx)
	if err != nil {
		return report, err
	}
	var write []School
	for urn, links := range successors {
		school, known := present[urn]
		switch {
		case !known || school.Status != Closed:
			report.LeftOut += len(links)
		case reflect.DeepEqual(school.Links, links):
			report.Unchanged++
		default:
			school.Links = links
			school.await()
			write = append(write, school)
			report.Changed++
		}
	}
	err = s.writeBatches(ctx, write, func(done int) { progress(done, len(write)) })
	return report, err
}

func parseLinks(file io.Reader) (Report, map[URN][]Link, error) {
	var report Report
	successors := map[URN][]Link{}
	refuse := func(line int, reason string) {
		report.Read++
		report.Refused = append(report.Refused, Refusal{line, reason})
	}
	err := readCSV(file, []string{"URN", "LinkURN", "LinkType"}, func(r row) {
		from, err := ParseURN(r.get("URN"))
		if err != nil {
			refuse(r.line, err.Error())
			return
		}
		to, err := ParseURN(r.get("LinkURN"))
		if err != nil {
			refuse(r.line, err.Error())
			return
		}
		report.Read++
		kind := r.get("LinkType")
		if !strings.HasPrefix(kind, "Successor") || from == to {
			report.LeftOut++
			return
		}
		successors[from] = append(successors[from], Link{URN: to, Kind: kind, On: date(r.get("LinkEstablishedDate"))})
	}, refuse)
	if err == nil && report.Read == len(report.Refused) {
		err = notRegister("it names no link that can be read")
	}
	if err != nil {
		return Report{}, nil, err
	}
	return report, successors, nil
}

// await keeps the mark of closed schools whose successor nobody confirmed yet.
func (s *School) await() {
	s.Awaiting = s.Status == Closed && len(s.Links) > 0 && s.SucceededBy == ""
}

// Awaiting returns a page of closed schools that wait for an operator to
// confirm their successor, and the next cursor.
func (s *Service) Awaiting(ctx context.Context, cursor string, limit int) ([]School, string, error) {
	return schools.Find(ctx, s.db, docdb.Query{Index: "awaiting", After: cursor, Limit: limit})
}

// Succeed confirms that the closed school is followed by an open one. What
// belonged to it follows by jobs. Conflict where the school is not closed, is
// succeeded already, or the successor is not open.
func (s *Service) Succeed(ctx context.Context, from, to URN) (School, error) {
	var school School
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		successor, err := GetSchool(ctx, tx, to)
		if err != nil {
			return err
		}
		if school, err = GetSchool(ctx, tx, from); err != nil {
			return err
		}
		if err := mayFollow(school, successor); err != nil {
			return err
		}
		school.SucceededBy = to
		school.await()
		if err := schools.Replace(ctx, tx, &school); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, SchoolSucceeded, string(from), SucceededData{From: from, To: to})
	})
	return school, err
}

func mayFollow(school, successor School) error {
	switch {
	case school.Status != Closed:
		return apperr.Conflict("school_not_closed", school.Name+" is not closed.")
	case school.SucceededBy != "":
		return apperr.Conflict("school_succeeded", school.Name+" has been succeeded already.")
	case successor.Status != Open:
		return apperr.Conflict("successor_not_open", successor.Name+" is not open.")
	}
	return nil
}
