package billing

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/pace"
	"lateral/pkg/text"
	"lateral/services/agreements"
	"lateral/services/people"
)

// NotePaid records the buyer's word that it paid, so that the issuer looks for
// the money. It moves no money.
func (s *Service) NotePaid(ctx context.Context, actor people.Actor, id string, seen int64,
	on date.Day, reference string) (Invoice, error) {
	var c apperr.Check
	c.That(on.Meant(), "on", enterTheDateOfThePayment)
	c.That(!on.Meant() || on <= date.On(s.now()), "on", enterTodayOrAnEarlier)
	clean, err := text.Line(reference, 140)
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
		a, err := agreements.GetAgreement(ctx, tx, i.AgreementID)
		if err != nil {
			return err
		}
		if err := i.forBuyer(actor, a); err != nil {
			return err
		}
		if !i.IsAt(seen) {
			return apperr.Stale("invoice")
		}
		if err := i.isOwed(); err != nil {
			return err
		}
		if err := isSinceAgreed(a, "on", on); err != nil {
			return err
		}
		noting := pace.Pace{What: "note-paid", Often: 3, Per: 24 * time.Hour}
		if err := pace.Check(ctx, tx, s.now(),
			youHaveSaidSeveral,
			noting.Of(i.ID)); err != nil {
			return err
		}
		i.Notices = append(i.Notices, PaidNotice{On: on, Reference: clean, By: actor.AccountID, At: s.now()})
		if err := invoices.Replace(ctx, tx, &i); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, PaymentNoticed, i.ID, i.moved("", i.Total, clean))
	})
	return i, err
}
