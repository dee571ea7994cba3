package register

import (
	"context"
	"io"
	"reflect"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// Links is the register's links file, read and judged. Nothing of it is noted
// until NoteLinks.
type Links struct {
	report     Report
	successors map[URN][]Link
}

// ReadLinks reads the file whole. Invalid where it is no links file.
func ReadLinks(file io.Reader) (Links, error) {
	l := Links{successors: map[URN][]Link{}}
	err := readCSV(file, []string{"URN", "LinkURN", "LinkType"}, func(r row) {
		l.report.Read++
		if err := l.add(r); err != nil {
			l.report.refuse(r.line, err.Error())
		}
	}, func(line int, reason string) {
		l.report.Read++
		l.report.refuse(line, reason)
	})
	if err == nil && l.report.Read == len(l.report.Refused) {
		err = notRegister("it names no link that can be read")
	}
	return l, err
}

// add reads one row; an error is the reason to refuse it.
func (l *Links) add(r row) error {
	from, err := ParseURN(r.get("URN"))
	if err != nil {
		return err
	}
	to, err := ParseURN(r.get("LinkURN"))
	if err != nil {
		return err
	}
	kind := r.get("LinkType")
	if !strings.HasPrefix(kind, "Successor") || from == to {
		l.report.LeftOut++
		return nil
	}
	l.successors[from] = append(l.successors[from], Link{URN: to, Kind: kind, On: date(r.get("LinkEstablishedDate"))})
	return nil
}

// NoteLinks notes, for each closed school, the successors that the links name. Links
// of other kinds, and of schools that are not closed or not in the register,
// are left out. Nobody follows to a successor until an operator confirms it.
func (s *Service) NoteLinks(ctx context.Context, l Links, progress Progress) (Report, error) {
	report := l.report
	present, err := s.present(ctx)
	if err != nil {
		return Report{}, err
	}
	var write []School
	for urn, links := range l.successors {
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
