package finding

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/register"
)

// MostCompared is how many services stand side by side.
const MostCompared = 4

// Compare returns the services side by side, in the order of their ids, as they are for one of
// the actor's schools ("" is none). Those that the actor may not see are left out.
func (s *Service) Compare(ctx context.Context, actor people.Actor, urn register.URN, ids []string) ([]Card, error) {
	return s.cards(ctx, actor, urn, func(docdb.Reader) ([]string, error) {
		return ids[:min(len(ids), MostCompared)], nil
	})
}

// Shortlisted returns what stands on the actor's shortlist and is shown now, latest first, as
// it is for one of the actor's schools ("" is none).
func (s *Service) Shortlisted(ctx context.Context, actor people.Actor, urn register.URN) ([]Card, error) {
	return s.cards(ctx, actor, urn, func(r docdb.Reader) ([]string, error) {
		list, err := shortlistOf(ctx, r, actor.AccountID)
		return list.ids(), err
	})
}

// cards are those of services that are shown, each once.
func (s *Service) cards(ctx context.Context, actor people.Actor, urn register.URN,
	of func(docdb.Reader) ([]string, error)) ([]Card, error) {
	var cards []Card
	err := s.db.View(ctx, func(r docdb.Reader) error {
		q, err := s.ask(ctx, r, actor, Query{URN: urn})
		if err != nil {
			return err
		}
		ids, err := of(r)
		if err != nil {
			return err
		}
		seen := map[string]bool{}
		for _, id := range ids {
			c, err := s.card(ctx, r, q, id)
			switch {
			case apperr.Is(err, apperr.KindNotFound), seen[id]:
			case err != nil:
				return err
			default:
				c.Evidence = q.evidence(c, false)
				seen[id], cards = true, append(cards, c)
			}
		}
		return s.mark(ctx, r, actor, cards)
	})
	return cards, err
}
