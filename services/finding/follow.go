package finding

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
	"lateral/services/register"
)

// FollowEnd ends the saved searches of a person who lost the role that they are for, and all of a
// person who has none left. It consumes people.MembershipEnded, and may run again.
func (s *Service) FollowEnd(ctx context.Context, e events.Event) error {
	var m people.Membership
	if err := e.Decode(&m); err != nil {
		return err
	}
	mine, err := searches.All(ctx, s.db, docdb.Query{Index: "by_account", Equal: []any{m.AccountID}})
	if err != nil || len(mine) == 0 {
		return err
	}
	_, _, err = s.prune(ctx, mine)
	return err
}

// FollowSuccession has searches for a closed school be for its successor. It consumes
// register.SchoolSucceeded, and may run again.
func (s *Service) FollowSuccession(ctx context.Context, e events.Event) error {
	var data register.SucceededData
	if err := e.Decode(&data); err != nil {
		return err
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		all, err := searches.All(ctx, tx, docdb.Query{Index: "by_school", Equal: []any{data.From}})
		for i := range all {
			if all[i].Query.URN = data.To; err == nil {
				err = searches.Replace(ctx, tx, &all[i])
			}
		}
		return err
	})
}

// prune deletes the searches of one person that they may not make any more, and returns the
// person and the others.
func (s *Service) prune(ctx context.Context, mine []Search) (people.Actor, []Search, error) {
	actor, err := people.ActorOf(ctx, s.db, mine[0].AccountID)
	if err != nil && !apperr.Is(err, apperr.KindNotFound) { // who is gone holds nothing
		return actor, nil, err
	}
	var kept []Search
	for _, one := range mine {
		may, err := s.mayGoOn(ctx, actor, one.Query.URN)
		if err != nil {
			return actor, nil, err
		}
		if may {
			kept = append(kept, one)
			continue
		}
		err = s.db.Update(ctx, func(tx docdb.Tx) error {
			now, err := searches.Get(ctx, tx, one.ID)
			if err != nil {
				return ignoreAbsent(err)
			}
			return searches.Delete(ctx, tx, &now)
		})
		if err != nil {
			return actor, nil, err
		}
	}
	return actor, kept, nil
}

func ignoreAbsent(err error) error {
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	return err
}

// mayGoOn says whether a person may still make a search for a school. Where that has a
// successor, the search follows soon.
func (s *Service) mayGoOn(ctx context.Context, actor people.Actor, urn register.URN) (bool, error) {
	if len(actor.Held) == 0 {
		return false, nil
	}
	if mustBeOwn(actor, urn) == nil {
		return true, nil
	}
	school, err := register.GetSchool(ctx, s.db, urn)
	return err == nil && school.SucceededBy != "", err
}
