package register

import (
	"context"
	"io"
	"maps"
	"reflect"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// ReadLinks reads the whole file. Invalid if it is not a links file, or was cut off
// (CodeCutOff).
func ReadLinks(file io.Reader) (Links, error) { return readLinks(file, false) }

// ReadPartOfLinks is ReadLinks for a file that may have been cut off.
func ReadPartOfLinks(file io.Reader) (Links, error) { return readLinks(file, true) }

func readLinks(file io.Reader, part bool) (Links, error) {
	l := Links{successors: map[URN][]Link{}, joined: map[URN][]Link{}}
	dates := newColumns()
	var found []link
	each := func(r row) {
		l.report.Read++
		one, err := readLink(r, dates)
		if err != nil {
			l.report.refuse(r.line, err.Error())
			return
		}
		found = append(found, one)
	}
	refuse := func(line int, reason string) {
		l.report.Read++
		l.report.refuse(line, reason)
	}
	err := sheet{[]string{"URN", "LinkURN", "LinkType"}, part, each, refuse, l.report.note}.read(file)
	if err == nil && len(found) == 0 {
		err = notRegister(namesNoLink)
	}
	if err != nil {
		return Links{}, err
	}
	dates.checkDates()
	l.report.Columns, l.report.Notes = dates.list(), append(l.report.Notes, dates.notes()...)
	for _, one := range found {
		one.On = dates.dateText(colLinked, one.On)
		l.add(one)
	}
	return l, nil
}

// ApplyLinks notes, for each closed school, the successors that the links name. It leaves
// out links of other kinds, and links of schools that are open or not in the register.
// Nothing moves to a successor until an operator confirms it.
func (s *Service) ApplyLinks(ctx context.Context, l Links, progress Progress) (Report, error) {
	report := l.report
	present, err := s.present(ctx)
	if err != nil {
		return Report{}, err
	}
	heirs := l.allSuccessors(present)
	remembers := remembering(heirs, present)
	for urn, school := range remembers {
		present[urn] = school
	}
	var write []School
	for urn, links := range heirs {
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
			delete(remembers, urn)
			report.Changed++
		}
	}
	write = slices.AppendSeq(write, maps.Values(remembers))
	err = s.writeBatches(ctx, write, func(done int) { progress(done, len(write)) })
	return report, err
}

// Awaiting returns a page of closed schools that wait for an operator to
// confirm their successor, and the next cursor.
func (s *Service) Awaiting(ctx context.Context, cursor string, limit int) ([]School, string, error) {
	return schools.Find(ctx, s.db, docdb.Query{Index: "awaiting", After: cursor, Limit: limit})
}

// CountAwaiting returns how many closed schools wait for that.
func (s *Service) CountAwaiting(ctx context.Context) (int, error) {
	n, err := schools.Count(ctx, s.db, docdb.Query{Index: "awaiting"})
	return int(n), err
}

// Succeed confirms that an open school follows the closed one. Jobs then move what belonged
// to the closed school. Conflict if the school is not closed or has been succeeded already,
// or if the successor is not open.
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
		if err := s.events.Append(ctx, tx, SchoolsChanged, string(from), ChangedData{URNs: []URN{from}}); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, SchoolSucceeded, string(from), SucceededData{From: from, To: to})
	})
	return school, err
}

func mayFollow(school, successor School) error {
	switch {
	case school.Status != Closed:
		return apperr.Conflict("school_not_closed", isNotClosed(school))
	case school.SucceededBy != "":
		return apperr.Conflict("school_succeeded", hasASuccessor(school))
	case successor.Status != Open:
		return apperr.Conflict("successor_not_open", isNotOpen(successor))
	}
	return nil
}
