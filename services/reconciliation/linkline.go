package reconciliation

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/services/people"
)

// Link says what a line is for, and posts it. NotFound to those who do not handle the book's money;
// Invalid where it comes to more than is left of the line, or than is owed; Conflict where nothing is
// left, or where somebody explained the line in the same moment. A repeat with the same key links once.
func (s *Service) Link(ctx context.Context, actor people.Actor, in LinkInput) (Link, error) {
	if err := in.validate(); err != nil {
		return Link{}, err
	}
	l, _, err := lineFor(ctx, s.db, actor, in.LineID)
	if err != nil {
		return Link{}, err
	}
	why, err := s.evidenceOf(ctx, l, []LinkInput{in})
	if err != nil {
		return Link{}, err
	}
	var made Link
	err = s.update(ctx, func(tx docdb.Tx) error {
		l, a, err := lineFor(ctx, tx, actor, in.LineID)
		if err != nil {
			return err
		}
		id, _, err := idempotency.Once(ctx, tx, s.now(), actor.AccountID+" link-line", in.IdempotencyKey, in,
			func() (string, error) {
				of := linking{actor: actor, a: a, line: &l, why: why}
				if in.Kind == Returned {
					return s.linkReturned(ctx, tx, of, in)
				}
				return s.link(ctx, tx, of, in)
			})
		if err != nil {
			return err
		}
		made, err = links.Get(ctx, tx, id)
		return err
	})
	return made, err
}
