package register

import (
	"context"
	"io"
	"maps"
	"slices"
)

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
				report.refuse(n.line, rowIsOlder(ages(n, present[n.urn])))
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
	report.Absent = slices.Sorted(maps.Keys(d.columns.absent))
	slices.SortStableFunc(report.Refused, func(a, b Refusal) int { return a.Line - b.Line })
	return report, err
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
