package billing

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/calendar"
)

// AskBefore is the job that asks both finance officers, once, for what is
// missing, some school days before the first visit of an agreement. It may run
// again at any time.
func (s *Service) AskBefore(ctx context.Context, _ jobs.Job) error {
	today := date.On(s.now())
	soon, err := agreements.PlannedUntil(ctx, s.db, today, after(s.now(), schoolDaysBefore))
	for _, v := range soon {
		if err != nil {
			break
		}
		err = s.db.Update(ctx, func(tx docdb.Tx) error { return s.ask(ctx, tx, v) })
	}
	return err
}

// AskAtSignOff consumes agreements.VisitSignedOff, and VisitCancelled where it was late: the visit is to raise now, so
// both finance officers are asked for what is missing, unless they were asked
// before the first visit or at an earlier sign-off. It may run again.
func (s *Service) AskAtSignOff(ctx context.Context, e events.Event) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		v, err := agreements.GetVisit(ctx, tx, e.Subject)
		if err != nil || !v.Billable {
			return err
		}
		return s.ask(ctx, tx, v)
	})
}

// ask says what an invoice for the visit lacks, if it lacks anything and nobody
// was asked for this agreement before: what is missing stays among what they have
// to do.
func (s *Service) ask(ctx context.Context, tx docdb.Tx, v agreements.Visit) error {
	a, err := agreements.GetAgreement(ctx, tx, v.AgreementID)
	if err != nil || a.Total.IsZero() {
		return err
	}
	lacks, err := MissingFor(ctx, s.tables(tx), a)
	if err != nil || !lacks.Any() {
		return err
	}
	id := "before." + a.ID // as since the first program
	_, err = askings.Get(ctx, tx, id)
	if !errors.Is(err, docdb.ErrNotFound) {
		return err // somebody was asked before, or the read failed
	}
	if err := askings.Insert(ctx, tx, &asked{Meta: docdb.Meta{ID: id}, At: s.now()}); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, DetailsMissing, a.ID, Lacking{
		AgreementID: a.ID, AgreementRef: a.Ref, EnquiryID: a.Origin.ID, Issuer: a.Seller(), BuyerURN: a.BuyerURN,
		BuyerName: a.BuyerName, LeaderName: a.LeaderName, VisitOn: v.Date, SignedOff: v.Billable && !v.Waits(),
		Missing: lacks,
	})
}

// after is the day that lies so many school days after a moment.
func after(now time.Time, schoolDays int) date.Day {
	day := now
	for range 60 { // longer than any holiday
		if schoolDays == 0 {
			break
		}
		day = day.AddDate(0, 0, 1)
		if calendar.IsSchoolDay(day) {
			schoolDays--
		}
	}
	return date.On(day)
}
