package register

import (
	"context"
	"errors"
	"io"
	"reflect"

	"lateral/pkg/docdb"
)

// Report says what an import did.
type Report struct {
	Read      int       `json:"read"`      // rows after the head
	Added     int       `json:"added"`     // schools that are new
	Changed   int       `json:"changed"`   // schools of which the register says something else now
	Closed    int       `json:"closed"`    // of those changed: schools that closed
	Unchanged int       `json:"unchanged"` // schools that are as they were
	LeftOut   int       `json:"leftOut"`   // rows that are no schools
	Refused   []Refusal `json:"refused,omitempty"`
}

// Refusal is a row that was not taken, and why.
type Refusal struct {
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// Progress is told how many of how many rows are done.
type Progress func(done, of int)

// batch is how many schools are written in one transaction.
const batch = 5000

// Import reads the register's download and brings the schools up to date. The
// file is read whole before anything is written: one that is no register is
// refused with Invalid and nothing is changed. The same file twice changes
// nothing. Schools that the file does not name stay as they are.
func (s *Service) Import(ctx context.Context, file io.Reader, progress Progress) (Report, error) {
	report, entries, err := parseRegister(file)
	if err != nil {
		return report, err
	}
	present, err := s.present(ctx)
	if err != nil {
		return report, err
	}
	var write []School
	for _, e := range entries {
		school, change := compare(present, e)
		report.count(change)
		if change != unchanged {
			write = append(write, school)
		}
	}
	err = s.writeBatches(ctx, write, func(done int) {
		progress(len(entries)-len(write)+done, len(entries))
	})
	return report, err
}

type numbered struct {
	urn   URN
	entry Entry
}

func parseRegister(file io.Reader) (Report, []numbered, error) {
	var report Report
	var entries []numbered
	lines := map[URN]int{}
	refuse := func(line int, reason string) {
		report.Read++
		report.Refused = append(report.Refused, Refusal{line, reason})
	}
	err := readCSV(file, requiredColumns, func(r row) {
		urn, entry, err := parseEntry(r)
		switch {
		case errors.Is(err, errLeftOut):
			report.Read++
			report.LeftOut++
		case err != nil:
			refuse(r.line, err.Error())
		case lines[urn] != 0:
			refuse(r.line, "its URN "+string(urn)+" is also on an earlier line")
		default:
			report.Read++
			lines[urn] = r.line
			entries = append(entries, numbered{urn, entry})
		}
	}, refuse)
	if err == nil && len(entries) == 0 {
		err = notRegister("it names no school that can be read")
	}
	if err != nil {
		return Report{}, nil, err
	}
	return report, entries, nil
}

func (s *Service) present(ctx context.Context) (map[URN]School, error) {
	present := map[URN]School{}
	err := schools.Each(ctx, s.db, docdb.Query{Limit: docdb.MaxLimit}, func(school School) error {
		present[school.URN()] = school
		return nil
	})
	return present, err
}

type change int

const (
	unchanged change = iota
	added
	changed
	closed
)

func compare(present map[URN]School, n numbered) (School, change) {
	school, known := present[n.urn]
	if known && reflect.DeepEqual(school.Entry, n.entry) {
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
	school.Entry = n.entry
	school.NameKey = nameKey(n.entry.Name)
	school.await()
	return school, what
}

func (r *Report) count(c change) {
	switch c {
	case unchanged:
		r.Unchanged++
	case added:
		r.Added++
	case closed:
		r.Closed++
		r.Changed++
	case changed:
		r.Changed++
	}
}

// writeBatches writes the schools, each batch with its event in a transaction.
func (s *Service) writeBatches(ctx context.Context, write []School, done func(int)) error {
	run := s.ids.New("import")
	for begin := 0; begin < len(write); begin += batch {
		part := write[begin:min(begin+batch, len(write))]
		err := s.db.Update(ctx, func(tx docdb.Tx) error {
			data := ChangedData{}
			for _, school := range part {
				data.URNs = append(data.URNs, school.URN())
				if err := put(ctx, tx, school); err != nil {
					return err
				}
			}
			return s.events.Append(ctx, tx, SchoolsChanged, run, data)
		})
		if err != nil {
			return err
		}
		done(begin + len(part))
	}
	return nil
}

// put writes a copy, so that a transaction that is run again starts afresh.
func put(ctx context.Context, tx docdb.Tx, school School) error {
	if school.Version == 0 {
		return schools.Insert(ctx, tx, &school)
	}
	return schools.Replace(ctx, tx, &school)
}
