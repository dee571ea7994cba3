package register

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
)

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
