package billing

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// leastOnline is the smallest total, in pence, that the gateway sends. Nobody
// can pay less by card: the gateway would call it paid and carry it forward.
const leastOnline = 30

// SendIssued consumes InvoiceIssued: the gateway sends the invoice. It does not
// send an invoice that is credited or part paid, because the gateway would ask
// for the whole. It may run again.
func (s *Service) SendIssued(ctx context.Context, e events.Event) error {
	if s.gateway == nil {
		return nil
	}
	i, err := invoices.Get(ctx, s.db, e.Subject)
	if err != nil || i.State != Issued || i.Total.Pence < leastOnline {
		return err
	}
	to, err := s.payer(ctx, i)
	if err != nil {
		return err
	}
	there, err := s.gateway.Send(ctx, i, to)
	if there.ID == "" {
		return err
	}
	if err := errors.Join(err, s.keep(ctx, i.ID, there)); err != nil {
		return err
	}
	return s.closeAtGateway(ctx, i.ID) // somebody may have paid or credited it meanwhile
}

// payer is the party and the person who get the invoice. Conflict where nobody
// there could read it; an approval may add somebody before the next
// attempt.
func (s *Service) payer(ctx context.Context, i Invoice) (Payer, error) {
	to := Payer{Of: i.Payer, Name: i.PayerName, Address: i.PayerAddress}
	for _, role := range []people.Role{people.Finance, people.Head, people.Broker} {
		holders, err := people.HoldersOf(ctx, s.db, i.Payer.Place(), role)
		if err != nil {
			return to, err
		}
		if len(holders) > 0 {
			to.Email = holders[0].Email
			return to, nil
		}
	}
	return to, apperr.Conflict("payer_unknown",
		hasNeitherAFinance(i))
}

// keep records where the invoice stands at the gateway.
func (s *Service) keep(ctx context.Context, id string, there GatewayInvoice) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		i, err := invoices.Get(ctx, tx, id)
		if err != nil || !i.follow(there) {
			return err
		}
		return invoices.Replace(ctx, tx, &i)
	})
}

// CloseAtGateway consumes InvoicePaid, InvoiceCredited and InvoiceWrittenOff: nobody shall pay at the
// gateway what was paid by transfer, taken back or given up. It may run again.
func (s *Service) CloseAtGateway(ctx context.Context, e events.Event) error {
	if s.gateway == nil {
		return nil
	}
	return s.closeAtGateway(ctx, e.Subject)
}

func (s *Service) closeAtGateway(ctx context.Context, id string) error {
	i, err := invoices.Get(ctx, s.db, id)
	inPart := i.Unpaid && !i.Credited.IsZero() // the page there would ask for the whole
	if err != nil || i.Unpaid && !inPart || i.Gateway.InvoiceID == "" {
		return err
	}
	end := s.gateway.MarkPaid
	if i.State == Credited || i.State == WrittenOff || inPart {
		end = s.gateway.Void
	}
	there, err := end(ctx, i.Gateway.InvoiceID)
	if err != nil {
		return err
	}
	return s.keep(ctx, i.ID, there)
}
