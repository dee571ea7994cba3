package billing

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/pace"
	"lateral/pkg/text"
	"lateral/services/people"
)

// NoteInput is a buyer's word that it paid.
type NoteInput struct {
	On        date.Day
	Reference string // as given to the bank
	Again     bool   // it paid another sum, or puts right what it said before
}

// NotePaid records the buyer's word that it paid, so that the issuer looks for
// the money. It moves no money. Invalid for a day before the invoice was issued,
// and for a second word while one stands, unless the buyer says that it is one.
func (s *Service) NotePaid(ctx context.Context, actor people.Actor, id string, seen int64,
	in NoteInput) (Invoice, error) {
	var c apperr.Check
	c.That(in.On.Meant(), "on", enterTheDateOfThePayment)
	c.That(!in.On.Meant() || in.On <= date.On(s.now()), "on", enterTodayOrAnEarlier)
	clean, err := text.Line(in.Reference, 140)
	c.Add("reference", err)
	c.That(err != nil || clean != "", "reference", enterTheReferenceThatYouGave)
	if err := c.Err(); err != nil {
		return Invoice{}, err
	}
	var i Invoice
	err = s.update(ctx, func(tx docdb.Tx) error {
		if i, err = invoices.Get(ctx, tx, id); err != nil || !i.owes(actor) {
			return orAbsent(err, "invoice")
		}
		if err := i.forPayer(ctx, tx, actor); err != nil {
			return err
		}
		if !i.IsAt(seen) {
			return apperr.Stale("invoice")
		}
		if err := i.isOwed(); err != nil {
			return err
		}
		if err := i.mayNote(in); err != nil {
			return err
		}
		noting := pace.Pace{What: "note-paid", Often: 3, Per: 24 * time.Hour}
		if err := pace.Check(ctx, tx, s.now(),
			youHaveSaidSeveral,
			noting.Of(i.ID)); err != nil {
			return err
		}
		i.Notices = append(i.Notices, PaidNotice{
			On: in.On, Reference: clean, By: actor.AccountID, At: s.now(), Paid: i.Paid,
		})
		if err := invoices.Replace(ctx, tx, &i); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, PaymentNoticed, i.ID, i.moved(i.Total, clean))
	})
	return i, err
}

// mayNote is Invalid for a payment from before the invoice, and for a second word of the same one.
func (i Invoice) mayNote(in NoteInput) error {
	var c apperr.Check
	c.That(in.On >= date.On(i.IssuedAt), "on", wasIssuedOnEnter(i))
	if said, stands := i.SaidPaid(); stands {
		c.That(in.Again, "again", yourSchoolHasSaid(i, said))
	}
	return c.Err()
}

// SaidPaid is the buyer's last word that it paid; false once money was recorded since, and where nothing is owed.
func (i Invoice) SaidPaid() (PaidNotice, bool) {
	if len(i.Notices) == 0 || !i.Unpaid {
		return PaidNotice{}, false
	}
	last := i.Notices[len(i.Notices)-1]
	return last, last.Paid.Pence == i.Paid.Pence
}
