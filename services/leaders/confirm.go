package leaders

import (
	"context"
	"unicode"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/people"
)

// ConfirmInput says what was seen of a leader. Nil means that it was not seen,
// or does not exist.
type ConfirmInput struct {
	Identity  *Sighting // By "" means the person who confirms
	DBS       *Sighting
	Insurance *Insurance
}

// Confirm replaces a leader's checks, which must still be at the version seen.
// Forbidden for the leader, and for others of the home school who may not;
// NotFound for everybody else. Invalid where a text could hold the number of a
// paper.
func (d *Directory) Confirm(ctx context.Context, actor people.Actor, leaderID string, seen int64,
	in ConfirmInput) (Checked, error) {
	var c Checked
	err := d.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if c, err = d.checked(ctx, tx, actor, leaderID); err != nil {
			return err
		}
		if err := c.mayConfirm(actor); err != nil {
			return err
		}
		if !c.Record.IsAt(seen) {
			return apperr.Stale("page")
		}
		now := d.now()
		kept, err := in.clean(actor, date.On(now), c.Record.Insurance)
		if err != nil {
			return err
		}
		c.Record.Checks = Checks{
			Identity: kept.Identity, DBS: kept.DBS, Insurance: kept.Insurance, ConfirmedByName: actor.Name, ConfirmedAt: &now,
		}
		c.Record.ConfirmedBy = actor.AccountID
		c.look(actor, date.On(now))
		return d.putChecks(ctx, tx, &c.Record, c.Leader)
	})
	return c, orStale(err, "page")
}

func (d *Directory) putChecks(ctx context.Context, tx docdb.Tx, c *CheckRecord, l Leader) error {
	save := checkRecords.Replace
	if c.Version == 0 {
		save = checkRecords.Insert
	}
	if err := save(ctx, tx, c); err != nil {
		return err
	}
	return d.events.Append(ctx, tx, ChecksConfirmed, l.ID, ChecksData{LeaderData: DataOf(l), Checks: c.Checks})
}

func (c Checked) mayConfirm(actor people.Actor) error {
	switch {
	case c.Leader.AccountID == actor.AccountID:
		return apperr.Forbidden(nobodyConfirmsTheirOwnChecks(c.Confirmers.Words()))
	case !c.Confirmers.Has(actor):
		return apperr.Forbidden(youCannotConfirmThis(c.Confirmers.Words()))
	}
	return nil
}

// clean returns the input ready to store, or an Invalid with every bad field.
// Insurance that is already recorded may have lapsed.
func (in ConfirmInput) clean(actor people.Actor, today date.Day, before *Insurance) (ConfirmInput, error) {
	var c apperr.Check
	in.Identity = in.Identity.clean(&c, "identity", actor.Name, today)
	in.DBS = in.DBS.clean(&c, "dbs", actor.Name, today)
	in.Insurance = in.Insurance.clean(&c, today, before)
	return in, c.Err()
}

func (s *Sighting) clean(c *apperr.Check, path, name string, today date.Day) *Sighting {
	if s == nil {
		return nil
	}
	by, err := text.Line(s.By, text.Title)
	c.Add(path+".by", err)
	c.That(digits(by) == 0, path+".by", enterOnlyTheName)
	c.That(s.On.Meant(), path+".on", enterTheDayOnWhichItWasSeen)
	c.That(!s.On.Meant() || s.On <= today, path+".on", thisDayHasNotCome)
	if by == "" {
		by = name
	}
	return &Sighting{By: by, On: s.On}
}

// fewDigits limits the digits in an insurer's name: every number of a
// certificate, passport or policy has more.
const fewDigits = 5

// coverYears limits how many years ahead insurance may end: a later year is a
// typing error.
const coverYears = 10

func (i *Insurance) clean(c *apperr.Check, today date.Day, before *Insurance) *Insurance {
	if i == nil {
		return nil
	}
	with, err := text.Line(i.With, text.Title)
	c.Add("insurance.with", err)
	c.That(err != nil || with != "", "insurance.with", enterTheNameOfTheInsurer)
	c.That(digits(with) <= fewDigits, "insurance.with",
		enterOnlyTheInsurer)
	kept := Insurance{With: with, Until: i.Until}
	if before != nil && kept == *before {
		return &kept
	}
	c.That(i.Until.Valid(), "insurance.until", enterTheLastDay)
	c.That(!i.Until.Valid() || i.Until >= today, "insurance.until", thisDayHasPassed)
	c.That(!i.Until.Valid() || i.Until <= today.AddYears(coverYears), "insurance.until",
		thisIsMoreThanTen)
	return &kept
}

// digits counts the digits of any script, wherever they stand.
func digits(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsNumber(r) {
			n++
		}
	}
	return n
}
