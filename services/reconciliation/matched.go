package reconciliation

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// unmatched are the ids of the statements of an account whose lines were not matched yet.
func unmatched(ctx context.Context, r docdb.Reader, account string) ([]string, error) {
	var ids []string
	q := docdb.Query{Index: "by_account", Equal: []any{account, Imported}, Descending: true}
	err := statements.Each(ctx, r, q, func(st Statement) error {
		if st.MatchedAt == nil {
			ids = append(ids, st.ID)
		}
		return nil
	})
	return ids, err
}

// noteMatched notes that the lines of statements were matched.
func (s *Service) noteMatched(ctx context.Context, ids []string) error {
	for _, id := range ids {
		err := s.update(ctx, func(tx docdb.Tx) error {
			st, err := statements.Get(ctx, tx, id)
			if err != nil || st.MatchedAt != nil {
				return err
			}
			now := s.now()
			st.MatchedAt = &now
			return statements.Replace(ctx, tx, &st)
		})
		if err != nil && !apperr.Is(err, apperr.KindConflict) {
			return err // in a conflict another run noted it
		}
	}
	return nil
}

// LetLink says whether the program links lines of a bank account by itself. Turned on, it looks at once
// at what waits. NotFound to those who do not handle the book's money.
func (s *Service) LetLink(ctx context.Context, actor people.Actor, id string, alone bool) error {
	return s.update(ctx, func(tx docdb.Tx) error {
		a, err := accountFor(ctx, tx, actor, id)
		if err != nil || a.ByHand == !alone {
			return err
		}
		a.ByHand = !alone
		if err := accounts.Replace(ctx, tx, &a); err != nil {
			return err
		}
		d := a.data()
		d.ByHand = a.ByHand
		return s.events.Append(ctx, tx, LinkingSet, a.ID, d)
	})
}
