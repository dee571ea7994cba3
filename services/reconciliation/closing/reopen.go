package closing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/text"
	"lateral/services/parties"
	"lateral/services/people"
)

// ReopenInput says which month takes postings again, and why.
type ReopenInput struct {
	Book           parties.Ref
	Month          Month
	Reason         string
	IdempotencyKey string
}

// everyDay is a day before all that are meant.
const everyDay date.Day = "2000-01-01"

// Reopen lets a month take postings again, with those that were closed together with it. Its certificate is
// kept, and says why. A repeat with the same key reopens once. NotFound to those who do not handle the
// book's money; Conflict where the month is not closed, or where a later one is.
func (s *Service) Reopen(ctx context.Context, actor people.Actor, in ReopenInput) error {
	if err := handles(actor, in.Book); err != nil {
		return err
	}
	var c apperr.Check
	c.That(in.Month.Valid(), "month", noSuchMonth)
	in.Reason = text.Required(&c, "reason", in.Reason, text.Short, sayWhyItIsReopened)
	if err := c.Err(); err != nil {
		return err
	}
	return s.update(ctx, func(tx docdb.Tx) error {
		_, _, err := idempotency.Once(ctx, tx, s.now(), actor.AccountID+" reopen-period", in.IdempotencyKey, in,
			func() (string, error) { return "", s.reopen(ctx, tx, actor, in) })
		return err
	})
}

func (s *Service) reopen(ctx context.Context, tx docdb.Tx, actor people.Actor, in ReopenInput) error {
	p, err := periodOf(ctx, tx, in.Book, in.Month)
	if err != nil {
		return err
	}
	last, err := lastOf(ctx, tx, in.Book)
	switch {
	case err != nil:
		return err
	case p.State != Closed:
		return apperr.Conflict("month_not_closed", isNotClosed(in.Month))
	case last.ID != p.Certificate:
		return apperr.Conflict("later_month_closed", reopenLaterFirst(in.Month, last.Month))
	}
	last.Stands = false
	last.Reopening = &Reopening{By: actor.AccountID, ByName: actor.Name, At: s.now(), Why: in.Reason}
	if err := certificates.Replace(ctx, tx, &last); err != nil {
		return err
	}
	if p.State, err = Steps.After(p.State, "reopen"); err != nil {
		return err
	}
	if err := periods.Replace(ctx, tx, &p); err != nil {
		return err
	}
	before, err := lastOf(ctx, tx, in.Book)
	if err != nil {
		return err
	}
	from := everyDay
	if before.ID != "" {
		from = last.Figures.From
	}
	if err := s.ledger.Reopen(ctx, tx, string(in.Book), from); err != nil {
		return err
	}
	d := last.data()
	d.By, d.Reason = actor.Name, in.Reason
	return s.events.Append(ctx, tx, PeriodReopened, p.ID, d)
}
