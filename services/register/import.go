package register

import (
	"context"
	"errors"
	"io"
	"slices"

	"lateral/pkg/docdb"
)

// Report says what an import did.
type Report struct {
	Read      int       `json:"read"`      // rows after the head
	Added     int       `json:"added"`     // schools that are new
	Changed   int       `json:"changed"`   // schools whose entry has changed
	Closed    int       `json:"closed"`    // schools that closed, among the changed ones
	Unchanged int       `json:"unchanged"` // schools that did not change
	LeftOut   int       `json:"leftOut"`   // rows that are not schools
	Refused   []Refusal `json:"refused,omitempty"`
	Columns   []Column  `json:"columns,omitempty"` // columns that were not taken: schools keep what they had
	Notes     []Refusal `json:"notes,omitempty"`   // lines that were read differently from how they are written
}

// Refusal is a row that was not taken, or was read differently from how it is written, and
// why.
type Refusal struct {
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// Progress is told how many of how many rows are done.
type Progress func(done, of int)

// Import reads the register's download and brings the schools up to date: it is
// ReadDownload, then Take.
func (s *Service) Import(ctx context.Context, file io.Reader, progress Progress) (Report, error) {
	d, err := ReadDownload(file)
	if err != nil {
		return Report{}, err
	}
	return s.Apply(ctx, d, progress)
}

// Apply brings the schools up to date. The same download twice changes nothing. Schools that
// it does not name stay as they are. If the file is older than what was taken before, it is
// a Conflict with CodeOlder, and nothing changes. If only some rows are older, only they
// are refused.
func (s *Service) Apply(ctx context.Context, d Download, progress Progress) (Report, error) {
	if err := s.mustNotBeOlder(ctx, d); err != nil {
		return Report{}, err
	}
	return s.apply(ctx, d, progress, isOlder)
}

// ApplyOlder is Take for a download that may set schools back.
func (s *Service) ApplyOlder(ctx context.Context, d Download, progress Progress) (Report, error) {
	return s.apply(ctx, d, progress, func(numbered, School) bool { return false })
}

// apply takes the rows except those that refuse names, each batch in a transaction.
func (s *Service) apply(ctx context.Context, d Download, progress Progress,
	refuse func(numbered, School) bool) (Report, error) {
	report := d.report
	report.Refused = slices.Clone(report.Refused)
	w := writer{s: s, run: s.ids.New("import")}
	seen := 0
	err := s.inBatches(ctx, d, func(rows []numbered, present map[URN]School) error {
		for _, n := range rows {
			if refuse(n, present[n.urn]) {
				report.refuse(n.line, "it is older than what was imported: "+ages(n, present[n.urn]))
				continue
			}
			school, change := d.compare(present, n)
			report.count(change)
			if change != unchanged {
				w.schools = append(w.schools, school)
			}
		}
		seen += len(rows)
		return w.write(ctx, seen == d.schools, func() { progress(seen, d.schools) })
	})
	slices.SortStableFunc(report.Refused, func(a, b Refusal) int { return a.Line - b.Line })
	return report, err
}

// inBatches hands on the rows of a download in batches, with the schools that exist
// already.
func (s *Service) inBatches(ctx context.Context, d Download,
	fn func(rows []numbered, present map[URN]School) error) error {
	rows := make([]numbered, 0, batch)
	flush := func() error {
		present, err := s.presentOf(ctx, rows)
		if err == nil {
			err = fn(rows, present)
		}
		rows = rows[:0]
		return err
	}
	err := d.each(func(n numbered) error {
		if rows = append(rows, n); len(rows) < batch {
			return nil
		}
		return flush()
	})
	if err != nil || len(rows) == 0 {
		return err
	}
	return flush()
}

// presentOf are the schools of the rows that exist already.
func (s *Service) presentOf(ctx context.Context, rows []numbered) (map[URN]School, error) {
	present := make(map[URN]School, len(rows))
	err := s.db.View(ctx, func(r docdb.Reader) error {
		for _, n := range rows {
			school, err := schools.Get(ctx, r, string(n.urn))
			if errors.Is(err, docdb.ErrNotFound) {
				continue
			}
			if err != nil {
				return err
			}
			present[n.urn] = school
		}
		return nil
	})
	return present, err
}

// present are all schools.
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
