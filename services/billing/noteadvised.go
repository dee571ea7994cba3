package billing

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/people"
)

// Advised is an invoice that a payer names in a remittance advice, and what it pays of it.
type Advised struct {
	InvoiceID     string
	Seller, Payer parties.Ref
	Amount        money.Amount
	On            date.Day // of the payment
	Reference     string   // as given to the bank
	At            time.Time
}

// NoteAdvised notes on an invoice what its payer says in a remittance advice, as NotePaid does. It tells nobody: the
// advice does. For nouns above, within their transactions. NotFound where the invoice is none of the payer to the
// seller, or where the actor does not pay it; Conflict where nothing is owed; Invalid, at "day" and "amount", for a
// day before it was issued and for more than is owed.
func NoteAdvised(ctx context.Context, tx docdb.Tx, actor people.Actor, in Advised) (Invoice, error) {
	i, err := invoices.Get(ctx, tx, in.InvoiceID)
	if err != nil || !i.owes(actor) || i.Payer != in.Payer || i.Issuer != in.Seller {
		return i, orAbsent(err, "invoice")
	}
	if err := i.forPayer(ctx, tx, actor); err != nil {
		return i, err
	}
	if err := i.isOwed(); err != nil {
		return i, err
	}
	owed, err := i.Owed()
	if err != nil {
		return i, err
	}
	var c apperr.Check
	c.That(in.On >= date.On(i.IssuedAt), "day", wasIssuedOnEnter(i))
	c.That(in.Amount.Currency == owed.Currency && 0 < in.Amount.Pence && in.Amount.Pence <= owed.Pence, "amount",
		enterAtMostWhatIsOwed(i, owed))
	if err := c.Err(); err != nil {
		return i, err
	}
	i.Notices = append(i.Notices, PaidNotice{
		On: in.On, Reference: in.Reference, By: actor.AccountID, At: in.At, Paid: i.Paid,
	})
	err = invoices.Replace(ctx, tx, &i)
	return i, err
}
