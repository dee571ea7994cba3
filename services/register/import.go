package register

import (
	"context"
	"errors"
	"io"
	"reflect"

	"lateral/pkg/docdb"
	"lateral/services/register/spelling"
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
	Columns   []Column  `json:"columns,omitempty"` // that were not taken: schools keep what they had
	Notes     []Refusal `json:"notes,omitempty"`   // lines that were taken, but not as they are written
}

// Refusal is a row that was not taken, or not as it is written, and why.
type Refusal struct {
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// Progress is told how many of how many rows are done.
type Progress func(done, of int)

// batch is how many schools are written in one transaction.
const batch = 5000

// Download is the register's download, read and judged. Nothing of it is taken
// until Take.
type Download struct {
	report  Report
	columns *columns
	entries []numbered
}

type numbered struct {
	line  int
	urn   URN
	entry Entry
	phase string // as the register has it
}

// ReadDownload reads the file whole. Invalid where it is no register, or was cut
// off (CodeCutOff).
func ReadDownload(file io.Reader) (Download, error) { return readDownload(file, false) }

// ReadPart is ReadDownload for a file that may have been cut off: its last line
// is refused then, and the others are taken.
func ReadPart(file io.Reader) (Download, error) { return readDownload(file, true) }

func readDownload(file io.Reader, part bool) (Download, error) {
	d := Download{columns: newColumns()}
	lines := map[URN]int{}
	each := func(r row) {
		d.columns.find(r)
		urn, entry, err := parseEntry(r, d.columns)
		switch {
		case errors.Is(err, errLeftOut):
			d.report.LeftOut++
		case err != nil:
			d.report.refuse(r.line, err.Error())
		case lines[urn] != 0:
			d.report.refuse(r.line, "its URN "+string(urn)+" is also on an earlier line")
		default:
			lines[urn] = r.line
			d.entries = append(d.entries, numbered{r.line, urn, entry, r.get(colPhase)})
		}
	}
	err := sheet{requiredColumns, part, each, d.report.refuse, d.report.note}.read(file)
	if err == nil && len(d.entries) == 0 {
		err = notRegister("it names no school that can be read")
	}
	if err != nil {
		return Download{}, err
	}
	d.report.Read = len(d.entries) + d.report.LeftOut + len(d.report.Refused)
	d.settle()
	return d, nil
}

// settle reads the dates, now that all of them have been seen.
func (d *Download) settle() {
	d.columns.settle()
	for i := range d.entries {
		e := &d.entries[i].entry
		e.OpenedOn = d.columns.settled(colOpened, e.OpenedOn)
		e.ClosedOn = d.columns.settled(colClosed, e.ClosedOn)
		e.ChangedOn = d.columns.settled(colChanged, e.ChangedOn)
	}
	d.report.Columns = d.columns.list()
	d.report.Notes = append(d.report.Notes, d.columns.notes()...)
}

// Import reads the register's download and brings the schools up to date: it is
// ReadDownload, then Take.
func (s *Service) Import(ctx context.Context, file io.Reader, progress Progress) (Report, error) {
	d, err := ReadDownload(file)
	if err != nil {
		return Report{}, err
	}
	return s.Take(ctx, d, progress)
}

// Take brings the schools up to date. The same download twice changes nothing.
// Schools that it does not name stay as they are. One that is older than what
// was taken before is a Conflict with CodeOlder, and nothing is changed; single
// rows that are older are refused.
func (s *Service) Take(ctx context.Context, d Download, progress Progress) (Report, error) {
	present, err := s.present(ctx)
	if err != nil {
		return Report{}, err
	}
	if d, err = d.withoutOlder(present); err != nil {
		return Report{}, err
	}
	return s.take(ctx, d, present, progress)
}

// TakeOlder is Take for a download that may set schools back.
func (s *Service) TakeOlder(ctx context.Context, d Download, progress Progress) (Report, error) {
	present, err := s.present(ctx)
	if err != nil {
		return Report{}, err
	}
	return s.take(ctx, d, present, progress)
}

func (s *Service) take(ctx context.Context, d Download, present map[URN]School, progress Progress) (Report, error) {
	report := d.report
	var write []School
	for _, e := range d.entries {
		school, change := d.compare(present, e)
		report.count(change)
		if change != unchanged {
			write = append(write, school)
		}
	}
	err := s.writeBatches(ctx, write, func(done int) {
		progress(len(d.entries)-len(write)+done, len(d.entries))
	})
	return report, err
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

func (d Download) compare(present map[URN]School, n numbered) (School, change) {
	school, known := present[n.urn]
	if n.entry.ChangedOn == "" { // the file does not say, which is no reason to forget
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

func (r *Report) refuse(line int, reason string) {
	r.Refused = append(r.Refused, Refusal{line, reason})
}

func (r *Report) note(line int, text string) {
	r.Notes = append(r.Notes, Refusal{line, text})
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
