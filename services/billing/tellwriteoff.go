package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
)

// tellOfWriteOff appends an event with the sum that is given up or owed again.
func (s *Service) tellOfWriteOff(ctx context.Context, tx docdb.Tx, what events.Type, i Invoice, reason string) error {
	sum := i.Forgone
	if sum.IsZero() {
		var err error
		if sum, err = i.Owed(); err != nil {
			return err
		}
	}
	return s.events.Append(ctx, tx, what, i.ID, i.moved(sum, reason))
}
