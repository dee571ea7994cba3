package finding

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/people"
)

// mark marks what stands on the actor's shortlist.
func (s *Service) mark(ctx context.Context, r docdb.Reader, actor people.Actor, cards []Card) error {
	list, err := shortlistOf(ctx, r, actor.AccountID)
	for i := range cards {
		cards[i].Shortlisted = list.has(cards[i].Service.ID)
	}
	return err
}
