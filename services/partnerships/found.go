package partnerships

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
)

// Found creates a partnership. Repeated with the same key it returns the one that it made.
// Invalid if the name is taken.
func (s *Service) Found(ctx context.Context, in Input) (Partnership, error) {
	if err := in.Validate(); err != nil {
		return Partnership{}, err
	}
	var p Partnership
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		command := idempotency.Command{Who: events.ActorFrom(ctx).AccountID, What: "found-partnership", Key: in.Key,
			Input: in}
		id, err := idempotency.Do(ctx, tx, s.now(), command, func() (string, error) { return s.found(ctx, tx, in) })
		if err != nil {
			return err
		}
		p, err = Get(ctx, tx, id)
		return err
	})
	return p, err
}

// found stores a new partnership, and returns its id.
func (s *Service) found(ctx context.Context, tx docdb.Tx, in Input) (string, error) {
	p := Partnership{Meta: docdb.Meta{ID: s.ids.New("partnership")}, FoundedAt: s.now()}
	p.apply(in)
	if err := checkParent(ctx, tx, p); err != nil {
		return "", err
	}
	if err := partnerships.Insert(ctx, tx, &p); err != nil {
		return "", nameTaken(err)
	}
	return p.ID, s.events.Append(ctx, tx, PartnershipFounded, p.ID, p)
}
