package diary

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/calendar"
)

// CompleteReleases writes the half-days on the releases that lack them, as what asked for them knows. It may run
// again.
func CompleteReleases(
	ctx context.Context, db docdb.DB, asked func(r docdb.Reader, rel Release) ([]calendar.Slot, error),
) error {
	var lacking []string
	err := releases.Each(ctx, db, docdb.Query{Limit: docdb.MaxLimit}, func(rel Release) error {
		if len(rel.Slots) == 0 {
			lacking = append(lacking, rel.ID)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, id := range lacking {
		err := db.Update(ctx, func(tx docdb.Tx) error {
			rel, err := releases.Get(ctx, tx, id)
			if err != nil {
				return err
			}
			if rel.Slots, err = asked(tx, rel); err != nil {
				return err
			}
			return releases.Replace(ctx, tx, &rel)
		})
		if err != nil {
			return err
		}
	}
	return nil
}
