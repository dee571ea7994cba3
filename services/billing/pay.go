package billing

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/people"
)

// TransferInput is a bank transfer that came for an invoice.
type TransferInput struct {
	InvoiceID      string
	Amount         money.Amount
	ReceivedOn     date.Day // 2006-01-02
	Reference      string
	IdempotencyKey string
}

func (in *TransferInput) validate(now time.Time) error {
	var c apperr.Check
	c.That(in.Amount.Currency == "GBP", "amount.currency", paymentsAreInPounds)
	c.That(in.Amount.Pence > 0, "amount.pence", enterWhatWasReceived)
	in.Reference = checkByHand(&c, "receivedOn", in.ReceivedOn, enterTheDateOnTheStatement, in.Reference, now)
	return c.Err()
}

// checkByHand checks the day and the reference of money that a person says moved, and returns the reference clean.
func checkByHand(c *apperr.Check, path string, on date.Day, missing, reference string, now time.Time) string {
	c.That(on.Meant(), path, missing)
	c.That(!on.Meant() || on <= date.On(now), path, enterTodayOrAnEarlier)
	clean, err := text.Line(reference, 140)
	c.Add("reference", err)
	return clean
}

// RecordTransfer records money that came to the issuer by bank transfer, in full
// or in part, and returns the updated invoice. A repeat with the same key
// records nothing more. Invalid where more came than is owed: the excess belongs
// to another invoice, or back to the school.
func (s *Service) RecordTransfer(ctx context.Context, actor people.Actor, in TransferInput) (Invoice, error) {
	if err := in.validate(s.now()); err != nil {
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
		a, err := i.agreement(ctx, tx)
		if err != nil {
			return err
		}
		if err := isSinceAgreed(a, "receivedOn", in.ReceivedOn); err != nil {
			return err
		}
		scope := actor.AccountID + " record-transfer"
		_, _, err = idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			p := Payment{
				Amount: in.Amount, Method: Transfer, ReceivedOn: in.ReceivedOn,
				Reference: in.Reference, RecordedBy: actor.AccountID,
			}
			if err := isInOpenBook(ctx, tx, i.Issuer, "receivedOn", in.ReceivedOn); err != nil {
				return "", err
			}
			return s.receive(ctx, tx, i, p)
		})
		if err != nil {
			return err
		}
		invoice, err = invoices.Get(ctx, tx, in.InvoiceID)
		return err
	})
	return invoice, err
}

// isSinceAgreed is Invalid for a day before the agreement of an invoice was made.
// Schools that pay in advance pay before the visits, but not before they agree.
func isSinceAgreed(a agreements.Agreement, path string, on date.Day) error {
	if on >= date.On(a.AgreedAt) {
		return nil
	}
	return apperr.Invalid(apperr.Field{
		Path:    path,
		Message: wasAgreedOnEnter(a),
	})
}

// isInOpenBook is Invalid for a day on which the book of a seller is closed.
func isInOpenBook(ctx context.Context, r docdb.Reader, book parties.Ref, path string, on date.Day) error {
	through, err := ledger.ClosedThrough(ctx, r, string(book))
	if err == nil && on <= through {
		err = apperr.Invalid(apperr.Field{Path: path, Message: BooksAreClosed(through)})
	}
	return err
}

// receive writes a payment, its entry and the updated invoice, and returns the
// payment's id.
func (s *Service) receive(ctx context.Context, tx docdb.Tx, i Invoice, p Payment) (string, error) {
	if err := i.addPayment(p.Amount, s.now()); err != nil {
		return "", err
	}
	var err error
	if p.PostedOn, err = s.postedOn(ctx, tx, i.Issuer, p.ReceivedOn, p.PostedOn); err != nil {
		return "", err
	}
	p.ID, p.InvoiceID, p.Issuer, p.RecordedAt = s.ids.New("payment"), i.ID, i.Issuer, s.now()
	if err := payments.Insert(ctx, tx, &p); err != nil {
		return "", err
	}
	if err := invoices.Replace(ctx, tx, &i); err != nil {
		return "", err
	}
	entry, err := received(i, p)
	if err != nil {
		return "", err
	}
	if err := Post(ctx, tx, s.ledger, entry); err != nil {
		return "", err
	}
	what := PaymentReceived
	if i.State == Paid {
		what = InvoicePaid
	}
	moved := i.moved(p.Amount, p.Reference)
	if moved.Owed, err = i.Owed(); err != nil {
		return "", err
	}
	return p.ID, s.events.Append(ctx, tx, what, i.ID, moved)
}

// addPayment adds a payment to the sum paid. Conflict where nothing is owed, Invalid
// where less is owed than came.
func (i *Invoice) addPayment(amount money.Amount, at time.Time) error {
	if err := i.isOwed(); err != nil {
		return err
	}
	owed, err := i.Owed()
	if err != nil {
		return err
	}
	over, err := amount.Cmp(owed)
	if err != nil {
		return err
	}
	if over > 0 {
		return apperr.Invalid(apperr.Field{
			Path: "amount.pence", Message: onlyIsOwedOn(owed, i),
		})
	}
	if i.Paid, err = i.Paid.Add(amount); err != nil {
		return err
	}
	verb := "pay in part"
	if over == 0 {
		verb, i.Unpaid, i.PaidAt = "pay", false, &at
	}
	i.State, err = InvoiceSteps.After(i.State, verb)
	return err
}
