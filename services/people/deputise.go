package people

import (
	"context"
	"errors"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
)

// EndAbsence ends an absence, or takes back one that has not begun. Both the person who is
// away and the deputy may do so. NotFound to others, Conflict if it is over.
func (d *Directory) EndAbsence(ctx context.Context, actor Actor, id string) error {
	var a Absence
	err := d.update(ctx, func(tx docdb.Tx) error {
		var err error
		if a, err = absences.Get(ctx, tx, id); err != nil {
			return apperr.NotFoundIf(err, docdb.ErrNotFound, "absence")
		}
		if actor.AccountID != a.AccountID && actor.AccountID != a.DeputyID {
			return apperr.NotFound("absence")
		}
		if !a.Live {
			return apperr.Conflict("absence_over", thisAbsenceIsOver)
		}
		return d.endAbsence(ctx, tx, &a, actor.AccountID)
	})
	d.forgetAccount(ctx, a.DeputyID)
	return err
}

// Deputise begins the absences whose first day has come, and ends those whose last day is
// over. For an hourly job.
func (d *Directory) Deputise(ctx context.Context, _ jobs.Job) error {
	today := date.On(d.now())
	tomorrow := date.On(d.now()).AddDays(1)
	begin := docdb.Query{Index: "planned", To: tomorrow}
	over := docdb.Query{Index: "on", To: today}
	return errors.Join(
		d.eachAbsence(ctx, begin, func(tx docdb.Tx, a *Absence) error {
			if a.Until < today {
				return d.endAbsence(ctx, tx, a, events.System)
			}
			return d.beginAbsence(ctx, tx, a)
		}),
		d.eachAbsence(ctx, over, func(tx docdb.Tx, a *Absence) error { return d.endAbsence(ctx, tx, a, events.System) }),
	)
}

func (d *Directory) eachAbsence(ctx context.Context, due docdb.Query, do func(docdb.Tx, *Absence) error) error {
	return absences.Each(ctx, d.db, due, func(found Absence) error {
		err := d.update(ctx, func(tx docdb.Tx) error {
			a, err := absences.Get(ctx, tx, found.ID)
			if err != nil || a.State != found.State {
				return err
			}
			return do(tx, &a)
		})
		d.forgetAccount(ctx, found.DeputyID)
		return err
	})
}

// beginAbsence gives the deputy the role, unless they have got it otherwise since.
func (d *Directory) beginAbsence(ctx context.Context, tx docdb.Tx, a *Absence) error {
	m, err := getMembership(ctx, tx, a.MembershipID)
	if err != nil {
		return err
	}
	standIn, err := liveIn(ctx, tx, a.DeputyID, Held{Role: m.Role, Place: m.Place})
	if errors.Is(err, docdb.ErrNotFound) {
		standIn = d.newMembership(a.DeputyID, Held{Role: m.Role, Place: m.Place}, StateActive, a.AccountID)
		standIn.For = a.ID
		a.StandIn, err = standIn.ID, memberships.Insert(ctx, tx, &standIn)
	}
	if err != nil {
		return err
	}
	if a.State, err = AbsenceSteps.After(a.State, "begin"); err != nil {
		return err
	}
	a.At = d.now()
	if err := absences.Replace(ctx, tx, a); err != nil {
		return err
	}
	return d.events.Append(ctx, tx, DeputyBegan, a.ID, *a)
}

// endAbsence takes the role from the deputy.
func (d *Directory) endAbsence(ctx context.Context, tx docdb.Tx, a *Absence, by string) error {
	standIn := a.StandIn
	var err error
	if a.State, err = AbsenceSteps.After(a.State, "end"); err != nil {
		return err
	}
	a.Live, a.StandIn, a.At = false, "", d.now()
	if err := absences.Replace(ctx, tx, a); err != nil {
		return err
	}
	if standIn != "" {
		m, err := getMembership(ctx, tx, standIn)
		if err != nil {
			return err
		}
		if m.Live {
			if err := d.move(ctx, tx, &m, "end", by); err != nil {
				return err
			}
		}
	}
	return d.events.Append(ctx, tx, DeputyEnded, a.ID, *a)
}

// endAbsencesOf ends the absences that depend on a membership: those of the person who held
// it, of the deputy who stood in by it, and of a deputy whose last own role in the place it
// was.
func (d *Directory) endAbsencesOf(ctx context.Context, tx docdb.Tx, m Membership, by string) error {
	for _, index := range []string{"of_membership", "by_standin"} {
		found, err := absences.All(ctx, tx, docdb.Query{Index: index, Equal: []any{m.ID}})
		if err != nil {
			return err
		}
		for _, a := range found {
			if err := d.endAbsence(ctx, tx, &a, by); err != nil {
				return err
			}
		}
	}
	return d.endDeputies(ctx, tx, m, by)
}

func (d *Directory) endDeputies(ctx context.Context, tx docdb.Tx, m Membership, by string) error {
	found, err := absences.All(ctx, tx, docdb.Query{Index: "of_deputy", Equal: []any{m.AccountID}})
	if err != nil || len(found) == 0 {
		return err
	}
	held, err := liveOf(ctx, tx, m.AccountID)
	if err != nil {
		return err
	}
	stays := func(place Place) bool {
		return slices.ContainsFunc(held,
			func(h Membership) bool { return h.State == StateActive && h.For == "" && h.Place == place })
	}
	for _, a := range found {
		if a, err = absences.Get(ctx, tx, a.ID); err != nil {
			return err
		}
		of, err := getMembership(ctx, tx, a.MembershipID)
		if err != nil {
			return err
		}
		if a.Live && !stays(of.Place) { // it may have ended with another one
			if err := d.endAbsence(ctx, tx, &a, by); err != nil {
				return err
			}
		}
	}
	return nil
}

// standsInForThem says whether the actor is a deputy of the person. A deputy does not end
// that person's roles.
func standsInForThem(ctx context.Context, r docdb.Reader, actor Actor, accountID string) (bool, error) {
	found, err := absences.All(ctx, r, docdb.Query{Index: "of_deputy", Equal: []any{actor.AccountID}})
	return slices.ContainsFunc(found,
		func(a Absence) bool { return a.AccountID == accountID && a.State == AbsenceOn }), err
}

// move takes the step that the verb says, and stores the membership.
func (d *Directory) move(ctx context.Context, tx docdb.Tx, m *Membership, verb, by string) error {
	var err error
	if m.State, err = MembershipSteps.After(m.State, verb); err != nil {
		return err
	}
	m.Since, m.By = d.now(), by
	m.Live = !MembershipSteps.Ends(m.State)
	if err := memberships.Replace(ctx, tx, m); err != nil || m.Live {
		return err
	}
	return d.endAbsencesOf(ctx, tx, *m, by)
}
