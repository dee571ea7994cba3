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

// ReceiveMessage takes in a message of the gateway once, and queues the work that follows.
// It accepts but ignores messages that concern neither invoices nor money that
// the gateway moved by itself. It stores nothing, and answers NotFound where
// there is no gateway, Unauthenticated where the gateway did not sign the
// message.
func (s *Service) ReceiveMessage(ctx context.Context, payload []byte, signature string) error {
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
		return nil // we have this message already
	}
	return err
}

// Converge consumes GatewayTold: it reads the invoice from the gateway and
// brings ours into line. It may run again, and in any order.
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
		s.log.WarnContext(ctx, "billing: the gateway no longer has an invoice that it reported",
			"gatewayInvoice", told.InvoiceID)
		return nil
	}
	if err != nil {
		return err
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error { return s.convergeInvoice(ctx, tx, there) })
}

// convergeInvoice brings our invoice into line with the gateway's: it follows the status
// and counts the money that came.
func (s *Service) convergeInvoice(ctx context.Context, tx docdb.Tx, there GatewayInvoice) error {
	i, err := invoices.Get(ctx, tx, there.InvoiceID)
	if errors.Is(err, docdb.ErrNotFound) || there.InvoiceID == "" {
		s.log.InfoContext(ctx, "billing: the gateway reported an invoice that is not ours", "gatewayInvoice", there.ID)
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
	fromCredit := GatewayMovement{ID: there.ID, InvoiceID: i.ID, Kind: FromBalance, Amount: there.FromBalance,
		Status: string(there.Status)}
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

// uncounted is the money that came through the gateway and is recorded neither
// as a payment nor as an overpayment.
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

// count records a payment of the sum still owed, and the rest as overpaid.
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
		Amount: owed, Method: Card, ReceivedOn: date.On(there.PaidAt),
		Reference: there.ID, RecordedBy: events.ActorFrom(ctx).AccountID,
	}
	_, err = s.receive(ctx, tx, i, p)
	return err
}

// divide splits the money that came into the part that is owed and the part that
// is not.
func (i Invoice) divide(came money.Amount) (owed, over money.Amount, err error) {
	if owed, err = i.Owed(); err != nil {
		return owed, over, err
	}
	if over, err = came.Sub(owed); err != nil || over.Pence >= 0 {
		return owed, over, err
	}
	return came, money.Pence(0), nil
}

// overpaid records that more came than was owed, so that a person returns it.
func (s *Service) overpaid(ctx context.Context, tx docdb.Tx, i *Invoice, there GatewayInvoice,
	over money.Amount) error {
	s.log.WarnContext(ctx, "billing: more was paid at the gateway than was owed",
		"invoice", i.ID, "number", i.Number, "gatewayInvoice", there.ID, "over", over.String(), "state", i.State)
	i.Overpaid = append(i.Overpaid, Overpayment{GatewayID: there.ID, Amount: over, At: s.now()})
	if err := invoices.Replace(ctx, tx, i); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, InvoiceOverpaid, i.ID, i.moved(over, there.ID))
}
