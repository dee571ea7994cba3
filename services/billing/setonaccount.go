package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/services/people"
)

// SetInput says how much of what a payer has on account pays an invoice.
type SetInput struct {
	InvoiceID      string
	Amount         money.Amount
	IdempotencyKey string
}

// SetOnAccount pays an invoice with what its payer has on account, in full or in part. A repeat with the same key
// does it once. NotFound to those who do not handle the issuer's money; Conflict where less is on account or nothing
// is owed; Invalid where less is owed.
func (s *Service) SetOnAccount(ctx context.Context, actor people.Actor, in SetInput) (Invoice, error) {
	var c apperr.Check
	c.That(in.Amount.Currency == money.GBP, "amount.currency", paymentsAreInPounds)
	c.That(in.Amount.Pence > 0, "amount.pence", enterWhatIsUsed)
	if err := c.Err(); err != nil {
		return Invoice{}, err
	}
	var invoice Invoice
	err := s.update(ctx, func(tx docdb.Tx) error {
		i, err := invoices.Get(ctx, tx, in.InvoiceID)
		if err != nil {
			return apperr.NotFoundIf(err, docdb.ErrNotFound, "invoice")
		}
		if err := i.forIssuer(actor); err != nil {
			return err
		}
		scope := actor.AccountID + " set-on-account"
		_, _, err = idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			if err := UseOnAccount(ctx, tx, i.Issuer, i.Payer, in.Amount); err != nil {
				return "", err
			}
			return s.receive(ctx, tx, i, Payment{
				Amount: in.Amount, Method: FromAccount, ReceivedOn: date.On(s.now()), RecordedBy: actor.AccountID,
				From: OnAccount(i.Payer),
			})
		})
		if err != nil {
			return err
		}
		invoice, err = invoices.Get(ctx, tx, i.ID)
		return err
	})
	return invoice, err
}
