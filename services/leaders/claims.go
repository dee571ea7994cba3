package leaders

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// Designations returns a leader's designations, oldest claim first. Brokers see
// those that name their partnership in full. Everybody without a part in the
// home school sees the others only while they are in force, without evidence and
// notes.
func (d *Directory) Designations(ctx context.Context, actor people.Actor, leaderID string) ([]Designation, error) {
	l, err := Seen(ctx, d.db, actor, leaderID)
	if err != nil {
		return nil, err
	}
	all, err := designations.All(ctx, d.db, docdb.Query{Index: "by_leader", Equal: []any{leaderID}})
	if err != nil || Insider(actor, l) {
		return all, err
	}
	now, shown := d.now(), []Designation{}
	for _, one := range all {
		switch {
		case actor.Brokers(one.PartnershipID):
			shown = append(shown, one)
		case one.InForce(now):
			one.Evidence, one.Note, one.VerifiedBy = Evidence{}, "", ""
			shown = append(shown, one)
		}
	}
	return shown, nil
}

// Claimant is a designation with the leader who holds or claims it.
type Claimant struct {
	Designation
	Leader Leader
	May    ClaimMay
}

// Claims returns a page of the designations in the state that the partnership's
// brokers decide, oldest claim first, and the next cursor. NotFound unless the
// partnership is the actor's.
func (d *Directory) Claims(ctx context.Context, actor people.Actor, partnershipID string, state DesignationState,
	cursor string, limit int) ([]Claimant, string, error) {
	if !actor.Brokers(partnershipID) && !actor.IsOperator() {
		return nil, "", apperr.NotFound("partnership")
	}
	found, next, err := designations.Find(ctx, d.db, docdb.Query{
		Index: "by_partnership", Equal: []any{partnershipID, state}, After: cursor, Limit: limit,
	})
	if err != nil {
		return nil, "", err
	}
	page := make([]Claimant, len(found))
	for i, claim := range found {
		l, err := GetLeader(ctx, d.db, claim.LeaderID)
		if err != nil {
			return nil, "", err
		}
		page[i] = Claimant{Designation: claim, Leader: l}
		page[i].May = page[i].may(actor, date.On(d.now()))
	}
	return page, next, nil
}

func (c Claimant) may(actor people.Actor, today date.Day) ClaimMay {
	if c.decidableBy(actor, c.Leader) != nil {
		return ClaimMay{}
	}
	can := func(verb string) bool { return c.allows(verb, today) == nil }
	return ClaimMay{Verify: can("verify"), Refuse: can("refuse"), Revoke: can("revoke")}
}
