package billing

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
)

// Hear takes a message of the gateway in, once, and queues what follows from it.
// Messages about other things than invoices and money that moves
// without us are accepted and passed over.
// NotFound where there is no gateway, Unauthenticated where the signature is not
// the gateway's; nothing is stored then.
func (s *Service) Hear(ctx context.Context, payload []byte, signature string) error {
	if s.gateway == nil {
		return apperr.NotFound("gateway")
	}
	told, err := s.gateway.Verify(payload, signature)
	about := told.InvoiceID
	if about == "" {
		about = told.ObjectID
	}
	if err != nil || about == "" {
		return err
	}
	err = s.db.Update(ctx, func(tx docdb.Tx) error {
		if err := messages.Insert(ctx, tx, &heard{Meta: docdb.Meta{ID: told.ID}, At: s.now()}); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, GatewayTold, about, told)
	})
	if errors.Is(err, docdb.ErrDuplicate) {
		return nil // taken in before
	}
	return err
}

// Converge consumes GatewayTold: it reads the invoice from the gateway and makes
// ours agree with it. It may be run in any order and again.
func (s *Service) Converge(ctx context.Context, e events.Event) error {
	var told GatewayMessage
	if err := e.Decode(&told); err != nil || s.gateway == nil {
		return err
	}
	if told.InvoiceID == "" {
		return s.convergeMovement(ctx, told)
	}
	there, err := s.gateway.Read(ctx, told.InvoiceID)
	if apperr.Is(err, apperr.KindNotFound) {
		s.log.Warn("billing: the gateway no longer has an invoice that it told of", "gatewayInvoice", told.InvoiceID)
		return nil
	}
	if err != nil {
		return err
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error { return s.agree(ctx, tx, there) })
}

// agree makes our invoice agree with the gateway's: it follows its status, and
// counts the money that came.
func (s *Service) agree(ctx context.Context, tx docdb.Tx, there GatewayInvoice) error {
	i, err := invoices.Get(ctx, tx, there.InvoiceID)
	if errors.Is(err, docdb.ErrNotFound) || there.InvoiceID == "" {
		s.log.Info("billing: the gateway told of an invoice that is none of ours", "gatewayInvoice", there.ID)
		return nil
	}
	if err != nil {
		return err
	}
	if i.follow(there) {
		if err := invoices.Replace(ctx, tx, &i); err != nil {
			return err
		}
	}
	fromCredit := GatewayMovement{ID: there.ID, InvoiceID: i.ID, Kind: FromBalance, Amount: there.FromBalance, Status: string(there.Status)}
	if err := s.keepMovement(ctx, tx, fromCredit); err != nil || there.Status != GatewayPaid {
		return err
	}
	if i, err = invoices.Get(ctx, tx, i.ID); err != nil {
		return err
	}
	fresh, err := uncounted(ctx, tx, i, there)
	if err != nil || fresh.Pence <= 0 {
		return err
	}
	return s.count(ctx, tx, i, there, fresh)
}

// uncounted is how much of what came through the gateway is recorded neither as
// a payment nor as too much.
func uncounted(ctx context.Context, r docdb.Reader, i Invoice, there GatewayInvoice) (money.Amount, error) {
	recorded, err := payments.All(ctx, r, docdb.Query{Index: "by_invoice", Equal: []any{i.ID}})
	if err != nil {
		return money.Amount{}, err
	}
	var e errs
	left := there.Paid
	for _, p := range recorded {
		if p.Method == Card && p.Reference == there.ID {
			left = e.sub(left, p.Amount)
		}
	}
	for _, o := range i.Overpaid {
		if o.GatewayID == there.ID {
			left = e.sub(left, o.Amount)
		}
	}
	return left, e.err
}

// count records a payment of what is still owed, and the rest as too much.
func (s *Service) count(ctx context.Context, tx docdb.Tx, i Invoice, there GatewayInvoice, fresh money.Amount) error {
	owed, over, err := i.divide(fresh)
	if err != nil {
		return err
	}
	if over.Pence > 0 {
		if err := s.overpaid(ctx, tx, &i, there, over); err != nil {
			return err
		}
	}
	if owed.Pence == 0 {
		return nil
	}
	p := Payment{
		Amount: owed, Method: Card, ReceivedOn: date.Of(there.PaidAt),
		Reference: there.ID, RecordedBy: events.ActorFrom(ctx).AccountID,
	}
	_, err = s.receive(ctx, tx, i, p)
	return err
}

// divide says how much of what came is owed, and how much is too much.
func (i Invoice) divide(came money.Amount) (owed, over money.Amount, err error) {
	if owed, err = i.Owed(); err != nil {
		return owed, over, err
	}
	if over, err = came.Sub(owed); err != nil || over.Pence >= 0 {
		return owed, over, err
	}
	return came, money.Pence(0), nil
}

// overpaid records that more came than was owed: a person must give it back.
func (s *Service) overpaid(ctx context.Context, tx docdb.Tx, i *Invoice, there GatewayInvoice, over money.Amount) error {
	s.log.Warn("billing: more was paid at the gateway than was owed",
		"invoice", i.ID, "number", i.Number, "gatewayInvoice", there.ID, "over", over.String(), "state", i.State)
	i.Overpaid = append(i.Overpaid, Overpayment{GatewayID: there.ID, Amount: over, At: s.now()})
	if err := invoices.Replace(ctx, tx, i); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, InvoiceOverpaid, i.ID, i.moved("", over, there.ID))
}
