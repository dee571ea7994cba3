package register

import (
	"io"
	"reflect"

	"lateral/services/register/spelling"
)

// Download is the register's download, read and judged. Take then reads the file again: of
// a million rows none is kept in memory.
type Download struct {
	report  Report
	columns *columns
	schools int // rows that Take can take
	source  source
}

// ReadDownload reads the file to its end, and keeps it open for Take, or a copy if it can
// be read only once. Invalid if it is not the register, or was cut off (CodeCutOff).
func ReadDownload(file io.Reader) (Download, error) { return readDownload(file, false) }

// ReadPart is ReadDownload for a file that may have been cut off. It refuses the last line
// then, and takes the others.
func ReadPart(file io.Reader) (Download, error) { return readDownload(file, true) }

func readDownload(file io.Reader, part bool) (Download, error) {
	from, err := newSource(file, part)
	if err != nil {
		return Download{}, err
	}
	d := Download{columns: newColumns(), source: from}
	took := func(numbered) error { d.schools++; return nil }
	if err := d.source.read(d.columns, &d.report, took); err != nil {
		return Download{}, err
	}
	if d.schools == 0 {
		return Download{}, notRegister(namesNoSchool)
	}
	d.report.Read = d.schools + d.report.LeftOut + len(d.report.Refused)
	d.columns.checkDates()
	d.report.Columns = d.columns.list()
	d.report.Notes = append(d.report.Notes, d.columns.notes()...)
	return d, nil
}

// each reads the file again and hands on the rows that can be taken. All dates have been
// seen, so it can read them now. It ends at the first error of fn.
func (d Download) each(fn func(numbered) error) error {
	return d.source.read(d.columns, &Report{}, func(n numbered) error {
		e := &n.entry
		e.OpenedOn = d.columns.dateText(colOpened, e.OpenedOn)
		e.ClosedOn = d.columns.dateText(colClosed, e.ClosedOn)
		e.ChangedOn = d.columns.dateText(colChanged, e.ChangedOn)
		return fn(n)
	})
}

func (d Download) compare(present map[URN]School, n numbered) (School, change) {
	school, known := present[n.urn]
	if n.entry.ChangedOn == "" { // the file says nothing about it: keep it
		n.entry.ChangedOn = school.ChangedOn
	}
	d.columns.keep(&n, school.Entry)
	key := spelling.Name(n.entry.Name)
	if known && school.NameKey == key && reflect.DeepEqual(school.Entry, n.entry) {
		return school, unchanged
	}
	what := changed
	switch {
	case !known:
		what = added
		school.ID = string(n.urn)
	case n.entry.Status == Closed && school.Status != Closed:
		what = closed
	}
	if known {
		school.remember(school.Name, n.entry.Name)
	}
	school.Entry = n.entry
	school.NameKey = key
	school.await()
	return school, what
}
