package health

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/docdb"
)

// glancing limits the search for damage before a program starts: enough for the documents of
// a whole country on a small machine.
const glancing = 600 * time.Millisecond

// Glance refuses damaged documents. Where there are so many that it takes longer than a
// moment, it says that there is more to see: the program starts, and looks on beside.
func Glance(ctx context.Context, proof docdb.Examiner) (more bool, err error) {
	short, cancel := context.WithTimeout(ctx, glancing)
	defer cancel()
	err = proof.Glance(short)
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		return true, nil
	}
	return false, err
}

// LookOn looks through all documents, and calls damaged with the error where they are
// damaged.
func LookOn(ctx context.Context, proof docdb.Examiner, damaged func(error)) {
	if err := proof.Glance(ctx); errors.Is(err, docdb.ErrDamaged) {
		damaged(err)
	}
}

// Examine reads every document of the schemas, and returns how many there are, with a
// sentence for each fault.
func Examine(ctx context.Context, db docdb.Reader, proof docdb.Examiner,
	schemas []docdb.Schema) (documents int64, wrong []string, err error) {
	err = proof.Examine(ctx, func(fault docdb.Fault) error {
		wrong = append(wrong, fault.Error())
		return nil
	})
	if err != nil {
		return 0, wrong, err
	}
	for _, schema := range schemas {
		n, err := db.Count(ctx, schema.Name, docdb.Query{})
		if err != nil && len(wrong) == 0 {
			return documents, wrong, err
		}
		documents += n
	}
	return documents, wrong, nil
}

// Whole refuses damaged documents: its error is the first fault.
func Whole(ctx context.Context, proof docdb.Examiner) error {
	return proof.Examine(ctx, func(fault docdb.Fault) error { return fault })
}
