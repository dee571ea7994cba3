package people

import (
	"context"
	"errors"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
)

// DeputyInput says who stands in, and when.
type DeputyInput struct {
	MembershipID string
	DeputyID     string   // an account
	From, Until  date.Day // days in London, both included
	Key          string   // idempotency key
}

func (in DeputyInput) validate(now time.Time) error {
	var c apperr.Check
	c.That(in.From.Meant(), "from", enterADayLike)
	c.That(!in.From.Meant() || in.From >= date.On(now), "from", chooseTodayOrALater)
	c.That(in.Until.Meant(), "until", enterADayLike)
	c.That(!in.Until.Meant() || !in.From.Meant() || in.Until >= in.From, "until",
		chooseADayThatIsNotBefore)
	if err := c.Err(); err != nil {
		return err
	}
	from, err := in.From.Start()
	c.That(err == nil && in.Until < date.On(from).AddDays(longestAbsence), "until",
		aDeputyStandsInForThree)
	c.That(in.DeputyID != "", "accountId", chooseWhoStandsIn)
	return c.Err()
}

// NameDeputy names a colleague as the actor's deputy in one of their roles. The deputy
// already holds another role in the same place, so nobody new is let in. They may do what
// the role may, from the first day to the last. Leaders and operators have no deputies: a
// leader's work is their own, and other operators can do the same. NotFound if the role is
// not the actor's, Conflict if it has a deputy already.
func (d *Directory) NameDeputy(ctx context.Context, actor Actor, in DeputyInput) (Absence, error) {
	if err := in.validate(d.now()); err != nil {
		return Absence{}, err
	}
	var a Absence
	err := d.update(ctx, func(tx docdb.Tx) error {
		command := idempotency.Command{Who: actor.AccountID, What: "name-deputy", Key: in.Key, Input: in}
		id, err := idempotency.Do(ctx, tx, d.now(), command,
			func() (string, error) { return d.nameDeputy(ctx, tx, actor, in) })
		if err != nil {
			return err
		}
		a, err = absences.Get(ctx, tx, id)
		return err
	})
	d.forgetAccount(ctx, in.DeputyID)
	return a, err
}

func (d *Directory) nameDeputy(ctx context.Context, tx docdb.Tx, actor Actor, in DeputyInput) (string, error) {
	m, err := ownRole(ctx, tx, actor, in.MembershipID)
	if err != nil {
		return "", err
	}
	colleagues, err := colleaguesOf(ctx, tx, m)
	if err != nil {
		return "", err
	}
	if !slices.ContainsFunc(colleagues, func(c Membership) bool { return c.AccountID == in.DeputyID }) {
		return "", apperr.Invalid(apperr.Field{Path: "accountId",
			Message: chooseSomebodyWhoHasAnotherRole})
	}
	a := Absence{
		Meta: docdb.Meta{ID: d.ids.New("absence")}, MembershipID: m.ID, Role: m.Role, Place: m.Place,
		AccountID: m.AccountID, DeputyID: in.DeputyID,
		From: in.From, Until: in.Until, State: AbsencePlanned, Live: true, At: d.now(),
	}
	_, err = absences.First(ctx, tx, docdb.Query{Index: "of_membership", Equal: []any{m.ID}})
	if err == nil {
		return "", apperr.Conflict("deputy_named", youHaveNamedADeputy)
	}
	if !errors.Is(err, docdb.ErrNotFound) {
		return "", err
	}
	if err := absences.Insert(ctx, tx, &a); err != nil {
		return "", err
	}
	if err := d.events.Append(ctx, tx, DeputyNamed, a.ID, a); err != nil {
		return "", err
	}
	if a.From > date.On(d.now()) {
		return a.ID, nil
	}
	return a.ID, d.beginAbsence(ctx, tx, &a)
}

// ownRole is the actor's own role, if somebody can stand in for it.
func ownRole(ctx context.Context, r docdb.Reader, actor Actor, id string) (Membership, error) {
	m, err := getMembership(ctx, r, id)
	if err != nil {
		return m, err
	}
	if m.AccountID != actor.AccountID {
		return m, apperr.NotFound("membership")
	}
	return m, m.isStandable()
}

// MayHaveDeputy says whether the person who holds the membership may name a deputy in it.
func (m Membership) MayHaveDeputy() bool { return m.isStandable() == nil }

// isStandable is a Conflict where nobody can stand in.
func (m Membership) isStandable() error {
	switch {
	case m.State != StateActive || m.For != "":
		return apperr.Conflict("membership_not_held", aDeputyCanStand)
	case m.Role == Leader:
		return apperr.Conflict("leaders_have_no_deputy", nobodyCanDoALeaders)
	case m.Role == Operator:
		return apperr.Conflict("operators_have_no_deputy", otherOperatorsCanDo)
	}
	return nil
}

// colleaguesOf are the active memberships of others in the place who do not hold
// the role, each person once.
func colleaguesOf(ctx context.Context, r docdb.Reader, m Membership) ([]Membership, error) {
	all, err := activeAt(ctx, r, m.Place, m.Place.Kind.Roles()...)
	if err != nil {
		return nil, err
	}
	have := map[string]bool{m.AccountID: true}
	for _, other := range all {
		have[other.AccountID] = have[other.AccountID] || other.Role == m.Role
	}
	var colleagues []Membership
	for _, other := range all {
		if !have[other.AccountID] && other.For == "" {
			have[other.AccountID] = true
			colleagues = append(colleagues, other)
		}
	}
	return colleagues, nil
}

// Colleagues are the people who can stand in for the actor in one of their roles.
func (d *Directory) Colleagues(ctx context.Context, actor Actor, membershipID string) ([]Described, error) {
	m, err := ownRole(ctx, d.db, actor, membershipID)
	if err != nil {
		return nil, err
	}
	all, err := colleaguesOf(ctx, d.db, m)
	if err != nil {
		return nil, err
	}
	return describe(ctx, d.db, all)
}
