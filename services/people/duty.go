package people

import (
	"context"
	"errors"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// A password is not enough for power or money. Operators, brokers and finance officers must
// add a second step within a grace period after they get the role. After it they can sign
// in, read their account and add one, and nothing else.

// RequireSecondSteps makes a second step a duty of operators, brokers and finance officers.
// The grace starts when they get the role, but not before NoteDuty was first called.
// Without this option, or with 0, nobody has the duty.
func RequireSecondSteps(grace time.Duration) Option {
	return func(d *Directory) { d.grace = grace }
}

// rolesWithSecondStep are the roles that need a second step.
func rolesWithSecondStep() []Role { return []Role{Operator, Broker, Finance} }

// Duty says until when somebody must add a second step.
type Duty struct {
	By      time.Time
	Overdue bool // everything else is closed to them until they add one
}

// known says since when this service has had the duty. People who held a role before get
// the whole grace from then on, since they could not know.
type known struct {
	docdb.Meta
	At time.Time `json:"at"`
}

var duties = docdb.Of[known]("duties")

const secondSteps = "second-steps"

// NoteDuty notes, at the first start of a program with the duty, that it begins now. Later
// calls change nothing.
func (d *Directory) NoteDuty(ctx context.Context) error {
	if d.grace <= 0 {
		return nil
	}
	if at, err := dutySince(ctx, d.db); err != nil || !at.IsZero() {
		return err
	}
	err := d.db.Update(ctx, func(tx docdb.Tx) error {
		return duties.Insert(ctx, tx, &known{Meta: docdb.Meta{ID: secondSteps}, At: d.now()})
	})
	if errors.Is(err, docdb.ErrDuplicate) {
		return nil // another program was quicker
	}
	return err
}

// dutySince is when NoteDuty was first called; the zero time if it never was.
func dutySince(ctx context.Context, r docdb.Reader) (time.Time, error) {
	k, err := duties.Get(ctx, r, secondSteps)
	return k.At, ignoreAbsent(err)
}

// duty returns what the person still has to do; nil if nothing.
func (d *Directory) duty(ctx context.Context, r docdb.Reader, accountID string) (*Duty, error) {
	by, err := d.dutyBy(ctx, r, accountID)
	if err != nil || by.IsZero() {
		return nil, err
	}
	have, err := activeFactors(ctx, r, accountID)
	if err != nil || len(have) > 0 {
		return nil, err
	}
	return &Duty{By: by, Overdue: !d.now().Before(by)}, nil
}

// dutyBy is when the grace of the person ends; the zero time if none of their roles needs a
// second step.
func (d *Directory) dutyBy(ctx context.Context, r docdb.Reader, accountID string) (time.Time, error) {
	var by time.Time
	if d.grace <= 0 {
		return by, nil
	}
	since, err := dutySince(ctx, r)
	if err != nil {
		return by, err
	}
	held, err := liveOf(ctx, r, accountID)
	for _, m := range held {
		begins := m.Since
		if since.After(begins) {
			begins = since
		}
		ends := begins.Add(d.grace)
		if m.State == StateActive && slices.Contains(rolesWithSecondStep(), m.Role) && (by.IsZero() || ends.Before(by)) {
			by = ends
		}
	}
	return by, err
}

// SecondStepNeeded is the answer to somebody whose grace is over.
func SecondStepNeeded() error {
	return &apperr.Error{Kind: apperr.KindForbidden, Code: "second_step_needed",
		Message: yourRoleNeedsASecond}
}

// ResetFactors removes all second steps and recovery codes of somebody who lost everything.
// It ends their sessions and the wait after wrong codes, and tells them and all operators.
// The password stays. NotFound if nobody has the address. Conflict for oneself, and for an
// operator without a second step if they must have one.
func (d *Directory) ResetFactors(ctx context.Context, actor Actor, email string) error {
	return d.resetFactors(ctx, email, func(tx docdb.Tx, a Account) error {
		if a.ID == actor.AccountID {
			return apperr.Conflict("own_factors", anotherOperatorMustDo)
		}
		have, err := activeFactors(ctx, tx, actor.AccountID)
		if err == nil && len(have) == 0 && d.grace > 0 {
			err = apperr.Conflict("no_factor", addASecondStep)
		}
		return err
	})
}

// ResetFactorsByCommand is ResetFactors for the owner of the machine, for example when no
// operator is left. It checks no rights.
func (d *Directory) ResetFactorsByCommand(ctx context.Context, email string) error {
	return d.resetFactors(ctx, email, func(docdb.Tx, Account) error { return nil })
}

func (d *Directory) resetFactors(ctx context.Context, email string, may func(docdb.Tx, Account) error) error {
	var a Account
	err := d.update(ctx, func(tx docdb.Tx) error {
		var err error
		if a, err = accountByEmail(ctx, tx, emailKey(email)); err != nil {
			return apperr.NotFoundIf(err, docdb.ErrNotFound, "person")
		}
		if err := may(tx, a); err != nil {
			return err
		}
		if err := dropFactors(ctx, tx, a.ID); err != nil {
			return err
		}
		if err := secondStepPace().forgive(ctx, tx, a.ID); err != nil {
			return err
		}
		if err := d.endAll(ctx, tx, a.ID, "", FactorsGone); err != nil {
			return err
		}
		return d.events.Append(ctx, tx, FactorsReset, a.ID, PersonData{AccountID: a.ID})
	})
	d.forgetAccount(ctx, a.ID)
	return err
}

// dropFactors deletes all second steps and recovery codes of an account.
func dropFactors(ctx context.Context, tx docdb.Tx, accountID string) error {
	all, err := factors.All(ctx, tx, docdb.Query{Index: "by_account", Equal: []any{accountID}})
	if err != nil {
		return err
	}
	for _, f := range all {
		if err := factors.Delete(ctx, tx, &f); err != nil {
			return err
		}
	}
	return dropRecoveryCodes(ctx, tx, accountID)
}

// mayGo refuses to remove the last second step of somebody whose role needs one.
func (d *Directory) mayGo(ctx context.Context, r docdb.Reader, accountID string) error {
	by, err := d.dutyBy(ctx, r, accountID)
	if err == nil && !by.IsZero() {
		err = apperr.Conflict("last_factor", yourRoleNeedsASecondStep)
	}
	return err
}
