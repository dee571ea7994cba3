package register

import (
	"context"

	"lateral/pkg/docdb"
)

// batch is how many schools are read and written at once.
const batch = 5000

// writer writes schools, each batch with its event in a transaction.
type writer struct {
	s       *Service
	run     string // names the import in its events
	schools []School
}

// write writes full batches, and at the end whatever is left.
func (w *writer) write(ctx context.Context, last bool, done func()) error {
	if len(w.schools) < batch && !last || len(w.schools) == 0 {
		return nil
	}
	for begin := 0; begin < len(w.schools); begin += batch {
		if err := w.one(ctx, w.schools[begin:min(begin+batch, len(w.schools))]); err != nil {
			return err
		}
	}
	w.schools = w.schools[:0]
	done()
	return nil
}

func (w *writer) one(ctx context.Context, part []School) error {
	return w.s.db.Update(ctx, func(tx docdb.Tx) error {
		data := ChangedData{}
		for _, school := range part {
			data.URNs = append(data.URNs, school.URN())
			if err := put(ctx, tx, school); err != nil {
				return err
			}
		}
		return w.s.events.Append(ctx, tx, SchoolsChanged, w.run, data)
	})
}

// writeBatches writes the schools, and reports after each batch how many are written.
func (s *Service) writeBatches(ctx context.Context, write []School, done func(int)) error {
	w := writer{s: s, run: s.ids.New("import")}
	for begin := 0; begin < len(write); begin += batch {
		part := write[begin:min(begin+batch, len(write))]
		if err := w.one(ctx, part); err != nil {
			return err
		}
		done(begin + len(part))
	}
	return nil
}

// put writes a copy, so that a repeated transaction starts afresh.
func put(ctx context.Context, tx docdb.Tx, school School) error {
	if school.Version == 0 {
		return schools.Insert(ctx, tx, &school)
	}
	return schools.Replace(ctx, tx, &school)
}
