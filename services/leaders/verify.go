package leaders

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/text"
	"lateral/services/people"
)

// Verify confirms a claim; a note is welcome but optional. Forbidden for
// everybody but brokers of the partnership that it names, and for the leader,
// even as such a broker. Conflict where it is already decided or its last day
// has passed.
func (d *Directory) Verify(ctx context.Context, actor people.Actor, id string, version int64,
	note string) (Designation, error) {
	return d.decide(ctx, actor, id, decision{version, note, "verify", DesignationVerified})
}

// Refuse turns a claim down, with the reason. The same people may as for Verify.
func (d *Directory) Refuse(ctx context.Context, actor people.Actor, id string, version int64,
	reason string) (Designation, error) {
	return d.decide(ctx, actor, id, decision{version, reason, "refuse", DesignationRefused})
}

// Revoke ends a verified designation, with the reason, and withdraws the
// leader's services where none is in force any more. The same people may as for
// Verify.
func (d *Directory) Revoke(ctx context.Context, actor people.Actor, id string, version int64,
	reason string) (Designation, error) {
	return d.decide(ctx, actor, id, decision{version, reason, "revoke", DesignationRevoked})
}

// decision is a broker's decision.
type decision struct {
	version int64
	note    string
	verb    string
	what    events.Type
}

func (d *Directory) decide(ctx context.Context, actor people.Actor, id string, by decision) (Designation, error) {
	var decided Designation
	err := d.db.Update(ctx, func(tx docdb.Tx) error {
		found, l, err := decidable(ctx, tx, actor, id)
		if err != nil {
			return err
		}
		if decided, err = d.apply(actor, found, by); err != nil {
			return err
		}
		if err := designations.Replace(ctx, tx, &decided); err != nil {
			return err
		}
		if err := d.events.Append(ctx, tx, by.what, decided.ID, decided.data(l)); err != nil {
			return err
		}
		return d.withdrawUnfounded(ctx, tx, l)
	})
	return decided, orStale(err, "designation")
}

// decidable returns the designation and its leader if the actor may decide.
func decidable(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Designation, Leader, error) {
	found, err := designations.Get(ctx, r, id)
	if err != nil {
		return found, Leader{}, apperr.NotFoundIf(err, docdb.ErrNotFound, "designation")
	}
	l, err := GetLeader(ctx, r, found.LeaderID)
	if err != nil {
		return found, l, err
	}
	return found, l, found.decidableBy(actor, l)
}

// apply checks the decision and returns the decided designation.
func (d *Directory) apply(actor people.Actor, found Designation, by decision) (Designation, error) {
	var c apperr.Check
	note, err := text.Clean(by.note, text.Short)
	c.Add("note", err)
	c.That(by.verb == "verify" || note != "" || err != nil, "note", sayWhyForTheLeader)
	if err := c.Err(); err != nil {
		return found, err
	}
	now := d.now()
	if !found.IsAt(by.version) {
		return found, apperr.Stale("designation")
	}
	if err := found.allows(by.verb, date.On(now)); err != nil {
		return found, err
	}
	found.Note = note
	found.VerifiedBy, found.VerifiedAt = actor.AccountID, &now
	found.State, err = DesignationSteps.After(found.State, by.verb)
	return found, err
}
