package enquiries

import (
	"context"
	"fmt"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
)

// Complete writes on the agreements that lack them who acted for each side before
// it was agreed, and on the releases that lack them the half-days: they keep them
// since layout 3, and enquiries know them. It may run again.
func Complete(ctx context.Context, db docdb.DB) error {
	lacking, err := withoutPeople(ctx, db)
	if err != nil {
		return err
	}
	for _, a := range lacking {
		err := db.Update(ctx, func(tx docdb.Tx) error {
			e, err := one(ctx, tx, enquiries, a.Origin.ID, "enquiry")
			if err != nil {
				return err
			}
			sides := e.parties()
			return agreements.MarkPeople(ctx, tx, a.ID, sides.ForSchool, sides.ForHome)
		})
		if err != nil {
			return err
		}
	}
	return completeReleases(ctx, db)
}

// Completed returns an error where an agreement still lacks the people.
func Completed(ctx context.Context, r docdb.Reader) error {
	lacking, err := withoutPeople(ctx, r)
	if err == nil && len(lacking) > 0 {
		err = fmt.Errorf("%d agreements lack who acted for the school, the first is %s", len(lacking), lacking[0].ID)
	}
	return err
}

// withoutPeople returns the agreements of enquiries that lack them.
func withoutPeople(ctx context.Context, r docdb.Reader) ([]agreements.Agreement, error) {
	lacking, err := agreements.WithoutPeople(ctx, r)
	others := func(a agreements.Agreement) bool { return a.Origin.Kind != originKind }
	return slices.DeleteFunc(lacking, others), err
}
