package billing

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// takeIn notes a movement as it is there now, and says whether it changed since
// we last saw it.
func (i *Invoice) takeIn(g GatewayMovement, at time.Time) bool {
	now := Movement{GatewayID: g.ID, Kind: g.Kind, Amount: g.Amount, Status: g.Status, At: at}
	for n, m := range i.Movements {
		if m.GatewayID != g.ID || m.Kind != g.Kind {
			continue
		}
		if m.Amount == g.Amount && m.Status == g.Status {
			return false
		}
		i.Movements[n] = now
		return true
	}
	if g.Amount.IsZero() {
		return false
	}
	i.Movements = append(i.Movements, now)
	return true
}

// convergeMovement reads a movement from the gateway, and keeps it with the
// invoice. It may run again, and in any order.
func (s *Service) convergeMovement(ctx context.Context, told GatewayMessage) error {
	there, err := s.gateway.Movement(ctx, told.Kind, told.ObjectID)
	if apperr.Is(err, apperr.KindNotFound) {
		s.log.WarnContext(ctx, "billing: the gateway no longer has a movement that it reported",
			"kind", told.Kind, "id", told.ObjectID)
		return nil
	}
	if err != nil {
		return err
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error { return s.keepMovement(ctx, tx, there) })
}

// keepMovement keeps a movement with its invoice, and reports it where it is
// news.
func (s *Service) keepMovement(ctx context.Context, tx docdb.Tx, there GatewayMovement) error {
	i, err := invoices.Get(ctx, tx, there.InvoiceID)
	if there.InvoiceID == "" || errors.Is(err, docdb.ErrNotFound) {
		s.log.InfoContext(ctx, "billing: the gateway reported a movement that is not ours",
			"kind", there.Kind, "id", there.ID)
		return nil
	}
	if err != nil || !i.takeIn(there, s.now()) {
		return err
	}
	if err := invoices.Replace(ctx, tx, &i); err != nil {
		return err
	}
	moved := i.moved(there.Amount, there.ID)
	moved.Movement, moved.Status = there.Kind, there.Status
	return s.events.Append(ctx, tx, MovedAtGateway, i.ID, moved)
}
