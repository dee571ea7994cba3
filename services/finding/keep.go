package finding

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// Keep puts a service on the actor's shortlist; once more changes nothing. NotFound if it is
// not shown, Conflict "shortlist_full".
func (s *Service) Keep(ctx context.Context, actor people.Actor, serviceID string) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		if err := mustBeShown(ctx, tx, serviceID, s.now()); err != nil {
			return err
		}
		list, err := shortlistOf(ctx, tx, actor.AccountID)
		if err != nil || list.has(serviceID) {
			return err
		}
		if len(list.Kept) >= MostShortlisted {
			return apperr.Conflict("shortlist_full", shortlistFull(MostShortlisted))
		}
		list.Kept = slices.Insert(list.Kept, 0, Kept{ServiceID: serviceID, At: s.now()})
		return list.store(ctx, tx)
	})
}

// Drop takes a service off the actor's shortlist; NotFound if it is not there.
func (s *Service) Drop(ctx context.Context, actor people.Actor, serviceID string) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		list, err := shortlistOf(ctx, tx, actor.AccountID)
		if err != nil {
			return err
		}
		if !list.has(serviceID) {
			return apperr.NotFound("service")
		}
		list.Kept = slices.DeleteFunc(list.Kept, func(k Kept) bool { return k.ServiceID == serviceID })
		return list.store(ctx, tx)
	})
}
