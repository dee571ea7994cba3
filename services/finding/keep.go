package finding

import (
	"context"
	"errors"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/register"
)

// Shortlisted returns what stands on the actor's shortlist and is shown now, latest first, as
// it is for one of the actor's schools ("" is none).
func (s *Service) Shortlisted(_ context.Context, _ people.Actor, _ register.URN) ([]Card, error) {
	return nil, nil
}

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

// shortlistOf is the shortlist of an account; an empty one if nothing was kept yet.
func shortlistOf(ctx context.Context, r docdb.Reader, accountID string) (Shortlist, error) {
	list, err := shortlists.Get(ctx, r, accountID)
	if errors.Is(err, docdb.ErrNotFound) {
		return Shortlist{Meta: docdb.Meta{ID: accountID}}, nil
	}
	return list, err
}

func (l Shortlist) has(serviceID string) bool {
	return slices.ContainsFunc(l.Kept, func(k Kept) bool { return k.ServiceID == serviceID })
}

func (l Shortlist) store(ctx context.Context, tx docdb.Tx) error {
	if l.Version == 0 {
		return shortlists.Insert(ctx, tx, &l)
	}
	return shortlists.Replace(ctx, tx, &l)
}
