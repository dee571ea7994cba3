package people

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// AskInput is a request for a further role in a school.
type AskInput struct {
	URN  register.URN
	Role Role
	Key  string // idempotency key; "" if the caller never repeats the command
}

// AskMembership makes a membership of the person who calls that waits for approval. Repeated with the
// same key it returns the membership that it made. Conflict if they hold the role or asked
// for it already, TooMany if they asked for it again and again.
func (d *Directory) AskMembership(ctx context.Context, actor Actor, in AskInput) (Membership, error) {
	var c apperr.Check
	checkSchoolRole(&c, in.Role)
	if err := c.Err(); err != nil {
		return Membership{}, err
	}
	var m Membership
	err := d.update(ctx, func(tx docdb.Tx) error {
		if err := openSchool(ctx, tx, in.URN, "urn"); err != nil {
			return err
		}
		command := idempotency.Command{Who: actor.AccountID, What: "ask-membership", Key: in.Key, Input: in}
		id, err := idempotency.Do(ctx, tx, d.now(), command, func() (string, error) {
			h := Held{Role: in.Role, Place: School(in.URN)}
			if err := d.askingOften(ctx, tx, actor.AccountID, h); err != nil {
				return "", err
			}
			made, err := d.ask(ctx, tx, actor.AccountID, h)
			return made.ID, err
		})
		if err != nil {
			return err
		}
		m, err = getMembership(ctx, tx, id)
		return err
	})
	return m, err
}

// ApproveMembership makes a waiting membership active. NotFound if the actor may not decide on it,
// Conflict if it no longer waits.
func (d *Directory) ApproveMembership(ctx context.Context, actor Actor, id string) (Membership, error) {
	return d.decide(ctx, actor, id, "grant", MembershipApproved)
}

// RefuseMembership turns a waiting membership down. The errors are those of Approve.
func (d *Directory) RefuseMembership(ctx context.Context, actor Actor, id string) (Membership, error) {
	return d.decide(ctx, actor, id, "refuse", MembershipRefused)
}

func (d *Directory) decide(ctx context.Context, actor Actor, id, verb string,
	told events.Type) (Membership, error) {
	var m Membership
	err := d.update(ctx, func(tx docdb.Tx) error {
		var err error
		if m, err = getMembership(ctx, tx, id); err != nil {
			return err
		}
		if err := manages(ctx, tx, actor, m.Place, "membership"); err != nil {
			return err
		}
		if err := notForOneself(ctx, tx, actor, m.AccountID); err != nil {
			return err
		}
		if !MembershipSteps.Allows(m.State, verb) {
			return apperr.Conflict("membership_decided", thisRequestWasDecided)
		}
		if verb == "grant" {
			if err := actor.mayGive(Held{Role: m.Role, Place: m.Place}); err != nil {
				return err
			}
			if err := fits(ctx, tx, Held{Role: m.Role, Place: m.Place}); err != nil {
				return err
			}
		}
		if err := d.move(ctx, tx, &m, verb, actor.AccountID); err != nil {
			return err
		}
		return d.events.Append(ctx, tx, told, m.ID, m)
	})
	d.forgetAccount(ctx, m.AccountID)
	return m, err
}

// EndMembership ends an active membership, or takes a pending one back. It may be one's own, or one
// in a place that the actor manages. Only an operator ends the last head of a school.
// NotFound if the actor may not end it, Conflict if it has ended.
func (d *Directory) EndMembership(ctx context.Context, actor Actor, id string) error {
	var m Membership
	err := d.update(ctx, func(tx docdb.Tx) error {
		var err error
		if m, err = getMembership(ctx, tx, id); err != nil {
			return err
		}
		if err := mayEnd(ctx, tx, actor, m); err != nil {
			return err
		}
		if err := d.move(ctx, tx, &m, "end", actor.AccountID); err != nil {
			return err
		}
		return d.events.Append(ctx, tx, MembershipEnded, m.ID, m)
	})
	d.forgetAccount(ctx, m.AccountID)
	return err
}

func mayEnd(ctx context.Context, tx docdb.Tx, actor Actor, m Membership) error {
	if m.AccountID != actor.AccountID {
		if err := manages(ctx, tx, actor, m.Place, "membership"); err != nil {
			return err
		}
		standsIn, err := standsInForThem(ctx, tx, actor, m.AccountID)
		if err != nil {
			return err
		}
		if standsIn {
			return apperr.Forbidden(youStandInForThisPerson)
		}
	}
	if !m.Live {
		return apperr.Conflict("membership_ended", thisMembershipHasEnded)
	}
	if m.Role == Head && m.State == StateActive && m.For == "" {
		return mayEndHead(ctx, tx, actor, m)
	}
	return nil
}

func mayEndHead(ctx context.Context, tx docdb.Tx, actor Actor, m Membership) error {
	if actor.IsOperator() {
		return nil
	}
	heads, err := activeAt(ctx, tx, m.Place, Head)
	if err != nil {
		return err
	}
	for _, other := range heads {
		if other.ID != m.ID && other.For == "" { // a deputy goes with the head
			// Written again unchanged, so that two heads who end each other's membership at
			// the same moment collide in one document.
			return memberships.Replace(ctx, tx, &other)
		}
	}
	return apperr.Conflict("last_head", aSchoolKeepsItsLast)
}

// Waiting returns a page of the memberships that wait for the actor's decision, and the
// next cursor. A head decides in their school, a broker in the member schools without a
// head, an operator everywhere. Heads and brokers get all of theirs on one page.
func (d *Directory) Waiting(ctx context.Context, actor Actor, cursor string, limit int) ([]Described, string, error) {
	if !actor.IsOperator() {
		all, err := d.waitingFor(ctx, actor)
		return all, "", err
	}
	pending, next, err := memberships.Find(ctx, d.db, docdb.Query{
		Index: "by_state", Equal: []any{StatePending}, After: cursor, Limit: limit,
	})
	if err != nil {
		return nil, "", err
	}
	all, err := describe(ctx, d.db, pending)
	return all, next, err
}

func (d *Directory) waitingFor(ctx context.Context, actor Actor) ([]Described, error) {
	urns := actor.Schools(Head)
	for _, id := range actor.Partnerships() {
		more, err := partnerships.MemberURNs(ctx, d.db, id)
		if err != nil {
			return nil, err
		}
		urns = append(urns, more...)
	}
	slices.Sort(urns)
	var pending []Membership
	for part := range slices.Chunk(slices.Compact(urns), docdb.MaxIn) {
		in := make([]any, len(part))
		for i, urn := range part {
			in[i] = string(urn)
		}
		found, err := memberships.All(ctx, d.db, docdb.Query{
			Index: "by_state", Equal: []any{StatePending, InSchool}, In: in,
		})
		if err != nil {
			return nil, err
		}
		pending = append(pending, found...)
	}
	return d.decidable(ctx, actor, pending)
}

// decidable describes the memberships that the actor may decide on. Each decision is
// checked by the same rule.
func (d *Directory) decidable(ctx context.Context, actor Actor, pending []Membership) ([]Described, error) {
	var theirs []Membership
	for _, m := range pending {
		err := manages(ctx, d.db, actor, m.Place, "membership")
		if apperr.Is(err, apperr.KindNotFound) || m.AccountID == actor.AccountID {
			continue
		}
		if err != nil {
			return nil, err
		}
		theirs = append(theirs, m)
	}
	return describe(ctx, d.db, theirs)
}
