package billing

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// leastOnline is the smallest total, in pence, that is sent by the gateway. Less
// cannot be paid by card: the gateway would call it paid and carry it forward.
const leastOnline = 30

// SendIssued consumes InvoiceIssued: it has the invoice sent by the gateway. An
// invoice of which something is paid or that is credited is not sent: the
// gateway would ask for the whole. It may be run again.
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
	return s.settle(ctx, i.ID) // it may have been paid or credited meanwhile
}

// payer is whom the invoice is sent to. Conflict where nobody of the school
// could read it; somebody may be approved before the next attempt.
func (s *Service) payer(ctx context.Context, i Invoice) (Payer, error) {
	to := Payer{URN: i.BuyerURN, Name: i.BuyerName, Address: i.BuyerAddress}
	for _, role := range []people.Role{people.Finance, people.Head} {
		holders, err := people.HoldersOf(ctx, s.db, people.School(i.BuyerURN), role)
		if err != nil {
			return to, err
		}
		if len(holders) > 0 {
			to.Email = holders[0].Email
			return to, nil
		}
	}
	return to, apperr.Conflict("payer_unknown", i.BuyerName+" has neither a finance officer nor a head to send "+i.Number+" to.")
}

// keep writes where the invoice stands at the gateway.
func (s *Service) keep(ctx context.Context, id string, there GatewayInvoice) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		i, err := invoices.Get(ctx, tx, id)
		if err != nil || !i.follow(there) {
			return err
		}
		return invoices.Replace(ctx, tx, &i)
	})
}

// Settle consumes InvoicePaid and InvoiceCredited: what was paid by transfer or
// taken back shall not be paid at the gateway too. It may be run again.
func (s *Service) Settle(ctx context.Context, e events.Event) error {
	if s.gateway == nil {
		return nil
	}
	return s.settle(ctx, e.Subject)
}

func (s *Service) settle(ctx context.Context, id string) error {
	i, err := invoices.Get(ctx, s.db, id)
	if err != nil || i.Unpaid || i.Gateway.InvoiceID == "" {
		return err
	}
	end := s.gateway.Settle
	if i.State == Credited {
		end = s.gateway.Void
	}
	there, err := end(ctx, i.Gateway.InvoiceID)
	if err != nil {
		return err
	}
	return s.keep(ctx, i.ID, there)
}
