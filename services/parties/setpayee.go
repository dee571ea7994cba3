package parties

import (
	"context"

	"lateral/pkg/docdb"
)

// SetPayee makes it the payee at once and asks nobody. It is for the demonstration and for
// tests; people use ChangePayee.
func (s *Service) SetPayee(ctx context.Context, of Ref, to Payee) error {
	to = to.clean()
	if err := to.validate(); err != nil {
		return err
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		p, err := partyOf(ctx, tx, of)
		if err != nil {
			return err
		}
		return p.put(ctx, tx, to)
	})
}
