package billing

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
)

// MovementKind says how money moved at the gateway without us.
type MovementKind string

// The kinds of movement.
const (
	Refunded    MovementKind = "refund"      // given back of what was paid by card
	Disputed    MovementKind = "dispute"     // taken back by the payer's bank, at least for a time
	CreditThere MovementKind = "credit_note" // of the gateway's own
	FromBalance MovementKind = "balance"     // paid from a credit that the payer has there
)

// GatewayMovement is a movement as the gateway has it now.
type GatewayMovement struct {
	ID        string // of the thing there
	InvoiceID string // ours; "" where it belongs to none of ours
	Kind      MovementKind
	Amount    money.Amount // zero where nothing moved, or no longer does
	Status    string       // the gateway's word
}

// Movement is money that moved at the gateway without us. It is in no account:
// a person looks at it.
type Movement struct {
	GatewayID string       `json:"gatewayId"`
	Kind      MovementKind `json:"kind"`
	Amount    money.Amount `json:"amount"`
	Status    string       `json:"status"`
	At        time.Time    `json:"at"` // when it was last seen to change
}

// takeIn notes a movement as it is there now, and says whether that is news.
// What is seen again as it was is none.
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

// convergeMovement reads what moved from the gateway, and keeps it with the
// invoice. It may be run in any order and again.
func (s *Service) convergeMovement(ctx context.Context, told GatewayMessage) error {
	there, err := s.gateway.Movement(ctx, told.Kind, told.ObjectID)
	if apperr.Is(err, apperr.KindNotFound) {
		s.log.Warn("billing: the gateway no longer has what it told of", "kind", told.Kind, "id", told.ObjectID)
		return nil
	}
	if err != nil {
		return err
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error { return s.keepMovement(ctx, tx, there) })
}

// keepMovement keeps a movement with the invoice that it belongs to, and tells
// of it where it is news.
func (s *Service) keepMovement(ctx context.Context, tx docdb.Tx, there GatewayMovement) error {
	i, err := invoices.Get(ctx, tx, there.InvoiceID)
	if there.InvoiceID == "" || errors.Is(err, docdb.ErrNotFound) {
		s.log.Info("billing: money moved at the gateway that is none of ours", "kind", there.Kind, "id", there.ID)
		return nil
	}
	if err != nil || !i.takeIn(there, s.now()) {
		return err
	}
	if err := invoices.Replace(ctx, tx, &i); err != nil {
		return err
	}
	moved := i.moved("", there.Amount, there.ID)
	moved.Movement, moved.Status = there.Kind, there.Status
	return s.events.Append(ctx, tx, MovedAtGateway, i.ID, moved)
}
