package offers

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/people"
)

// Own is an offer of the person who asks.
type Own struct {
	Offer   Offer
	Seen    *needs.Seen // the need as they may see it; nil where they may see it no longer
	Service leaders.Service
}

// Mine returns a page of the actor's offers, live ones first, then the latest first, and the next
// cursor.
func (s *Service) Mine(ctx context.Context, actor people.Actor, cursor string, limit int) ([]Own, string, error) {
	var all []Own
	var next string
	err := s.db.View(ctx, func(r docdb.Reader) error {
		q := docdb.Query{Index: "by_account", Equal: []any{actor.AccountID}, Descending: true, After: cursor, Limit: limit}
		found, after, err := offers.FindWhere(ctx, r, q, func(o Offer) (bool, error) { return o.isOf(actor), nil })
		all, next = make([]Own, len(found)), after
		for i, o := range found {
			if err != nil {
				return err
			}
			all[i], err = ownOf(ctx, r, actor, o)
		}
		return err
	})
	return all, next, err
}

func ownOf(ctx context.Context, r docdb.Reader, actor people.Actor, o Offer) (Own, error) {
	own := Own{Offer: o}
	service, err := leaders.GetService(ctx, r, o.ServiceID)
	if err != nil {
		return own, unlessAbsent(err)
	}
	own.Service = service
	n, err := needs.GetNeed(ctx, r, o.NeedID)
	if err != nil {
		return own, unlessAbsent(err)
	}
	view, err := needs.View(ctx, r, n, actor)
	if err != nil {
		return own, unlessAbsent(err)
	}
	own.Seen = &view
	return own, nil
}

// unlessAbsent is nil where the error only says that something is not there.
func unlessAbsent(err error) error {
	if apperr.Is(err, apperr.KindNotFound) {
		return nil
	}
	return err
}

// CountLive counts the actor's offers that wait for an answer.
func (s *Service) CountLive(ctx context.Context, actor people.Actor) (int, error) {
	n, err := offers.Count(ctx, s.db, docdb.Query{Index: "by_account", Equal: []any{actor.AccountID, true}})
	return int(n), err
}
